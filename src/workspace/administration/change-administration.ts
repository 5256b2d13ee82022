import type { CallOutcome } from '../../client/client.ts';
import type { BulkChangeJob, BulkChangeResult } from '../../contract/bulk-change.ts';
import type { UserAdministration } from '../administration.ts';
import type { BegunChanges } from './begun-changes.ts';
import { holdList } from './hold.ts';
import { holdJob, watchSteps } from './hold-job.ts';
import type { AdministrationEvent } from './news.ts';
import type { HoldingOptions } from './options.ts';
import { pageSize } from './pages.ts';
import { ask, mapped, takeStep } from './wish.ts';

type ChangeParts = Pick<
  UserAdministration,
  'changeMany' | 'change' | 'changeResults' | 'cancelChange' | 'undoChange' | 'begunChanges' | 'dismissChange'
>;

/** Changes of many users at once. */
export function createChangeAdministration(options: HoldingOptions, begun: BegunChanges): ChangeParts {
  const { client, news, life } = options;

  const eventOf = (job: BulkChangeJob) => ({ type: 'bulkChangeJob', data: { job } }) as const;
  const learn = (job: BulkChangeJob): void => news.tell(eventOf(job));
  const toldOf =
    (jobId: string) =>
    (event: AdministrationEvent): BulkChangeJob | null =>
      event.type === 'bulkChangeJob' && event.data.job.id === jobId ? event.data.job : null;
  const readJob = async (jobId: string, signal: AbortSignal): Promise<CallOutcome<BulkChangeJob>> =>
    mapped(await client.call('getBulkChange', { params: { jobId } }, { signal }), jobOf);

  return {
    async changeMany(body, { idempotencyKey }) {
      const outcome = await ask(options, async () =>
        mapped(await client.call('startBulkChange', { body }, { signal: life, idempotencyKey }), jobOf),
      );
      if (outcome.ok) {
        const { userIds, ...change } = body;
        learn(outcome.value);
        begun.begin({ jobId: outcome.value.id, change, many: userIds.length });
      }
      return outcome;
    },
    change: (jobId) =>
      holdJob<BulkChangeJob>(options, {
        read: (signal) => readJob(jobId, signal),
        eventOf,
        told: toldOf(jobId),
        isGoingOn: ({ state }) => state === 'running',
      }),
    changeResults: (jobId) =>
      holdList<BulkChangeResult>(options, {
        readPage: (cursor, signal) =>
          client.call(
            'listBulkChangeResults',
            { params: { jobId }, query: { limit: pageSize, cursor } },
            { signal },
          ),
        keyOf: ({ userId }) => userId,
        merge: (_, read) => read,
        take: (results) => results,
        isOutdatedBy: watchSteps(toldOf(jobId)),
      }),
    cancelChange: (jobId) =>
      takeStep(
        options,
        {
          send: async () =>
            mapped(await client.call('cancelBulkChange', { params: { jobId } }, { signal: life }), jobOf),
          read: () => readJob(jobId, life),
          isDone: ({ state }) => state !== 'running',
        },
        learn,
      ),
    async undoChange(jobId, { idempotencyKey }) {
      const outcome = await ask(options, async () =>
        mapped(
          await client.call('undoBulkChange', { params: { jobId } }, { signal: life, idempotencyKey }),
          jobOf,
        ),
      );
      if (outcome.ok) {
        learn(outcome.value);
        begun.undo(jobId, outcome.value.id);
      }
      return outcome;
    },
    ...begun.offered,
  };
}

function jobOf({ job }: { job: BulkChangeJob }): BulkChangeJob {
  return job;
}
