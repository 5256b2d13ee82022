import type { FaultPlan } from '../scenarios/scenario.ts';
import { between } from '../world/random.ts';
import type { Random } from '../world/random.ts';

/** What goes wrong with one request. */
export interface Fault {
  /** Milliseconds on the way to the backend, and back. */
  readonly there: number;
  readonly back: number;
  /** The backend does not take the request. */
  readonly refusal: {
    readonly code: 'internal' | 'unavailable' | 'rate-limited';
    readonly retryAfter?: number;
  } | null;
  /** The request is taken, and its answer is lost. */
  readonly isLost: boolean;
  /** After how many events the stream is cut, if this is one. */
  readonly streamEvents: number | null;
}

/** Draws the faults of one request. */
export function drawFault(plan: FaultPlan, random: Random): Fault {
  const latency = between(random, ...plan.latency);
  const refused = random() < plan.refused;
  return {
    there: Math.ceil(latency / 2),
    back: Math.floor(latency / 2),
    refusal: refused ? drawRefusal(random) : null,
    isLost: random() < plan.lost,
    streamEvents: plan.streamEvents === null ? null : between(random, ...plan.streamEvents),
  };
}

function drawRefusal(random: Random): Fault['refusal'] {
  const draw = random();
  if (draw < 0.5) return { code: 'internal' };
  return { code: draw < 0.75 ? 'unavailable' : 'rate-limited', retryAfter: between(random, 1, 3) };
}
