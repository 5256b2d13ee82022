import type { DatedCommand } from '../commands.ts';
import type { Beginning } from '../scenarios/index.ts';

/** A line of the log: how the world began, or what was done to it. */
export type LogEntry =
  | { readonly kind: 'begin'; readonly version: number; readonly beginning: Beginning }
  | { readonly kind: 'command'; readonly command: DatedCommand };

export interface NumberedEntry {
  readonly number: number;
  readonly entry: LogEntry;
}

/** The log of one origin's world, shared by its tabs. */
export interface LogDatabase {
  /** Entries behind a number, oldest first, some at a time. */
  after(number: number): Promise<NumberedEntry[]>;
  append(entry: LogEntry): Promise<number>;
  /** Throws everything away and begins anew, in one step. */
  restart(entry: LogEntry): Promise<number>;
  close(): void;
}

/** Apart from the SDK's own databases: this one belongs to the backend. */
const databaseName = 'jackfield-mock-world';
const storeName = 'log';
/** So many entries are read at a time: one of them may be a part of a long file. */
const mostAtOnce = 20;

function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
  });
}

function completion(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('The transaction was aborted')),
    );
  });
}

export async function openLogDatabase(factory: IDBFactory): Promise<LogDatabase> {
  const opening = factory.open(databaseName, 1);
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(storeName, { autoIncrement: true });
  });
  const database = await result(opening);
  // Another tab with a newer mock, or someone who deletes the database, must not have to wait.
  database.addEventListener('versionchange', () => database.close());

  const write = async (work: (store: IDBObjectStore) => IDBRequest<IDBValidKey>): Promise<number> => {
    const transaction = database.transaction(storeName, 'readwrite');
    const added = work(transaction.objectStore(storeName));
    await completion(transaction);
    return Number(added.result);
  };

  return {
    after: async (number) => {
      const store = database.transaction(storeName).objectStore(storeName);
      const range = IDBKeyRange.lowerBound(number, true);
      const [keys, entries] = await Promise.all([
        result(store.getAllKeys(range, mostAtOnce)),
        result<LogEntry[]>(store.getAll(range, mostAtOnce)),
      ]);
      return entries.map((entry, index) => ({ number: Number(keys[index]), entry }));
    },
    append: (entry) => write((store) => store.add(entry)),
    restart: (entry) =>
      write((store) => {
        store.clear();
        return store.add(entry);
      }),
    close: () => database.close(),
  };
}
