import type { CdrColumn } from './order.ts';
import type { TextMatch } from './text-match.ts';

/** What a record is sorted by in a column: a number, or a folded name; null where it has no value. */
export type SortKey = number | string | null;

/** Reads records of one kind, as their viewer may see them, without making whole rows of them. */
export interface RecordReader<Item> {
  readonly id: (item: Item) => string;
  readonly disposition: (item: Item) => string;
  readonly archivedReason: (item: Item) => string | null;
  readonly direction: (item: Item) => string;
  readonly serviceLevel: (item: Item) => string;
  readonly channelId: (item: Item) => string;
  readonly agentId: (item: Item) => string | null;
  readonly groupId: (item: Item) => string | null;
  readonly startedAt: (item: Item) => number;
  readonly duration: (item: Item) => number;
  readonly messageCount: (item: Item) => number;
  readonly firstResponse: (item: Item) => number | null;
  /** Whether an item is of a contact, has what is searched for in its contact, or in its newest message. */
  readonly isOf: (contactRef: string) => (item: Item) => boolean;
  readonly contactHas: (match: TextMatch) => (item: Item) => boolean;
  readonly textHas: (match: TextMatch) => (item: Item) => boolean;
  readonly keyOf: (column: CdrColumn) => (item: Item) => SortKey;
}
