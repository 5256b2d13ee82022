import type {
  UserImportJob,
  UserImportOutcome,
  UserImportRows,
  UserImportStart,
} from '../../../src/contract/user-import.ts';
import { randomId } from '../random.ts';
import type { UserRecord, World } from '../state.ts';
import { applyRow } from './apply-row.ts';
import { judgeRow } from './import-rows.ts';
import { nextStepAt, stepSizeOf } from './job-pace.ts';
import type { EarlierRows, ImportRecord } from './job-state.ts';
import { touchGroups } from './user-groups.ts';

/** So long (milliseconds) an import waits for more rows, as the contract says. */
const longestWait = 3_600_000;

const noCounts: UserImportJob['counts'] = { created: 0, changed: 0, unchanged: 0, wrong: 0 };
const nothingEarlier = (): EarlierRows => ({ emails: new Set(), extensions: new Set(), freed: new Set() });

/** Takes an import up; its dry run goes on by itself once all rows have come. */
export function startImport(world: World, user: UserRecord, asked: UserImportStart): ImportRecord {
  const job: UserImportJob = {
    id: randomId(world.random, 'imp'),
    progress: { done: asked.rows.length, total: asked.total ?? asked.rows.length },
    createdBy: { id: user.id, name: user.name },
    createdAt: world.now,
    revision: world.revisionsBefore,
    ...(asked.filename === undefined ? {} : { filename: asked.filename }),
    state: 'receiving',
    counts: noCounts,
  };
  const record: ImportRecord = { job, rows: [...asked.rows], outcomes: [], earlier: nothingEarlier() };
  world.imports.set(job.id, record);
  if (job.progress.done === job.progress.total) beginRun(world, record, 'checking');
  else {
    update(world, record, {});
    planWait(world, record);
  }
  return record;
}

/** Takes more rows of an import; says whether they follow those that are there, and are not too many. */
export function addRows(world: World, record: ImportRecord, { from, rows }: UserImportRows): boolean {
  const { done, total } = record.job.progress;
  if (from > done || from + rows.length > total) return false;
  const others = rows.slice(done - from);
  if (others.length === 0) return true;
  for (const row of others) record.rows.push(row);
  if (record.rows.length === total) beginRun(world, record, 'checking');
  else {
    update(world, record, { progress: { done: record.rows.length, total } });
    planWait(world, record);
  }
  return true;
}

/** Applies a dry run that is done. */
export function applyImport(world: World, record: ImportRecord): void {
  beginRun(world, record, 'applying');
}

/** Stops an import that is still going on; one that has ended stays as it is. */
export function cancelImport(world: World, record: ImportRecord): void {
  if (record.job.endedAt === undefined) update(world, record, { state: 'cancelled', endedAt: world.now });
}

/** Cancels an import whose page has brought no more than so many rows since. */
export function endWait(world: World, jobId: string, rows: number): void {
  const record = world.imports.get(jobId);
  if (record?.job.state === 'receiving' && record.rows.length === rows) cancelImport(world, record);
}

/** The backend gives an import up that is still going on; says whether it was. */
export function failImport(world: World, record: ImportRecord, problem: string): boolean {
  if (record.job.endedAt !== undefined) return false;
  update(world, record, { state: 'failed', problem, endedAt: world.now });
  return true;
}

function beginRun(world: World, record: ImportRecord, state: 'checking' | 'applying'): void {
  record.earlier = nothingEarlier();
  update(world, record, { state, counts: noCounts, progress: { done: 0, total: record.rows.length } });
  plan(world, record);
}

/** The next rows of an import, when the time has come. */
export function stepImport(world: World, jobId: string): void {
  const record = world.imports.get(jobId);
  const state = record?.job.state;
  if (record === undefined || (state !== 'checking' && state !== 'applying')) return;
  const { total, done: before } = record.job.progress;
  const done = Math.min(total, before + stepSizeOf(total));
  const counts = { ...record.job.counts };
  const touchedGroups = new Set<string | null>();
  for (let place = before; place < done; place += 1) {
    const row = record.rows[place]!;
    const judged = judgeRow(world, row, record);
    const outcome: UserImportOutcome =
      state === 'applying'
        ? applyRow(world, row, judged, touchedGroups)
        : { ...judged.outcome, applied: false };
    record.outcomes[place] = outcome;
    counts[outcome.outcome] += 1;
  }
  touchGroups(world, touchedGroups);
  const progress = { done, total };
  if (done < total) {
    update(world, record, { counts, progress });
    plan(world, record);
  } else if (state === 'checking') update(world, record, { counts, progress, state: 'checked' });
  else update(world, record, { counts, progress, state: 'applied', endedAt: world.now });
}

function update(world: World, record: ImportRecord, change: Partial<UserImportJob>): void {
  record.job = { ...record.job, ...change, revision: record.job.revision + 1 };
  world.journal.record({ type: 'importJob', id: record.job.id });
}

function planWait(world: World, { job, rows }: ImportRecord): void {
  world.agenda.plan(world.now + longestWait, { kind: 'importWait', jobId: job.id, rows: rows.length });
}

function plan(world: World, { job }: ImportRecord): void {
  world.agenda.plan(nextStepAt(world, job.progress.total), { kind: 'import', jobId: job.id });
}
