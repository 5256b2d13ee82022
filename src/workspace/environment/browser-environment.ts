import { createClient } from '../../client/index.ts';
import type { Environment, Locks, PageEvent, TabPort } from './environment.ts';

/** The environment of a browser page, or of Node, which has a part of it. */
export function browserEnvironment(): Environment {
  const setTimer: Environment['setTimer'] = (callback, milliseconds) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  };
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => void setTimer(resolve, milliseconds));
  return {
    localNow: () => Date.now(),
    monotonicNow: () => performance.now(),
    setTimer,
    nextTask,
    random: () => Math.random(),
    randomUUID,
    // Looked up at each call: a page may exchange it after this SDK was loaded.
    fetch: (input, init) => globalThis.fetch(input, init),
    isOnline: () => globalThis.navigator?.onLine ?? true,
    onPageEvent,
    locks: pageLocks(),
    openPort: typeof BroadcastChannel === 'undefined' ? null : openPort,
    openDatabase: async (viewerKey) => {
      const { openStore } = await import('../../store/index.ts');
      return openStore(viewerKey, { sleep });
    },
    deleteDatabase: async (viewerKey) => {
      const { deleteStore } = await import('../../store/index.ts');
      await deleteStore(viewerKey, { sleep });
    },
    // A file of its own, so that it is there even where the database's cannot be loaded.
    openMemory: async () => (await import('../../store/memory-store.ts')).createMemoryStore(),
    createClient,
  };
}

/** A timer would wait a second, or a minute, in a page that is hidden. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const goOn = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', goOn, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/** Pages on plain http have no `randomUUID`, but do have random bytes. */
function randomUUID(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function pageLocks(): Locks | null {
  const locks = globalThis.navigator?.locks;
  return locks === undefined
    ? null
    : { request: (name, { signal }, held) => locks.request(name, { signal }, held) };
}

function openPort(name: string): TabPort {
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    post: (message) => channel.postMessage(message),
    listen: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
    close: () => channel.close(),
  };
}

/** Which event of which target means what. */
const windowEvents: Readonly<Record<string, PageEvent>> = {
  focus: 'focus',
  online: 'online',
  offline: 'offline',
  pagehide: 'pagehide',
  pageshow: 'pageshow',
};

function onPageEvent(listener: (event: PageEvent) => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const controller = new AbortController();
  const { signal } = controller;
  for (const [name, event] of Object.entries(windowEvents)) {
    globalThis.addEventListener(name, () => listener(event), { signal });
  }
  document.addEventListener('visibilitychange', () => listener(document.hidden ? 'hidden' : 'visible'), {
    signal,
  });
  document.addEventListener('resume', () => listener('resume'), { signal });
  return () => controller.abort();
}
