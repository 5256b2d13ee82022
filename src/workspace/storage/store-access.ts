import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Store, StoreChange, StoreError } from '../../store/store.ts';
import type { Environment } from '../environment/environment.ts';
import type { ConnectionState } from '../workspace.ts';

/** Where what is written goes, as far as an agent should know. */
export interface StoreStatus {
  readonly opened: boolean;
  readonly persistent: boolean;
  readonly because: ConnectionState['because'];
}

/**
 * The store of a workspace. It can be used at once: calls wait for the real store to open. Where there is no database
 * to be had, or the browser loses it, memory takes its place.
 */
export interface StoreAccess {
  readonly store: Store;
  readonly status: ReadonlySignal<StoreStatus>;
  /** Resolves when the real store is there, or what takes its place. */
  opened(): Promise<void>;
  /** Deletes everything, for all tabs, and goes on with an empty store: the one there was belonged to another viewer. */
  startOver(): Promise<void>;
}

type MayWipe = Parameters<Store['wipe']>[0];
type OpenedStore = { store: Store; because: ConnectionState['because'] };

export function accessStore(viewerKey: string | undefined, environment: Environment): StoreAccess {
  const status = signal<StoreStatus>({ opened: false, persistent: false, because: null });
  const listeners = new Set<(change: StoreChange) => void>();
  let closed = false;
  let startingOver = false;
  let current = open(viewerKey, environment).then(use);

  function use({ store, because }: OpenedStore): Store {
    if (closed) {
      store.close();
      return store;
    }
    store.subscribe((change) => {
      // What follows a loss is answered from memory already when the listeners hear of it.
      if (startingOver) return;
      if (change.closed === 'lost') current = environment.openMemory().then(afterLoss);
      for (const listener of listeners) listener(change);
    });
    status.value = { opened: true, persistent: store.persistent, because };
    return store;
  }
  const afterLoss = (store: Store): Store => use({ store, because: 'storage-lost' });

  /** Wipes also the database whose place memory has taken: what it held before is still there. */
  async function wipe(mayWipe?: MayWipe): Promise<boolean> {
    const opened = await current;
    const isReplaced = viewerKey !== undefined && status.peek().because !== null;
    if (isReplaced && !(await wipeDatabase(viewerKey, environment, mayWipe))) return false;
    return opened.wipe(mayWipe);
  }

  const store: Store = {
    get persistent() {
      return status.peek().persistent;
    },
    conversations: async () => (await current).conversations(),
    conversation: async (id) => (await current).conversation(id),
    putConversations: async (rows) => (await current).putConversations(rows),
    removeConversations: async (ids) => (await current).removeConversations(ids),
    messages: async (conversationId) => (await current).messages(conversationId),
    putMessages: async (messages) => (await current).putMessages(messages),
    draft: async (conversationId) => (await current).draft(conversationId),
    putDraft: async (conversationId, draft) => (await current).putDraft(conversationId, draft),
    formDrafts: async (kind) => (await current).formDrafts(kind),
    putFormDraft: async (draft) => (await current).putFormDraft(draft),
    removeFormDraft: async (kind, id) => (await current).removeFormDraft(kind, id),
    outbox: async () => (await current).outbox(),
    enqueue: async (row, remainingDraft) => (await current).enqueue(row, remainingDraft),
    changeOutbox: async (id, epoch, change) => (await current).changeOutbox(id, epoch, change),
    takeEpoch: async () => (await current).takeEpoch(),
    claimAnnouncement: async (key) => (await current).claimAnnouncement(key),
    getMeta: async (key) => (await current).getMeta(key),
    putMeta: async (key, value) => (await current).putMeta(key, value),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wipe,
    close() {
      closed = true;
      listeners.clear();
      current.then(
        (opened) => opened.close(),
        () => {},
      );
    },
  };
  return {
    store,
    status,
    async opened() {
      await current;
    },
    async startOver() {
      startingOver = true;
      // Where it cannot be deleted, memory takes its place.
      current = wipe().then(
        async () => use(await open(viewerKey, environment)),
        async (error: unknown) => use(await memoryInstead(environment, error)),
      );
      await current;
      startingOver = false;
    },
  };
}

async function open(viewerKey: string | undefined, environment: Environment): Promise<OpenedStore> {
  if (viewerKey === undefined) return { store: await environment.openMemory(), because: 'no-viewer-key' };
  // Without locks two tabs could send the same row, so each tab has only its own.
  if (environment.locks === null)
    return { store: await environment.openMemory(), because: 'storage-blocked' };
  try {
    const store = await environment.openDatabase(viewerKey);
    return { store, because: null };
  } catch (error) {
    return memoryInstead(environment, error);
  }
}

async function memoryInstead(environment: Environment, error: unknown): Promise<OpenedStore> {
  const because = failureOf(error) === 'version' ? 'newer-version' : 'storage-blocked';
  return { store: await environment.openMemory(), because };
}

/** Empties and deletes a database that no store is open on; deletes it unseen where it cannot be opened. */
async function wipeDatabase(
  viewerKey: string,
  environment: Environment,
  mayWipe?: MayWipe,
): Promise<boolean> {
  const store = await environment.openDatabase(viewerKey).catch((error: unknown) => {
    if (failureOf(error) === 'version') throw error;
    return null;
  });
  if (store !== null) return store.wipe(mayWipe);
  await environment.deleteDatabase(viewerKey);
  return true;
}

/** Why the store failed. Its error class cannot be imported here, as the store is loaded later. */
export function failureOf(error: unknown): StoreError['failure'] {
  return error instanceof Error && error.name === 'StoreError' ? (error as StoreError).failure : 'unknown';
}
