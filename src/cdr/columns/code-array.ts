import { lengthFor } from './column.ts';

/** Small whole numbers. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Codes of rows in the narrowest array that holds them; it becomes wider as they grow. */
export class CodeArray {
  /** By place. It may be longer than there are rows, and another one after the next code. */
  codes: Codes = new Uint8Array(0);
  #most = 0xff;

  reserve(size: number): void {
    if (size > this.codes.length) this.#widen(lengthFor(size, this.codes.length));
  }

  set(place: number, code: number): void {
    if (code > this.#most) {
      this.#most = code > 0xffff ? 0xffff_ffff : 0xffff;
      this.#widen(this.codes.length);
    }
    this.codes[place] = code;
  }

  #widen(length: number): void {
    const wider =
      this.#most > 0xffff
        ? new Uint32Array(length)
        : this.#most > 0xff
          ? new Uint16Array(length)
          : new Uint8Array(length);
    wider.set(this.codes);
    this.codes = wider;
  }
}
