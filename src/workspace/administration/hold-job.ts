import { effect, untracked } from '@preact/signals-core';
import type { CallOutcome } from '../../client/client.ts';
import type { JobState } from '../administration.ts';
import type { HeldSlice } from '../workspace.ts';
import { newerOf } from './held-value.ts';
import type { HeldValue } from './held-value.ts';
import { holdValue } from './hold.ts';
import type { AdministrationEvent } from './news.ts';
import type { HoldingOptions } from './options.ts';

/** Pauses (milliseconds) after which work that goes on is asked about, where nothing new was told of it. */
const pauses = { first: 1000, longest: 30_000 };

type Job = { readonly revision: number; readonly state: string };

export interface JobToHold<Kind extends Job> {
  readonly read: (signal: AbortSignal) => Promise<CallOutcome<Kind>>;
  readonly eventOf: (job: Kind) => AdministrationEvent;
  /** The job as an event tells of it; null where it tells of something else. */
  readonly told: (event: AdministrationEvent) => Kind | null;
  readonly isGoingOn: (job: Kind) => boolean;
}

/** Holds one piece of long work. */
export function holdJob<Kind extends Job>(
  { held, news, environment }: HoldingOptions,
  { read, eventOf, told, isGoingOn }: JobToHold<Kind>,
): HeldSlice<JobState<Kind>> {
  /** Asks again while it goes on, less and less often while it does not move. */
  const keepAsking = (job: HeldValue<Kind>, end: AbortSignal): void => {
    let cancel = (): void => {};
    let unmoved = 0;
    let revision = -1;
    const arm = (): void => {
      cancel();
      const { state, value } = job.state.peek();
      if (end.aborted || state !== 'ready' || value === null || !isGoingOn(value)) return;
      if (value.revision !== revision) unmoved = 0;
      revision = value.revision;
      const pause = Math.min(pauses.first * 2 ** unmoved, pauses.longest);
      cancel = environment.setTimer(() => {
        unmoved += 1;
        void job.read().then(arm);
      }, pause);
    };
    const stop = effect(() => {
      void job.state.value;
      untracked(arm);
    });
    end.addEventListener('abort', () => {
      stop();
      cancel();
    });
  };

  return holdValue<Kind, JobState<Kind>>(held, {
    async read(signal) {
      const outcome = await read(signal);
      // Lists of its results are held apart, and are outdated by it.
      if (outcome.ok) news.take(eventOf(outcome.value));
      return outcome;
    },
    merge: newerOf,
    take(job, event) {
      const newest = told(event);
      return newest === null ? job : newerOf(job, newest);
    },
    follow: keepAsking,
    shown: ({ value, ...standing }) => ({ ...standing, job: value }),
  });
}

/** Tells whether an event says that a job has come to another step than it last was at. */
export function watchSteps<Kind extends Job>(
  told: JobToHold<Kind>['told'],
): (event: AdministrationEvent) => boolean {
  let step: string | null = null;
  return (event) => {
    const job = told(event);
    if (job === null || job.state === step) return false;
    step = job.state;
    return true;
  };
}
