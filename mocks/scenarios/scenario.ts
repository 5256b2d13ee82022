import type { Behaviour, World } from '../world/state.ts';

/** What goes wrong between a client and the backend. Shares are in [0, 1], times in milliseconds. */
export interface FaultPlan {
  /** How long a request is on its way, there and back together. */
  readonly latency: readonly [shortest: number, longest: number];
  /** Share of requests whose answer is lost after they were taken. */
  readonly lost: number;
  /** Share of requests that are not taken: 500, 503 or 429. */
  readonly refused: number;
  /** After how many events a stream is cut in the middle of one; null for never. */
  readonly streamEvents: readonly [fewest: number, most: number] | null;
}

/** A named beginning of a world. */
export interface Scenario {
  readonly name: string;
  /** What there is to see, in a sentence. */
  readonly summary: string;
  readonly behaviour: Behaviour;
  readonly faults: FaultPlan;
  /** Loads what furnishing needs and other scenarios do not. */
  readonly load?: () => Promise<Furnishing>;
  /** Where the virtual clock starts and what has happened until then; without `load` only. */
  readonly furnishing?: Furnishing;
}

export interface Furnishing {
  /** The instant (epoch milliseconds) at which the scenario begins to be seen. */
  readonly startsAt: number;
  /** Lets everything happen that came before. The world's clock may stand earlier; it ends at `startsAt`. */
  readonly furnish: (world: World) => void;
}

export const noFaults: FaultPlan = { latency: [0, 0], lost: 0, refused: 0, streamEvents: null };

export const usualBehaviour: Behaviour = { contactsAnswer: true, refusals: 0, signedOut: false };
