import { archivedReasons, directions, dispositions, serviceLevelStates } from '../../../src/contract/cdr.ts';
import type { CdrRow } from '../../../src/contract/cdr.ts';
import type { Contact } from '../../../src/contract/contact.ts';
import type { CdrColumn } from './order.ts';
import type { RecordReader, SortKey } from './reader.ts';
import { fold } from './text-match.ts';

/** What a contact is called: the number where it may be seen, else the account ID; null without either. */
export function labelOf({ number, accountId }: Contact): string | null {
  return number ?? (accountId === undefined || accountId.trim() === '' ? null : accountId);
}

/** All by which a contact may be found, folded. */
export function namesOf({ accountId, name, number }: Contact): string[] {
  return [accountId, name, number].filter((text) => text !== undefined).map(fold);
}

function foldedOrNull(name: string | null | undefined): string | null {
  return name === null || name === undefined ? null : fold(name);
}

function keyOf(row: CdrRow, column: CdrColumn): SortKey {
  switch (column) {
    case 'channel':
    case 'agent':
    case 'group':
      return foldedOrNull(row[column]?.name);
    case 'contact':
      return foldedOrNull(labelOf(row.contact));
    case 'disposition':
      return dispositions.indexOf(row.disposition);
    case 'archivedReason':
      return row.archivedReason === null ? null : archivedReasons.indexOf(row.archivedReason);
    case 'direction':
      return directions.indexOf(row.direction);
    case 'serviceLevel':
      return serviceLevelStates.indexOf(row.serviceLevel);
    default:
      return row[column];
  }
}

/** Reads records that are whole rows. */
export const rowReader: RecordReader<CdrRow> = {
  id: ({ id }) => id,
  disposition: ({ disposition }) => disposition,
  archivedReason: ({ archivedReason }) => archivedReason,
  direction: ({ direction }) => direction,
  serviceLevel: ({ serviceLevel }) => serviceLevel,
  channelId: ({ channel }) => channel.id,
  agentId: ({ agent }) => agent?.id ?? null,
  groupId: ({ group }) => group?.id ?? null,
  startedAt: ({ startedAt }) => startedAt,
  duration: ({ duration }) => duration,
  messageCount: ({ messageCount }) => messageCount,
  firstResponse: ({ firstResponse }) => firstResponse,
  isOf: (ref) => (row) => row.contact.ref === ref,
  contactHas: (match) => (row) => namesOf(row.contact).some(match),
  textHas: (match) => (row) => row.text !== null && match(fold(row.text)),
  keyOf: (column) => (row) => keyOf(row, column),
};
