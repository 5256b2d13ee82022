/** Makes the browser's IndexedDB misbehave. Each returns the way to mend it again. */

export type Mend = () => void;

function replace<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  make: (original: Owner[Name]) => Owner[Name],
): Mend {
  const original = owner[name];
  owner[name] = make(original);
  return () => {
    owner[name] = original;
  };
}

/** Writes into a table fail for want of room: at the request, or when the transaction is about to commit. */
export function fillDisk(table: string, when: 'request' | 'commit'): Mend {
  const full = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  const failing = <Write extends IDBObjectStore['put']>(write: Write) =>
    function (this: IDBObjectStore, ...given: Parameters<Write>) {
      if (this.name !== table) return write.apply(this, given);
      if (when === 'request') throw full();
      const request = write.apply(this, given);
      request.addEventListener('success', () => abortLast(this, 10, full));
      return request;
    } as Write;
  const mends = (['put', 'add'] as const).map((name) => replace(IDBObjectStore.prototype, name, failing));
  return () => {
    for (const mend of mends) mend();
  };
}

/** Aborts a transaction after all its other requests: this many reads later there are none. */
function abortLast(table: IDBObjectStore, reads: number, because: () => DOMException): void {
  if (reads > 0) {
    table.count().addEventListener('success', () => abortLast(table, reads - 1, because));
    return;
  }
  Object.defineProperty(table.transaction, 'error', { get: because });
  table.transaction.abort();
}

/** Transactions, watched and made to fail. To be had before the database is opened. */
export interface TransactionControl {
  /** The durability that was asked for writing, by the tables that were written. */
  readonly asked: ReadonlyMap<string, string | undefined>;
  /** The next so many transactions fail as WebKit's do when its storage process died. */
  readonly lose: (times: number) => void;
  readonly mend: Mend;
}

export function controlTransactions(): TransactionControl {
  const asked = new Map<string, string | undefined>();
  let toLose = 0;
  const mend = replace(
    IDBDatabase.prototype,
    'transaction',
    (transaction) =>
      function (this: IDBDatabase, ...given: Parameters<IDBDatabase['transaction']>) {
        if (toLose-- > 0)
          throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
        const [tables, mode, options] = given;
        if (mode === 'readwrite') asked.set(JSON.stringify(tables), options?.durability);
        return transaction.apply(this, given);
      },
  );
  return { asked, mend, lose: (times) => (toLose = times) };
}

/** The browser's databases, under control and with an account of what was opened. */
export interface CountedDatabases {
  readonly databases: IDBFactory;
  /** How often it was asked to open. */
  readonly openings: () => number;
  /** How many connections are open. */
  readonly held: () => number;
}

export function countingDatabases(
  open: IDBFactory['open'] = (...given) => indexedDB.open(...given),
): CountedDatabases {
  let openings = 0;
  const held = new Set<IDBDatabase>();
  const databases: IDBFactory = {
    open(...given) {
      openings++;
      const request = open(...given);
      request.addEventListener?.('success', () => {
        const connection = request.result;
        held.add(connection);
        replace(connection, 'close', (close) => () => {
          held.delete(connection);
          close.call(connection);
        });
      });
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (first, second) => indexedDB.cmp(first, second),
  };
  return { databases, openings: () => openings, held: () => held.size };
}

/** Resolves when a request of the browser's own interface is answered; used as another version of the SDK would. */
export function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
}
