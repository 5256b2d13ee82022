import type { Draft } from '../../../src/workspace/workspace.ts';

const empty: Draft = { text: '', template: null };

/**
 * What the agent has typed here. The workspace keeps it; this holds it between a key and the workspace's answer, and
 * takes over what the workspace says when that changes.
 */
export class DraftKeeper {
  readonly #save: (draft: Draft) => void;
  #known: Draft | null = null;
  #draft = empty;

  constructor(save: (draft: Draft) => void) {
    this.#save = save;
  }

  get value(): Draft {
    return this.#draft;
  }

  /** Takes the draft that the workspace has; one that was taken before changes nothing. */
  take(draft: Draft): void {
    if (draft === this.#known) return;
    this.#known = draft;
    this.#draft = draft;
  }

  change(change: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...change };
    this.#save(this.#draft);
  }

  /** The text is safely on its way: what was typed since then stays. */
  sent(text: string): void {
    const { text: now } = this.#draft;
    if (now === '') return;
    this.change({ text: now.startsWith(text) ? now.slice(text.length) : now });
  }
}
