import { cancelBulkChange, startBulkChange, undoing } from '../world/users/bulk-changes.ts';
import { addRows, applyImport, cancelImport, startImport } from '../world/users/imports.ts';
import type { UserImportOutcome } from '../../src/contract/user-import.ts';
import type { ImportRecord } from '../world/users/job-state.ts';
import { invalid, refuse } from './handler.ts';
import type { HandlersOf } from './handler.ts';
import { pageOf } from './page.ts';

function* outcomesOf(
  { outcomes }: ImportRecord,
  wanted: UserImportOutcome['outcome'] | undefined,
): Iterable<[number, UserImportOutcome]> {
  for (const [place, one] of outcomes.entries())
    if (wanted === undefined || one.outcome === wanted) yield [place, one];
}

export const userJobHandlers: HandlersOf<
  | 'startUserImport'
  | 'addUserImportRows'
  | 'listUserImports'
  | 'getUserImport'
  | 'listUserImportOutcomes'
  | 'applyUserImport'
  | 'cancelUserImport'
  | 'startBulkChange'
  | 'getBulkChange'
  | 'listBulkChangeResults'
  | 'cancelBulkChange'
  | 'undoBulkChange'
> = {
  startUserImport: ({ world, user }, { body }) => {
    if (body.total !== undefined && body.total < body.rows.length)
      return invalid('/total', 'Less than the rows that came.');
    const { job } = startImport(world, user, body);
    return { ok: true, status: 202, body: { job } };
  },

  addUserImportRows: ({ world }, { params, body }) => {
    const record = world.imports.get(params.jobId);
    if (record === undefined) return refuse('not-found');
    const { state, progress } = record.job;
    const hasAll = record.rows.length === progress.total;
    if (state !== 'receiving' && !hasAll) return refuse('job-not-ready');
    if (!hasAll && !addRows(world, record, body)) return refuse('conflict');
    return { ok: true, status: 202, body: { job: record.job } };
  },

  listUserImports: ({ world }, { query = {} }) => {
    const page = pageOf(
      {
        scope: [world.id, 'imports'],
        items: [...world.imports.values()],
        placeOf: ({ job }) => [job.createdAt, job.id],
        order: 'descending',
      },
      query,
      ({ job }) => job,
    );
    return 'ok' in page ? page : { ok: true, status: 200, body: page };
  },

  getUserImport: ({ world }, { params }) => {
    const record = world.imports.get(params.jobId);
    return record === undefined ? refuse('not-found') : { ok: true, status: 200, body: { job: record.job } };
  },

  listUserImportOutcomes: ({ world }, { params, query = {} }) => {
    const record = world.imports.get(params.jobId);
    if (record === undefined) return refuse('not-found');
    const wanted = query.outcome;
    const page = pageOf(
      {
        scope: [world.id, 'outcomes', record.job.id, wanted],
        items: outcomesOf(record, wanted),
        placeOf: ([place]) => [place],
        order: 'ascending',
        inOrder: true,
      },
      query,
      ([, outcome]) => outcome,
    );
    return 'ok' in page ? page : { ok: true, status: 200, body: page };
  },

  applyUserImport: ({ world }, { params }) => {
    const record = world.imports.get(params.jobId);
    if (record === undefined) return refuse('not-found');
    if (record.job.state === 'checked') applyImport(world, record);
    else if (!['applying', 'applied'].includes(record.job.state)) return refuse('job-not-ready');
    return { ok: true, status: 202, body: { job: record.job } };
  },

  cancelUserImport: ({ world }, { params }) => {
    const record = world.imports.get(params.jobId);
    if (record === undefined) return refuse('not-found');
    cancelImport(world, record);
    return { ok: true, status: 200, body: { job: record.job } };
  },

  startBulkChange: ({ world, user }, { body }) => {
    const { userIds, ...change } = body;
    const wanted = [...new Set(userIds)].map((userId) => ({ userId, ...change }));
    const { job } = startBulkChange(world, user, wanted);
    return { ok: true, status: 202, body: { job } };
  },

  getBulkChange: ({ world }, { params }) => {
    const record = world.bulkChanges.get(params.jobId);
    return record === undefined ? refuse('not-found') : { ok: true, status: 200, body: { job: record.job } };
  },

  listBulkChangeResults: ({ world }, { params, query = {} }) => {
    const record = world.bulkChanges.get(params.jobId);
    if (record === undefined) return refuse('not-found');
    const page = pageOf(
      {
        scope: [world.id, 'results', record.job.id],
        items: [...record.results.entries()],
        placeOf: ([place]) => [place],
        order: 'ascending',
      },
      query,
      ([, result]) => result,
    );
    return 'ok' in page ? page : { ok: true, status: 200, body: page };
  },

  cancelBulkChange: ({ world }, { params }) => {
    const record = world.bulkChanges.get(params.jobId);
    if (record === undefined) return refuse('not-found');
    cancelBulkChange(world, record);
    return { ok: true, status: 200, body: { job: record.job } };
  },

  undoBulkChange: ({ world, user }, { params }) => {
    const record = world.bulkChanges.get(params.jobId);
    if (record === undefined) return refuse('not-found');
    if (record.job.state === 'running') return refuse('job-not-ready');
    const { job } = startBulkChange(world, user, undoing(record), record.job.id);
    return { ok: true, status: 202, body: { job } };
  },
};
