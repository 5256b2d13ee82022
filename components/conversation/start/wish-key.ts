import { randomKey } from '../../base/random-key.ts';

/**
 * One idempotency key for one wish: the same wish asked again keeps its key, so that it starts one conversation; a
 * changed one gets a new key.
 */
export class WishKey {
  #wish = '';
  #key = '';

  for(wish: unknown): string {
    const text = JSON.stringify(wish);
    if (text !== this.#wish) {
      this.#wish = text;
      this.#key = randomKey();
    }
    return this.#key;
  }

  /** The wish is fulfilled: nothing of it is kept, and the next one is another. */
  forget(): void {
    this.#wish = '';
    this.#key = '';
  }
}
