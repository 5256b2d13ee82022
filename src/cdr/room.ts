/**
 * Arrays that each question needs for a while. To touch memory for the first time costs more than what is done in it, so
 * they are kept from one question to the next; but only as long as the memory is not wanted for anything else.
 */
export class Room {
  #kept: WeakRef<Uint32Array> | null = null;

  /** At least `size` numbers, of any value; until it is asked for again. */
  of(size: number): Uint32Array {
    const kept = this.#kept?.deref();
    if (kept !== undefined && kept.length >= size) return kept;
    const room = new Uint32Array(size);
    this.#kept = new WeakRef(room);
    return room;
  }
}
