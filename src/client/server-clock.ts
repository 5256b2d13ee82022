/** One round trip: the backend's clock, read somewhere between two local instants. */
export interface ClockSample {
  /** Local clock, epoch milliseconds; as `receivedAt`. */
  readonly sentAt: number;
  readonly receivedAt: number;
  /** How long it took by the monotonic clock, milliseconds. */
  readonly took: number;
  /** The backend's clock, epoch milliseconds. */
  readonly backendNow: number;
}

export interface ServerClockOptions {
  /** This machine's clock, epoch milliseconds; may be wrong, and may jump. */
  readonly localNow: () => number;
  /** Milliseconds since some instant; never jumps, and may stand still while the machine sleeps. */
  readonly monotonicNow: () => number;
  /** The offset of an earlier page (milliseconds), for showing until the first sample. */
  readonly storedOffset?: number | undefined;
  /**
   * A round trip is wanted: a clock jumped, the machine slept, or the last one is old. Told when it is noticed, and
   * again at each heartbeat until one comes.
   */
  readonly onDoubt: () => void;
}

/** The backend's time, as this machine knows it. */
export interface ServerClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Backend clock minus local clock, milliseconds; what to store for the next page. */
  readonly offset: number;
  /** True until a round trip, again after sleep and after a jump: good for showing, not for deciding. */
  readonly provisional: boolean;
  /** Learns from a round trip; the one that took least is trusted most. */
  sample(sample: ClockSample): void;
  /**
   * Learns from a heartbeat, which took nobody knows how long: the backend's time is this or later. So one ahead of
   * this clock takes effect at once, and one far behind it is a reason to ask.
   */
  heartbeat(backendNow: number): void;
}

/** A difference between the two local clocks that is a jump or a sleep (milliseconds). */
const jump = 250;

/** A round trip that took longer (milliseconds) tells nothing. */
const longestTrip = 15_000;

/** How far a local clock may run away from the backend's, by time passed: 200 parts per million. */
const drift = 0.0002;

/** A sample older than this (milliseconds) is renewed. */
const oldest = 30 * 60_000;

/** How late a heartbeat may be (milliseconds) before the clocks are compared anew. */
const latestHeartbeat = 5000;

/** What a round trip says: the offset lies within `half` of `middle`. */
interface Bounds {
  readonly middle: number;
  readonly half: number;
  /** Monotonic time. */
  readonly at: number;
}

export function createServerClock(options: ServerClockOptions): ServerClock {
  const { localNow, monotonicNow, storedOffset = 0, onDoubt } = options;
  let offset = storedOffset;
  let best: Bounds | null = null;
  let provisional = true;
  let last = { local: localNow(), monotonic: monotonicNow() };

  /** Compares the two local clocks since the last look. */
  const look = (): void => {
    const present = { local: localNow(), monotonic: monotonicNow() };
    const apart = present.local - last.local - (present.monotonic - last.monotonic);
    last = present;
    if (Math.abs(apart) < jump) return;
    // Back can only be a clock that was set. Ahead is taken for sleep, during which the other clock stood still.
    if (apart < 0) offset -= apart;
    best = null;
    provisional = true;
    onDoubt();
  };

  const halfNow = (bounds: Bounds): number => bounds.half + (monotonicNow() - bounds.at) * drift;

  return {
    now() {
      look();
      return Math.round(localNow() + offset);
    },
    get offset() {
      look();
      return offset;
    },
    get provisional() {
      look();
      return provisional;
    },
    sample({ sentAt, receivedAt, took, backendNow }) {
      look();
      const trip = receivedAt - sentAt;
      // A jump during the trip makes it worthless, whether or not it was noticed before the answer came.
      if (trip < 0 || trip > longestTrip || Math.abs(trip - took) >= jump) return;
      const sampled = { middle: backendNow - (sentAt + receivedAt) / 2, half: trip / 2, at: monotonicNow() };
      provisional = false;
      const kept = best && { ...best, half: halfNow(best), at: sampled.at };
      const agrees = kept !== null && Math.abs(sampled.middle - kept.middle) <= sampled.half + kept.half;
      if (agrees && kept.half <= sampled.half) {
        best = kept;
      } else {
        best = sampled;
        offset = sampled.middle;
      }
    },
    heartbeat(backendNow) {
      look();
      const ahead = backendNow - (localNow() + offset);
      if (ahead > 0) {
        offset += ahead;
        // More than the last round trip allows: the backend's clock went ahead.
        if (best !== null && offset > best.middle + halfNow(best)) best = null;
      } else if (ahead < -latestHeartbeat) {
        best = null;
        provisional = true;
      }
      if (best === null || monotonicNow() - best.at > oldest) onDoubt();
    },
  };
}
