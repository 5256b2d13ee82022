import type { Outcome } from '../../../src/workspace/workspace.ts';

/** How many open conversations the users who lose WhatsApp have. */
export type OpenCount =
  | { readonly state: 'counting' }
  | { readonly state: 'counted'; readonly open: number }
  /** With the outcome that says why. */
  | { readonly state: 'failed'; readonly outcome: Exclude<Outcome, { ok: true }> };

/** Counts for one set of users at a time; what comes for another set is passed over. */
export class OpenCounter {
  readonly #count: (userIds: readonly string[]) => Promise<Outcome<number>>;
  readonly #changed: () => void;
  #counted = '';
  #standing: OpenCount | null = null;

  constructor(count: (userIds: readonly string[]) => Promise<Outcome<number>>, changed: () => void) {
    this.#count = count;
    this.#changed = changed;
  }

  get standing(): OpenCount | null {
    return this.#standing;
  }

  /** Counts for these users, unless that was done already; for nobody, forgets. */
  for(userIds: readonly string[]): void {
    const name = userIds.join(' ');
    if (name === this.#counted) return;
    this.#counted = name;
    this.#standing = userIds.length === 0 ? null : { state: 'counting' };
    if (userIds.length > 0) void this.#run(name, userIds);
  }

  async #run(name: string, userIds: readonly string[]): Promise<void> {
    const outcome = await this.#count(userIds);
    if (name !== this.#counted) return;
    this.#standing = outcome.ok ? { state: 'counted', open: outcome.value } : { state: 'failed', outcome };
    this.#changed();
  }
}
