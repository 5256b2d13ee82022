import { openDexieStore } from './dexie-store.ts';
import type { StoreDependencies } from './database.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

/**
 * Opens the store of a viewer: the IndexedDB database `jackfield-<viewerKey>`, or memory without a key. Where the
 * database cannot be used, the caller decides whether to go on in memory.
 *
 * @throws StoreError `blocked`, `version` or `quota`, within 5 s
 */
export async function openStore(
  viewerKey: string | undefined,
  dependencies: StoreDependencies,
): Promise<Store> {
  return viewerKey === undefined ? createMemoryStore() : openDexieStore(viewerKey, dependencies);
}

export { deleteStore } from './dexie-store.ts';
export { MemoryDatabase } from './memory-database.ts';
export { createMemoryStore } from './memory-store.ts';
export { StoreError } from './store.ts';
export type { StoreDependencies } from './database.ts';
export type {
  ConversationRow,
  DraftRow,
  Fenced,
  FormDraftRow,
  OutboxRow,
  OutboxState,
  Store,
  StoreChange,
  StoredContact,
  StoredMeta,
  StoreFailure,
} from './store.ts';
