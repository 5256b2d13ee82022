import type { Page } from '@playwright/test';

/** What the page's origin keeps, as text. */
export interface Kept {
  /** The names of databases and tables, and the keys in them. */
  readonly databaseKeys: string;
  readonly databaseValues: string;
  readonly webStorage: string;
}

/** Where the demo's pretend backend keeps its world: what is in it is not kept by the SDK. */
export const pretendBackend = 'jackfield-mock-world';

/** Everything that the page's origin keeps: databases, but for `without`, and web storage. */
export function keptByOrigin(page: Page, without: string | null = null): Promise<Kept> {
  return page.evaluate(async (excepted) => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    const asText = (value: unknown) =>
      JSON.stringify(value, (_, inner: unknown) =>
        inner instanceof Map || inner instanceof Set ? [...inner] : inner,
      );
    const keys: unknown[] = [];
    const values: unknown[] = [];
    for (const { name = '', version } of await indexedDB.databases()) {
      if (name === excepted) continue;
      keys.push(name);
      const database = await settled(indexedDB.open(name, version));
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table);
        const found = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
        keys.push(table, [...store.indexNames], found[0]);
        values.push(found[1]);
      }
      database.close();
    }
    const webStorage = [Object.entries(localStorage), Object.entries(sessionStorage)];
    return {
      databaseKeys: asText(keys),
      databaseValues: asText(values),
      webStorage: asText(webStorage),
    };
  }, without);
}
