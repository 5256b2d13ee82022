import type { TemplateNameAvailability } from '../../../src/contract/template-draft.ts';
import type { Outcome } from '../../../src/workspace/workspace.ts';

/** Whether a name is free, as far as that is known. `unknown`: it was asked, and there was no answer. */
export type NameState =
  | { readonly state: 'unasked' | 'asking' | 'free' | 'taken' | 'unknown' }
  | { readonly state: 'locked'; readonly lockedUntil: number | null };

type Ask = (name: string, businessManagerId: string) => Promise<Outcome<TemplateNameAvailability>>;

/** Asks the backend whether a name is free. Of several questions the last alone counts. */
export class NameCheck {
  readonly #changed: () => void;
  #asked = '';
  #state: NameState = { state: 'unasked' };
  /** The answer to the last question. */
  #pending: Promise<NameState> | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is known of this name; of another one than was asked last, nothing. */
  of(name: string, businessManagerId: string): NameState {
    return this.#asked === keyOf(name, businessManagerId) ? this.#state : { state: 'unasked' };
  }

  /** Asks, unless the answer is known or on its way; of a locked name, unless it is known until when. */
  async check(name: string, businessManagerId: string, ask: Ask): Promise<NameState> {
    const standing = this.of(name, businessManagerId);
    if (standing.state === 'asking' && this.#pending !== null) return this.#pending;
    const isLocked = standing.state === 'locked' && standing.lockedUntil === null;
    if (!isLocked && standing.state !== 'unasked' && standing.state !== 'unknown') return standing;
    this.#pending = this.#ask(name, businessManagerId, isLocked, ask);
    return this.#pending;
  }

  async #ask(name: string, businessManagerId: string, isLocked: boolean, ask: Ask): Promise<NameState> {
    const key = keyOf(name, businessManagerId);
    if (!isLocked) this.#put(key, { state: 'asking' });
    const outcome = await ask(name, businessManagerId);
    const state = stateOf(outcome);
    if (this.#asked === key && !(isLocked && state.state !== 'locked')) this.#put(key, state);
    return state;
  }

  /** The backend refused the name when it was to be created. */
  refused(name: string, businessManagerId: string, state: 'taken' | 'locked'): void {
    this.#put(keyOf(name, businessManagerId), state === 'locked' ? { state, lockedUntil: null } : { state });
  }

  #put(asked: string, state: NameState): void {
    this.#asked = asked;
    this.#state = state;
    this.#changed();
  }
}

function stateOf(outcome: Outcome<TemplateNameAvailability>): NameState {
  if (!outcome.ok) return { state: 'unknown' };
  const { state, lockedUntil } = outcome.value;
  return state === 'locked' ? { state, lockedUntil } : { state };
}

function keyOf(name: string, businessManagerId: string): string {
  return `${businessManagerId} ${name}`;
}
