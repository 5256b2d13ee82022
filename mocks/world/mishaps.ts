import type { HandledOperation } from '../handled-operation.ts';
import type { ProblemCode } from '../../src/contract/problem.ts';

/** What goes wrong with a request, on demand. */
export type Mishap =
  /** It is done, and the connection breaks before the answer is there. */
  | { readonly kind: 'answerLost' }
  /** It is not done. `retryAfter` is in seconds. */
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly retryAfter?: number }
  /** It is done after so many milliseconds of the machine's clock. */
  | { readonly kind: 'delayed'; readonly by: number };

/** A mishap for the next request of an operation. */
export interface PlannedMishap {
  readonly operation: HandledOperation;
  readonly mishap: Mishap;
}

/** Where mishaps wait, in the order in which they were planned. */
interface Planned {
  mishaps: readonly PlannedMishap[];
}

export function planMishap(world: Planned, { operation, mishap }: PlannedMishap): void {
  world.mishaps = [...world.mishaps, { operation, mishap }];
}

/** Takes what was planned first for an operation; null if nothing was. */
export function takeMishap(world: Planned, operation: HandledOperation): Mishap | null {
  const place = world.mishaps.findIndex((planned) => planned.operation === operation);
  if (place < 0) return null;
  const { mishap } = world.mishaps[place]!;
  world.mishaps = world.mishaps.toSpliced(place, 1);
  return mishap;
}
