/** Bars that are chosen, from the first to the last, by their places. */
export interface Chosen {
  readonly first: number;
  readonly last: number;
}

/** What is chosen in the chart: where the choice began, and where it has come to. */
export class Brush {
  #anchor: number | null = null;
  /** The bar that keys move from. */
  cursor = 0;

  /** Null where nothing is being chosen. */
  get chosen(): Chosen | null {
    if (this.#anchor === null) return null;
    return { first: Math.min(this.#anchor, this.cursor), last: Math.max(this.#anchor, this.cursor) };
  }

  begin(place: number): void {
    this.#anchor = place;
    this.cursor = place;
  }

  /** Takes the choice as far as this bar; one that has not begun begins where the cursor is. */
  extend(place: number): void {
    this.#anchor ??= this.cursor;
    this.cursor = place;
  }

  /** Goes to a bar, with nothing chosen. */
  move(place: number): void {
    this.#anchor = null;
    this.cursor = place;
  }

  /** Nothing is chosen any more. */
  clear(): void {
    this.#anchor = null;
  }

  /** There are so many bars now, maybe others than before. */
  fit(count: number): void {
    this.#anchor = null;
    this.cursor = Math.max(0, Math.min(this.cursor, count - 1));
  }
}

/** Where a key leads among so many bars; null where it leads nowhere. `forward` is the arrow to later bars. */
export function placeByKey(
  key: string,
  from: number,
  count: number,
  forward: 'ArrowRight' | 'ArrowLeft',
): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: forward === 'ArrowRight' ? 1 : -1,
    ArrowLeft: forward === 'ArrowRight' ? -1 : 1,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: 7,
    PageDown: -7,
    Home: -count,
    End: count,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step === undefined ? null : Math.max(0, Math.min(count - 1, from + step));
}
