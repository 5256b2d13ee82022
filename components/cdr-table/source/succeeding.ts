import type { HeldSlice } from '../../../src/workspace/workspace.ts';

export interface SucceedingOptions<Held> {
  /** Whether what a slice has, or that it could not be had, is known. */
  readonly isAnswered: (slice: Held) => boolean;
  /** Whether a slice has anything to show. */
  readonly hasAny: (slice: Held) => boolean;
  readonly onChange: () => void;
}

/** Slices of which each takes the place of the one before, which is shown until there is an answer of the new one. */
export class Succeeding<Held extends HeldSlice<unknown>> {
  readonly #options: SucceedingOptions<Held>;
  #present: Followed<Held> | null = null;
  #former: Followed<Held> | null = null;

  constructor(options: SucceedingOptions<Held>) {
    this.#options = options;
  }

  /** What was asked last. */
  get present(): Held | null {
    return this.#present?.slice ?? null;
  }

  /** What was asked before, while it is shown. */
  get former(): Held | null {
    return this.#former?.slice ?? null;
  }

  get shown(): Held | null {
    return this.former ?? this.present;
  }

  /** Holds a slice in the place of what was asked before. What was never answered is let go at once. */
  follow(slice: Held): void {
    const before = this.#present;
    if (before !== null && this.#former === null && this.#options.hasAny(before.slice)) this.#former = before;
    else before?.release();
    this.#present = followed(slice, () => this.#take());
    this.#letFormerGo();
  }

  release(): void {
    this.#present?.release();
    this.#former?.release();
    this.#present = null;
    this.#former = null;
  }

  #take(): void {
    this.#letFormerGo();
    this.#options.onChange();
  }

  #letFormerGo(): void {
    if (this.#present === null || !this.#options.isAnswered(this.#present.slice)) return;
    this.#former?.release();
    this.#former = null;
  }
}

interface Followed<Held> {
  readonly slice: Held;
  readonly release: () => void;
}

function followed<Held extends HeldSlice<unknown>>(slice: Held, onChange: () => void): Followed<Held> {
  const stop = slice.subscribe(onChange);
  return {
    slice,
    release() {
      stop();
      slice.release();
    },
  };
}
