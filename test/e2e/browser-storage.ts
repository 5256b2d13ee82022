import type { Page } from '@playwright/test';

/** Everything that the page's origin keeps, as text: databases with their keys and values, and web storage. */
export function keptByOrigin(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
    for (const { name, version } of await indexedDB.databases()) {
      kept.push(name);
      const database = await settled(indexedDB.open(name ?? '', version));
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table);
        const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
        kept.push({ table, keys, values, indexes: [...store.indexNames] });
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}
