import type { Dexie, Transaction } from 'dexie';

/** One version of the database: its tables with their keys and indexes, and how older rows become its rows. */
interface SchemaVersion {
  readonly version: number;
  /** In Dexie's notation: the primary key first, then the indexes. Null removes a table; one left out stays as it is. */
  readonly tables: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * All versions there ever were, oldest first. A published version is never changed: what differs is a new one.
 * The key of a message is its id alone, since its instant may still change: a late status moves it.
 */
const versions: readonly SchemaVersion[] = [
  {
    version: 1,
    tables: {
      conversations: 'id, deadline',
      messages: 'id, [conversationId+at+id]',
      outbox: 'id, [conversationId+sequence]',
      drafts: 'conversationId',
      announcements: '[sessionId+kind+factId]',
      meta: 'key',
    },
  },
  { version: 2, tables: { formDrafts: 'id, kind' } },
  {
    // When a view next changes by itself follows from the facts, which are all in memory.
    version: 3,
    tables: { conversations: 'id' },
    upgrade: (transaction) =>
      transaction
        .table<{ deadline?: number | null }>('conversations')
        .toCollection()
        .modify((row) => {
          delete row.deadline;
        }),
  },
];

/** The tables of the newest version. */
export const tableNames = [
  'conversations',
  'messages',
  'outbox',
  'drafts',
  'announcements',
  'meta',
  'formDrafts',
] as const;
export type TableName = (typeof tableNames)[number];

/** The newest version as IndexedDB counts it: Dexie multiplies by ten, to leave room for repairs. */
export const nativeVersion = Math.max(...versions.map(({ version }) => version)) * 10;

/** Tells a database all versions, before it is opened. */
export function declareVersions(database: Dexie): void {
  for (const { version, tables, upgrade } of versions) {
    const declared = database.version(version).stores(tables);
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
}
