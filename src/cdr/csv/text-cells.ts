import { contactLabel, type Masking } from '../../masking/index.ts';
import type { CdrColumn, CdrRow } from '../types.ts';

/** What of a row may stand in a column of a file. `contactName` and `accountId` as far as the viewer may see them. */
export type CdrTextField =
  CdrColumn | 'id' | 'conversationId' | 'sessionId' | 'text' | 'contactName' | 'accountId';

/** One column of a file. */
export interface CdrTextColumn {
  readonly field: CdrTextField;
  /** Its first line; of a duration with the unit. */
  readonly header: string;
  /**
   * What stands for the words of the contract, by the word; for those that are not given, the words themselves. For a
   * contact without anything to show, `hidden`; without it, nothing.
   */
  readonly words?: Readonly<Record<string, string>>;
  /** Of `duration` and `firstResponse`; milliseconds, unless it is given. */
  readonly unit?: 'seconds' | 'milliseconds';
}

/** Numbers are written as they are; what is text may have been written by anybody. */
export type Cell = string | number | null;

/** What stands in a column for a row that was masked for its viewer. */
export function cellOf(row: CdrRow, column: CdrTextColumn, masking: Masking | null | undefined): Cell {
  const { field, words, unit } = column;
  switch (field) {
    case 'startedAt':
    case 'endedAt': {
      const instant = row[field];
      return instant === null ? null : new Date(instant).toISOString();
    }
    case 'duration':
    case 'firstResponse': {
      const duration = row[field];
      return duration !== null && unit === 'seconds' ? duration / 1000 : duration;
    }
    case 'channel':
    case 'agent':
    case 'group':
      return row[field]?.name ?? null;
    case 'contact': {
      const { kind, text } = contactLabel(row.contact, masking);
      return kind === 'hidden' ? wordFor('hidden', words, null) : text;
    }
    case 'contactName':
      return row.contact.name ?? null;
    case 'accountId':
      return row.contact.accountId ?? null;
    case 'disposition':
    case 'archivedReason':
    case 'direction':
    case 'serviceLevel': {
      const word = row[field];
      return word === null ? null : wordFor(word, words, word);
    }
    default:
      return row[field];
  }
}

function wordFor(word: string, words: CdrTextColumn['words'], otherwise: string | null): string | null {
  return words !== undefined && Object.hasOwn(words, word) ? words[word]! : otherwise;
}
