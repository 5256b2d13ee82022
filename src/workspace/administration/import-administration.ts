import type { CallOutcome } from '../../client/client.ts';
import type { UserImportJob, UserImportOutcome } from '../../contract/user-import.ts';
import type { UserImportAdministration } from '../administration.ts';
import { refusalOf } from '../outcome.ts';
import type { Outcome } from '../workspace.ts';
import { newerOf } from './held-value.ts';
import { holdList, inPlace } from './hold.ts';
import { holdJob, watchSteps } from './hold-job.ts';
import { uploadImport } from './import-upload.ts';
import type { AdministrationEvent } from './news.ts';
import type { HoldingOptions } from './options.ts';
import { pageSize } from './pages.ts';
import { mapped, takeStep } from './wish.ts';

/** How many outcomes are shown at a time: each holds many values, and they are drawn in one go. */
const outcomesAtOnce = 50;

export function createImportAdministration(options: HoldingOptions): UserImportAdministration {
  const { client, news, life } = options;

  const eventOf = (job: UserImportJob) => ({ type: 'importJob', data: { job } }) as const;
  const learn = (job: UserImportJob): void => news.tell(eventOf(job));
  const toldOf =
    (jobId: string) =>
    (event: AdministrationEvent): UserImportJob | null =>
      event.type === 'importJob' && event.data.job.id === jobId ? event.data.job : null;
  const readJob = async (jobId: string, signal: AbortSignal): Promise<CallOutcome<UserImportJob>> =>
    mapped(await client.call('getUserImport', { params: { jobId } }, { signal }), jobOf);
  const cancel = (jobId: string): Promise<Outcome<UserImportJob>> =>
    takeStep(
      options,
      {
        send: async () =>
          mapped(await client.call('cancelUserImport', { params: { jobId } }, { signal: life }), jobOf),
        read: () => readJob(jobId, life),
        isDone: ({ state }) => state === 'cancelled',
      },
      learn,
    );

  return {
    recent: () =>
      holdList<UserImportJob>(options, {
        readPage: (cursor, signal) =>
          client.call('listUserImports', { query: { limit: pageSize, cursor } }, { signal }),
        keyOf: ({ id }) => id,
        merge: newerOf,
        take: (jobs, event) => (event.type === 'importJob' ? withJob(jobs, event.data.job) : jobs),
      }),
    start: (body, { idempotencyKey, onProgress = () => {}, signal }) =>
      uploadImport(
        options,
        {
          begin: async (first) =>
            mapped(
              await client.call('startUserImport', { body: first }, { signal: life, idempotencyKey }),
              jobOf,
            ),
          add: async (jobId, more) =>
            mapped(
              await client.call('addUserImportRows', { params: { jobId }, body: more }, { signal: life }),
              jobOf,
            ),
          cancel,
        },
        body,
        (job) => {
          learn(job);
          onProgress(job);
        },
        signal,
      ),
    job: (jobId) =>
      holdJob<UserImportJob>(options, {
        read: (signal) => readJob(jobId, signal),
        eventOf,
        told: toldOf(jobId),
        isGoingOn: ({ state }) => state === 'receiving' || state === 'checking' || state === 'applying',
      }),
    outcomes: (jobId, outcome) =>
      holdList<UserImportOutcome>(options, {
        readPage: (cursor, signal) =>
          client.call(
            'listUserImportOutcomes',
            { params: { jobId }, query: { outcome, limit: outcomesAtOnce, cursor } },
            { signal },
          ),
        keyOf: ({ row }) => row,
        merge: (_, read) => read,
        take: (outcomes) => outcomes,
        isOutdatedBy: watchSteps(toldOf(jobId)),
      }),
    async allOutcomes(jobId, outcome) {
      const all: UserImportOutcome[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await client.call(
          'listUserImportOutcomes',
          { params: { jobId }, query: { outcome, limit: pageSize, cursor } },
          { signal: life },
        );
        if (!page.ok) return refusalOf(page);
        all.push(...page.value.items);
        cursor = page.value.nextCursor ?? undefined;
        if (cursor === undefined) return { ok: true, value: all };
      }
    },
    apply: (jobId) =>
      takeStep(
        options,
        {
          send: async () =>
            mapped(await client.call('applyUserImport', { params: { jobId } }, { signal: life }), jobOf),
          read: () => readJob(jobId, life),
          isDone: ({ state }) => state === 'applying' || state === 'applied',
        },
        learn,
      ),
    cancel,
  };
}

function jobOf({ job }: { job: UserImportJob }): UserImportJob {
  return job;
}

/** The newest first, as the backend lists them: one that is not known, and not older, has just begun. */
function withJob(jobs: readonly UserImportJob[], told: UserImportJob): readonly UserImportJob[] {
  if (jobs.some(({ id }) => id === told.id)) return inPlace(jobs, told);
  const isNewest = jobs.every(({ createdAt }) => createdAt <= told.createdAt);
  return isNewest ? [told, ...jobs] : jobs;
}
