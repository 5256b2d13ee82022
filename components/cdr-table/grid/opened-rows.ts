import type { OpenedRow } from './row-places.ts';

/** Pixels that details take until they were measured. */
const UNMEASURED = 160;

/**
 * Which rows are opened, by id, and how high their details are. Where they stand is known for those that were seen since
 * the rows changed last: a row that comes into sight is found then.
 */
export class OpenedRows {
  readonly #extras = new Map<string, number>();
  readonly #places = new Map<number, string>();

  has(id: string): boolean {
    return this.#extras.has(id);
  }

  extraOf(id: string): number {
    return this.#extras.get(id) ?? UNMEASURED;
  }

  open(id: string, place: number): void {
    this.#extras.set(id, UNMEASURED);
    this.#places.set(place, id);
  }

  close(id: string): void {
    this.#extras.delete(id);
    for (const [place, known] of this.#places) if (known === id) this.#places.delete(place);
  }

  /** Takes what details measure. Returns by how much they grew. */
  measured(id: string, extra: number): number {
    const before = this.#extras.get(id);
    if (before === undefined) return 0;
    this.#extras.set(id, extra);
    return extra - before;
  }

  /** A row is seen at a place. Returns whether it is opened, and was not known to stand there. */
  found(id: string, place: number): boolean {
    if (this.#extras.size === 0 || !this.has(id) || this.#places.get(place) === id) return false;
    for (const [other, known] of this.#places) if (known === id) this.#places.delete(other);
    this.#places.set(place, id);
    return true;
  }

  /** The rows may have changed: only those that still stand where they stood are known. */
  check(idAt: (place: number) => string | null): void {
    for (const [place, id] of this.#places) if (idAt(place) !== id) this.#places.delete(place);
  }

  places(): OpenedRow[] {
    return [...this.#places].map(([place, id]) => ({ place, extra: this.extraOf(id) }));
  }

  clear(): void {
    this.#extras.clear();
    this.#places.clear();
  }
}
