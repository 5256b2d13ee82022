import type { ConversationIndex } from '../conversations/conversation-index.ts';
import type { Environment } from '../environment/environment.ts';

/** `setTimeout` counts in 31 bits and fires at once past them; half of that is early enough to look again. */
const longestTimer = 2 ** 30;

/**
 * Looks again at each conversation when its view changes by itself. There is one timer, for the earliest of all; it
 * decides nothing, as what holds follows from the facts and the time, whenever that is asked.
 */
export interface Deadlines {
  /** Looks at what fell due by now, and arms the timer for what is next. */
  review(): void;
}

export interface DeadlinesOptions {
  readonly index: ConversationIndex;
  readonly environment: Pick<Environment, 'setTimer'>;
  /** Backend time, epoch milliseconds. */
  readonly now: () => number;
}

export function createDeadlines({ index, environment, now }: DeadlinesOptions): Deadlines {
  let disarm = (): void => {};
  let armedFor: number | null = null;

  const arm = (): void => {
    const earliest = index.earliestDeadline();
    if (earliest === armedFor) return;
    disarm();
    armedFor = earliest;
    if (earliest === null) return;
    const wait = Math.min(Math.max(earliest - now(), 0), longestTimer);
    disarm = environment.setTimer(review, wait);
  };
  const review = (): void => {
    disarm();
    armedFor = null;
    index.review();
    arm();
  };
  index.onChange(arm);

  return { review };
}
