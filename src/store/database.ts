import { Dexie } from 'dexie';
import type { DBCore, Table } from 'dexie';
import type { Message } from '../contract/message.ts';
import { failureOfOpening } from './failure.ts';
import { declareVersions, nativeVersion } from './schema.ts';
import { StoreError } from './store.ts';
import type { ConversationRow, DraftRow, FormDraftRow, OutboxRow } from './store.ts';

/** An announcement that some tab has claimed. */
export interface AnnouncementRow {
  readonly sessionId: string;
  readonly kind: string;
  readonly factId: string;
}

/** Values of `StoredMeta` by their key, and the outbox's `epoch`. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** The tables of the newest version in `schema.ts`. */
export interface Database extends Dexie {
  readonly conversations: Table<ConversationRow, string>;
  readonly messages: Table<Message, string>;
  readonly outbox: Table<OutboxRow, string>;
  readonly drafts: Table<DraftRow, string>;
  readonly announcements: Table<AnnouncementRow, [string, string, string]>;
  readonly meta: Table<MetaRow, string>;
  readonly formDrafts: Table<FormDraftRow, string>;
}

/** What the store needs from outside. */
export interface StoreDependencies {
  /** Resolves after so many milliseconds. Timers belong to the workspace. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** The browser's own where absent. */
  readonly indexedDB?: IDBFactory;
}

/**
 * Longest time an opening may take: another tab may hold an older version, or the browser hang. It is waited in parts
 * (milliseconds each): a page that stood still gets its timers and what it waited for in any order, so that a
 * standstill counts as one part, however long it was.
 */
const openingDeadline = { parts: 5, each: 1000 };

/** Longest wait (milliseconds) for a deletion that other tabs hold up; it happens when they let go. */
const deletionDeadline = 1500;

/** What another tab wants of the database, for which this one has to let go: a newer version, or to delete it. */
export type VersionWish = 'upgrade' | 'deletion';

/**
 * Opens the database, made or upgraded as needed. `letGo` is called when another tab wants it; the connection is
 * closed by then.
 *
 * @throws StoreError `blocked`, also after 5 s without an answer, in which the page did not stand still; `version` where
 *   a newer version made the database, which stays as it is; `quota`
 */
export async function openDatabase(
  name: string,
  dependencies: StoreDependencies,
  letGo: (wish: VersionWish) => void,
): Promise<Database> {
  const database = describeDatabase(name, dependencies);
  database.on('versionchange', (event) => {
    database.close();
    letGo(event.newVersion === null ? 'deletion' : 'upgrade');
    return false;
  });
  const opening = Promise.resolve(database.open());
  const answer = await answerInTime(opening, dependencies.sleep).catch((error: unknown) => {
    database.close();
    throw new StoreError(failureOfOpening(error), { cause: error });
  });
  if (answer !== 'too late') {
    // Dexie counts as open what was lost between its opening and its first transaction.
    if ((database.core as DBCore | undefined) !== undefined) return database;
    database.close();
    throw new StoreError('blocked');
  }
  // Should it open after all, nobody waits for it any more, and it must not stand in another tab's way.
  opening.then(
    () => database.close(),
    () => {},
  );
  throw new StoreError('blocked');
}

async function answerInTime<Answer>(
  opening: Promise<Answer>,
  sleep: StoreDependencies['sleep'],
): Promise<Answer | 'too late'> {
  for (let part = 0; part < openingDeadline.parts; part++) {
    const late = sleep(openingDeadline.each).then(() => 'too late' as const);
    const answer = await Promise.race([opening, late]);
    if (answer !== 'too late') return answer;
  }
  return 'too late';
}

/** Deletes the database. Resolves to whether it is gone within 1.5 s. */
export async function deleteDatabase(name: string, dependencies: StoreDependencies): Promise<boolean> {
  const deletion = async (): Promise<boolean> => {
    await describeDatabase(name, dependencies).delete();
    return true;
  };
  const tooLate = dependencies.sleep(deletionDeadline).then(() => false);
  return Promise.race([deletion().catch(() => false), tooLate]);
}

function describeDatabase(name: string, dependencies: StoreDependencies): Database {
  const database = new Dexie(name, {
    autoOpen: false,
    cache: 'disabled',
    indexedDB: atNewestVersion(dependencies.indexedDB ?? browserDatabases()),
  }) as Database;
  declareVersions(database);
  database.use({ stack: 'dbcore', name: 'durability', create: strictOutbox });
  // In place of Dexie's own answer, which is to warn on the console.
  database.on('blocked', () => false);
  return database;
}

/** The mere reading of `indexedDB` throws where a browser forbids storage. */
function browserDatabases(): IDBFactory {
  try {
    return globalThis.indexedDB;
  } catch (error) {
    throw new StoreError('blocked', { cause: error });
  }
}

/**
 * A factory that opens at our newest version and at no other. Left to itself, Dexie opens a database that is newer
 * than the schema it was given, and adds what it misses there.
 */
function atNewestVersion(databases: IDBFactory): Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases'> {
  if (databases === undefined) throw new StoreError('blocked');
  return {
    open: (name) => databases.open(name, nativeVersion),
    deleteDatabase: (name) => databases.deleteDatabase(name),
    databases: () => databases.databases(),
  };
}

/** Writes that touch the outbox reach the disk before they count as done; for all others that would cost too much. */
function strictOutbox(core: DBCore): DBCore {
  return {
    ...core,
    transaction: (tables, mode) =>
      core.transaction(tables, mode, {
        durability: mode === 'readwrite' && tables.includes('outbox') ? 'strict' : 'relaxed',
      }),
  };
}
