/** What changed. A stream renders the present state of the thing when it tells of it, so only its name is kept. */
export type Change =
  | {
      readonly type: 'conversation';
      readonly id: string;
      /** Who had it before; only if that changed. */
      readonly formerAssigneeId?: string | null;
      /** Sessions before the newest one may have changed too: something became known late. */
      readonly isLate?: true;
      /** The one user for whom it came into sight or went out of it, if nothing else changed. */
      readonly sightOf?: string;
    }
  /** Time changed the record of the newest session of the conversation of this id. */
  | { readonly type: 'cdrRow'; readonly id: string }
  | { readonly type: 'message'; readonly id: string }
  | { readonly type: 'template'; readonly id: string }
  | { readonly type: 'templateDeleted'; readonly id: string }
  | { readonly type: 'channel'; readonly id: string }
  | { readonly type: 'user'; readonly id: string }
  /** What the user of this id sees of themselves at `GET /me`. */
  | { readonly type: 'viewer'; readonly id: string }
  | { readonly type: 'masking'; readonly id: string }
  | { readonly type: 'securityGroup'; readonly id: string }
  | { readonly type: 'accountSettings'; readonly id: 'account' }
  | { readonly type: 'importJob'; readonly id: string }
  | { readonly type: 'bulkChangeJob'; readonly id: string };

export interface JournalEntry {
  /** Counts up by 1 from 1. */
  readonly number: number;
  readonly change: Change;
}

/** What changed, in order; bounded, as a backend's memory is. */
export interface Journal {
  record(change: Change): void;
  /** Number of the newest entry; 0 before the first. */
  newest(): number;
  /** Entries after `number`, the oldest first; null if some of them are no longer known, or it never was. */
  after(number: number): readonly JournalEntry[] | null;
}

/** How many entries are kept for readers that come back. */
export const journalLength = 5_000;

export function createJournal(length = journalLength): Journal {
  // Twice the length before anything is cut off, so that cutting is rare.
  let entries: JournalEntry[] = [];
  let newest = 0;
  return {
    record(change) {
      newest += 1;
      entries.push({ number: newest, change });
      if (entries.length >= length * 2) entries = entries.slice(-length);
    },
    newest: () => newest,
    after(number) {
      if (!Number.isInteger(number) || number < 0 || number > newest) return null;
      const missing = newest - number;
      if (missing === 0) return [];
      return missing > Math.min(entries.length, length) ? null : entries.slice(-missing);
    },
  };
}
