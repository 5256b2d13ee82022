import { openDatabase } from './database.ts';
import type { Database, StoreDependencies, VersionWish } from './database.ts';
import { failureOfOpening, failureOfTransaction } from './failure.ts';
import type { TableName } from './schema.ts';
import { StoreError } from './store.ts';
import type { StoreFailure } from './store.ts';

/** How often a lost database is opened again for one transaction before it is given up. */
const mostReopenings = 3;

/** A database that is opened again when the browser loses it, up to an end that is told once. */
export interface Connection {
  /**
   * Runs `body` in one transaction; what it throws, and any failure, leaves nothing written. It may run again after
   * the database was lost and reopened.
   *
   * @throws StoreError
   */
  readonly transact: <Result>(
    mode: 'r' | 'rw',
    tables: readonly TableName[],
    body: (database: Database) => Promise<Result>,
  ) => Promise<Result>;
  /** Closes for good: from now on every transaction fails with this reason. */
  end(reason: StoreFailure): void;
}

/**
 * Opens a database and keeps it open.
 *
 * @param ended - told once, when the connection ends by itself: another tab took the database away, or it is lost
 * @throws StoreError, as {@link openDatabase} does
 */
export async function connect(
  name: string,
  dependencies: StoreDependencies,
  ended: (why: VersionWish | 'lost') => void,
): Promise<Connection> {
  let end: StoreFailure | null = null;
  let reopening: Promise<void> | null = null;

  // Until the first opening is through: another tab's wish may come right after it.
  let database: Database | null = null;

  const endWith = (reason: StoreFailure): boolean => {
    if (end !== null) return false;
    end = reason;
    database?.close();
    return true;
  };
  const letGo = (wish: VersionWish): void => {
    if (endWith(wish === 'upgrade' ? 'version' : 'closed')) ended(wish);
  };
  const lose = (): void => {
    if (endWith('lost')) ended('lost');
  };
  const reopen = async (): Promise<void> => {
    database?.close();
    try {
      const opened = await openDatabase(name, dependencies, letGo);
      if (end === null) database = opened;
      else opened.close();
    } catch (error) {
      // What is left is to fail again, and to be given up after the last try.
      if (failureOfOpening(error) === 'version') letGo('upgrade');
    } finally {
      reopening = null;
    }
  };

  database = await openDatabase(name, dependencies, letGo);

  return {
    async transact(mode, tables, body) {
      for (let reopenings = 0; ; reopenings++) {
        const used = database;
        if (end !== null || used === null) throw new StoreError(end ?? 'closed');
        try {
          return await used.transaction(mode, [...tables], async () => body(used));
        } catch (error) {
          const failure = failureOfTransaction(error);
          if (failure !== 'lost') throw new StoreError(failure, { cause: error });
          if (reopenings === mostReopenings) lose();
          // Another transaction may have noticed first, and what was ended on purpose stays closed.
          else if (used === database && end === null) await (reopening ??= reopen());
        }
      }
    },
    end: (reason) => void endWith(reason),
  };
}
