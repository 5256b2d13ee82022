import type { DraftContent } from './draft-content.ts';

/** Where an edit was made, so that undoing it can lead there. */
export interface Place {
  /** The language; null for what all languages share. */
  readonly language: string | null;
  /** The path of the field in the template version, as findings have it: `body`, `buttons.1.text`. */
  readonly field: string;
}

/** How a key changed a text. `word`: it begins the next word, which is where undoing may stop. */
export interface Typing {
  readonly kind: 'insert' | 'delete';
  readonly word: boolean;
}

interface Entry {
  readonly content: DraftContent;
  /** The edit that led to this content; null for the first. */
  readonly place: Place | null;
  readonly typing: Typing | null;
}

/** The most edits that can be taken back. */
const LONGEST = 200;

/**
 * The contents a draft has had, and which of them stands. What is typed in one field in one go is one edit, word by
 * word. Never changed in place.
 */
export class DraftHistory {
  readonly #entries: readonly Entry[];
  readonly #at: number;

  private constructor(entries: readonly Entry[], at: number) {
    this.#entries = entries;
    this.#at = at;
  }

  static of(content: DraftContent): DraftHistory {
    return new DraftHistory([{ content, place: null, typing: null }], 0);
  }

  get content(): DraftContent {
    return this.#entries[this.#at]!.content;
  }

  get canUndo(): boolean {
    return this.#at > 0;
  }

  get canRedo(): boolean {
    return this.#at < this.#entries.length - 1;
  }

  /** @param typing - how a key did it; null for anything else, which is always an edit of its own */
  edit(content: DraftContent, place: Place, typing: Typing | null = null): DraftHistory {
    if (content === this.content) return this;
    const entry = { content, place, typing };
    const past = this.#entries.slice(0, this.#at + 1);
    const last = past.at(-1)!;
    if (goesOn(last, entry)) past[past.length - 1] = entry;
    else past.push(entry);
    const kept = past.slice(-LONGEST - 1);
    return new DraftHistory(kept, kept.length - 1);
  }

  /** The history with the last edit taken back, and where that was made. */
  undo(): { readonly history: DraftHistory; readonly place: Place | null } {
    if (!this.canUndo) return { history: this, place: null };
    const { place } = this.#entries[this.#at]!;
    return { history: new DraftHistory(this.#entries, this.#at - 1), place };
  }

  redo(): { readonly history: DraftHistory; readonly place: Place | null } {
    if (!this.canRedo) return { history: this, place: null };
    const { place } = this.#entries[this.#at + 1]!;
    return { history: new DraftHistory(this.#entries, this.#at + 1), place };
  }

  /** The history with what does not come from an edit changed in the content that stands. */
  replace(content: DraftContent): DraftHistory {
    const entries = this.#entries.map((entry, at) => (at === this.#at ? { ...entry, content } : entry));
    return new DraftHistory(entries, this.#at);
  }
}

/** Whether an edit goes on with what the last one typed. */
function goesOn({ place, typing }: Entry, next: Entry): boolean {
  return (
    typing !== null &&
    next.typing !== null &&
    typing.kind === next.typing.kind &&
    !next.typing.word &&
    place?.field === next.place?.field &&
    place?.language === next.place?.language
  );
}
