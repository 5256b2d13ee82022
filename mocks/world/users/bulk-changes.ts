import type { BulkChangeJob, BulkChangeResult } from '../../../src/contract/bulk-change.ts';
import { randomId } from '../random.ts';
import type { UserRecord, World } from '../state.ts';
import { nextStepAt, stepSizeOf } from './job-pace.ts';
import type { BulkChangeRecord, BulkChangeWish } from './job-state.ts';
import { isChannelKind, isSameSet, setChannels } from './user-channels.ts';

/** Takes a change of many users up; they are changed some at a time. */
export function startBulkChange(
  world: World,
  user: UserRecord,
  wanted: readonly BulkChangeWish[],
  undoes?: string,
): BulkChangeRecord {
  const job: BulkChangeJob = {
    id: randomId(world.random, 'chg'),
    progress: { done: 0, total: wanted.length },
    createdBy: { id: user.id, name: user.name },
    createdAt: world.now,
    revision: world.revisionsBefore,
    state: 'running',
    ...(undoes === undefined ? {} : { undoes }),
    counts: { changed: 0, unchanged: 0, refused: 0 },
  };
  const record: BulkChangeRecord = { job, wanted, results: [] };
  world.bulkChanges.set(job.id, record);
  update(world, record, {});
  plan(world, record);
  return record;
}

/** Stops a change that is still going on. */
export function cancelBulkChange(world: World, record: BulkChangeRecord): void {
  if (record.job.state === 'running') update(world, record, { state: 'cancelled', endedAt: world.now });
}

/** What would take a change back: for every user who was changed, the difference the other way round. */
export function undoing(record: BulkChangeRecord): BulkChangeWish[] {
  return record.results.flatMap(({ userId, before, after }) => {
    if (before === undefined || after === undefined) return [];
    return [{ userId, add: difference(before, after), remove: difference(after, before) }];
  });
}

interface Channels {
  readonly channels: readonly string[];
  readonly outboundChannelIds: readonly string[];
}

function difference(from: Channels, without: Channels): { channels: string[]; outboundChannelIds: string[] } {
  return {
    channels: from.channels.filter((kind) => !without.channels.includes(kind)),
    outboundChannelIds: from.outboundChannelIds.filter((id) => !without.outboundChannelIds.includes(id)),
  };
}

/** Changes the next users, when the time has come. */
export function stepBulkChange(world: World, jobId: string): void {
  const record = world.bulkChanges.get(jobId);
  if (record?.job.state !== 'running') return;
  const done = record.results.length;
  const next = record.wanted.slice(done, done + stepSizeOf(record.wanted.length));
  record.results.push(...next.map((wish) => change(world, wish)));
  const counts = { changed: 0, unchanged: 0, refused: 0 };
  for (const { result } of record.results) counts[result] += 1;
  const progress = { done: record.results.length, total: record.wanted.length };
  const isDone = progress.done === progress.total;
  update(world, record, { counts, progress, ...(isDone ? { state: 'done', endedAt: world.now } : {}) });
  if (!isDone) plan(world, record);
}

function change(world: World, { userId, add, remove }: BulkChangeWish): BulkChangeResult {
  const user = world.users.get(userId);
  if (user === undefined) return { userId, result: 'refused', code: 'not-found' };
  const before = { channels: [...user.channels], outboundChannelIds: [...user.outboundChannelIds] };
  const after = {
    channels: merged(before.channels, add?.channels, remove?.channels),
    outboundChannelIds: merged(
      before.outboundChannelIds,
      add?.outboundChannelIds,
      remove?.outboundChannelIds,
    ),
  };
  const who = { userId, name: user.name, email: user.email };
  const isKnown =
    after.outboundChannelIds.every((id) => world.channels.has(id)) &&
    (add?.channels ?? []).every(isChannelKind);
  if (!isKnown) return { ...who, result: 'refused', code: 'validation-failed' };
  if (isSame(before, after)) return { ...who, result: 'unchanged' };
  setChannels(world, user, after.channels, after.outboundChannelIds);
  return { ...who, result: 'changed', before, after };
}

function isSame(one: Channels, other: Channels): boolean {
  return (
    isSameSet(new Set(one.channels), new Set(other.channels)) &&
    isSameSet(new Set(one.outboundChannelIds), new Set(other.outboundChannelIds))
  );
}

function merged(
  has: readonly string[],
  add: readonly string[] = [],
  remove: readonly string[] = [],
): string[] {
  return [...new Set([...has, ...add])].filter((one) => !remove.includes(one));
}

function update(world: World, record: BulkChangeRecord, change: Partial<BulkChangeJob>): void {
  record.job = { ...record.job, ...change, revision: record.job.revision + 1 };
  world.journal.record({ type: 'bulkChangeJob', id: record.job.id });
}

function plan(world: World, { job }: BulkChangeRecord): void {
  world.agenda.plan(nextStepAt(world, job.progress.total), { kind: 'bulkChange', jobId: job.id });
}
