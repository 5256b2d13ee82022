/** Lets everything that is waiting for promises only go as far as it can. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/**
 * Time that moves only when told. The true time is the backend's; a machine may have another, and its monotonic clock
 * stands still while it sleeps.
 */
export class VirtualTime {
  /** True time, epoch milliseconds. */
  now: number;
  /** What this machine's wall clock is wrong by (milliseconds). */
  localError = 0;
  monotonic = 0;
  #timers = new Set<Timer>();
  #order = 0;

  constructor(now: number) {
    this.now = now;
  }

  readonly localNow = (): number => this.now + this.localError;
  readonly monotonicNow = (): number => this.monotonic;

  readonly setTimer = (callback: () => void, milliseconds: number): (() => void) => {
    if (!(milliseconds < 2 ** 31))
      throw new RangeError(`A browser would fire this at once: ${milliseconds} ms`);
    // Whole milliseconds, as browsers count them.
    const timer = {
      at: this.monotonic + Math.max(0, Math.trunc(milliseconds)),
      order: this.#order++,
      callback,
    };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  get armed(): number {
    return this.#timers.size;
  }

  /** Lets time pass, firing each timer at its instant. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.monotonic + milliseconds;
    await settle();
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      this.#moveTo(next.at);
      this.#timers.delete(next);
      next.callback();
      await settle();
    }
    this.#moveTo(until);
    await settle();
  }

  /** The machine sleeps: true time and the wall clock go on, timers and the monotonic clock do not. */
  sleep(milliseconds: number): void {
    this.now += milliseconds;
  }

  #next(until: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.at > until) continue;
      if (next === undefined || timer.at < next.at || (timer.at === next.at && timer.order < next.order))
        next = timer;
    }
    return next;
  }

  #moveTo(monotonic: number): void {
    const passed = Math.max(0, monotonic - this.monotonic);
    this.monotonic += passed;
    this.now += passed;
  }
}
