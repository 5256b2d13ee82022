import type { OpenConversation } from '../../../src/workspace/administration.ts';
import type { Outcome } from '../../../src/workspace/workspace.ts';

/** Which open conversations the users have who can no longer answer them. */
export type OpenStanding =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly open: readonly OpenConversation[] }
  /** With the outcome that says why. */
  | { readonly state: 'failed'; readonly outcome: Exclude<Outcome, { ok: true }> };

type Reading = (userIds: readonly string[]) => Promise<Outcome<readonly OpenConversation[]>>;

/** Reads for one set of users at a time; what comes for another set is passed over. */
export class OpenReader {
  readonly #read: Reading;
  readonly #changed: () => void;
  #userIds: readonly string[] = [];
  #turn = {};
  #standing: OpenStanding | null = null;

  constructor(read: Reading, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  get standing(): OpenStanding | null {
    return this.#standing;
  }

  /** Reads for these users, unless that was done already; for nobody, forgets. */
  for(userIds: readonly string[]): void {
    if (userIds.join(' ') !== this.#userIds.join(' ')) this.#begin(userIds);
  }

  /** Forgets what was read, and reads it anew: the viewer may see contacts otherwise. */
  again(): void {
    this.#begin(this.#userIds);
  }

  #begin(userIds: readonly string[]): void {
    this.#userIds = userIds;
    this.#turn = {};
    this.#standing = userIds.length === 0 ? null : { state: 'reading' };
    if (userIds.length > 0) void this.#run(userIds, this.#turn);
    this.#changed();
  }

  async #run(userIds: readonly string[], turn: object): Promise<void> {
    const outcome = await this.#read(userIds);
    if (turn !== this.#turn) return;
    this.#standing = outcome.ok ? { state: 'read', open: outcome.value } : { state: 'failed', outcome };
    this.#changed();
  }
}
