import type { UserImportJob, UserImportOutcome, UserImportStart } from '../../src/contract/user-import.ts';
import { judgeRow } from './import-rows.ts';
import type { JudgedRow } from './import-rows.ts';
import type { ImportRecord } from './job-state.ts';
import { randomId } from './random.ts';
import type { UserRecord, World } from './state.ts';
import { setChannels, userByEmail } from './users.ts';

const stepLength = 1_000;

const noCounts = { created: 0, changed: 0, unchanged: 0, wrong: 0 };

/** Takes an import up; its dry run is done a moment later. */
export function startImport(world: World, user: UserRecord, asked: UserImportStart): ImportRecord {
  const job: UserImportJob = {
    id: randomId(world.random, 'imp'),
    progress: { done: 0, total: asked.rows.length },
    createdBy: { id: user.id, name: user.name },
    createdAt: world.now,
    revision: 0,
    ...(asked.filename === undefined ? {} : { filename: asked.filename }),
    state: 'checking',
    counts: noCounts,
  };
  const record: ImportRecord = { job, rows: asked.rows, outcomes: [] };
  world.imports.set(job.id, record);
  update(world, record, {});
  plan(world, record);
  return record;
}

/** Applies a dry run that is done. */
export function applyImport(world: World, record: ImportRecord): void {
  update(world, record, { state: 'applying', progress: { done: 0, total: record.rows.length } });
  plan(world, record);
}

/** Stops an import that is still going on; one that has ended stays as it is. */
export function cancelImport(world: World, record: ImportRecord): void {
  if (record.job.endedAt === undefined) update(world, record, { state: 'cancelled', endedAt: world.now });
}

/** The next step of an import, when its time has come. */
export function stepImport(world: World, jobId: string): void {
  const record = world.imports.get(jobId);
  if (record?.job.state === 'checking') finish(world, record, 'checked');
  else if (record?.job.state === 'applying') finish(world, record, 'applied');
}

function finish(world: World, record: ImportRecord, state: 'checked' | 'applied'): void {
  const applied = state === 'applied';
  const emails = new Set<string>();
  const counts = { ...noCounts };
  record.outcomes = record.rows.map((row) => {
    const judged = judgeRow(world, row, emails);
    emails.add(row.email.trim().toLowerCase());
    counts[judged.outcome.outcome] += 1;
    return applied ? applyRow(world, row.email.trim(), judged) : { ...judged.outcome, applied: false };
  });
  const progress = { done: record.rows.length, total: record.rows.length };
  update(world, record, { state, counts, progress, ...(applied ? { endedAt: world.now } : {}) });
}

function applyRow(world: World, email: string, { outcome, fields }: JudgedRow): UserImportOutcome {
  if (outcome.outcome === 'wrong') return { ...outcome, applied: false };
  const user = userByEmail(world, email) ?? newUser(world, email);
  if (outcome.outcome !== 'unchanged') {
    const { channels = user.channels, outboundChannelIds = user.outboundChannelIds, ...others } = fields;
    Object.assign(user, others);
    setChannels(world, user, channels, outboundChannelIds);
    if (fields.groupId !== undefined) world.journal.record({ type: 'masking', id: user.id });
  }
  return { ...outcome, applied: true, userId: user.id };
}

function newUser(world: World, email: string): UserRecord {
  const user: UserRecord = {
    id: randomId(world.random, 'usr'),
    name: email,
    email,
    role: 'agent',
    teams: [],
    groupId: null,
    channels: [],
    outboundChannelIds: [],
    revision: 0,
  };
  world.users.set(user.id, user);
  return user;
}

function update(world: World, record: ImportRecord, change: Partial<UserImportJob>): void {
  record.job = { ...record.job, ...change, revision: record.job.revision + 1 };
  world.journal.record({ type: 'importJob', id: record.job.id });
}

function plan(world: World, { job }: ImportRecord): void {
  world.agenda.plan(world.now + stepLength, { kind: 'import', jobId: job.id });
}
