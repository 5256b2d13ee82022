import { backoff, leastPause } from '../calls/backoff.ts';
import type { Environment } from '../environment/environment.ts';

/** The rows that wait after a failure, each as long as its own failures ask for. */
export interface Pauses {
  isPaused(id: string): boolean;
  /** @param floor - what the backend asked for (milliseconds), or null; no `hurry` can shorten it */
  begin(id: string, floor: number | null): void;
  /** The row has come further: its next failure is its first. */
  end(id: string): void;
  /** Ends every pause that the backend did not ask for. */
  hurry(): void;
}

/** In monotonic milliseconds, as clocks jump. */
interface Pause {
  readonly failures: number;
  readonly notBefore: number;
  readonly until: number;
  readonly cancel: () => void;
}

/**
 * @param onOver - told when a pause is over
 * @param tell - told of each pause how long it is from now on (milliseconds), null when there is none any more
 */
export function createPauses(
  environment: Pick<Environment, 'monotonicNow' | 'setTimer' | 'random'>,
  onOver: () => void,
  tell: (id: string, milliseconds: number | null) => void = () => {},
): Pauses {
  const { monotonicNow, setTimer, random } = environment;
  const pauses = new Map<string, Pause>();
  const isPaused = (id: string): boolean => (pauses.get(id)?.until ?? -Infinity) > monotonicNow();

  const set = (id: string, { failures, notBefore, until }: Omit<Pause, 'cancel'>): void => {
    pauses.get(id)?.cancel();
    const look = (): void => {
      // Timers count whole milliseconds and may fire a moment early: too early to go on.
      if (isPaused(id)) {
        set(id, { failures, notBefore, until });
        return;
      }
      tell(id, null);
      onOver();
    };
    const cancel = setTimer(look, Math.max(0, Math.ceil(until - monotonicNow())));
    pauses.set(id, { failures, notBefore, until, cancel });
    tell(id, until - monotonicNow());
  };

  return {
    isPaused,
    begin(id, floor) {
      const now = monotonicNow();
      const failures = (pauses.get(id)?.failures ?? 0) + 1;
      const notBefore = now + leastPause(floor);
      set(id, { failures, notBefore, until: now + backoff(failures, random, floor) });
    },
    end(id) {
      pauses.get(id)?.cancel();
      if (pauses.delete(id)) tell(id, null);
    },
    hurry() {
      for (const [id, pause] of pauses) if (isPaused(id)) set(id, { ...pause, until: pause.notBefore });
    },
  };
}
