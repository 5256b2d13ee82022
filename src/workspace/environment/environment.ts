import type { Client, ClientOptions } from '../../client/client.ts';
import type { Store } from '../../store/store.ts';

/** What a page goes through that matters here. `resume`: thawed after it was frozen. */
export type PageEvent =
  'visible' | 'hidden' | 'focus' | 'online' | 'offline' | 'pagehide' | 'pageshow' | 'resume';

/** The part of the browser's Web Locks that is used. */
export interface Locks {
  /** Calls `held` once the lock is this tab's, and keeps it until what `held` returned has settled. */
  request(name: string, options: { signal: AbortSignal }, held: () => Promise<void>): Promise<unknown>;
}

/** A line to the other tabs of this viewer. */
export interface TabPort {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
  close(): void;
}

/**
 * Everything a workspace takes from the world around it. A page has the browser's; tests have one in which they hold
 * time, chance, network, locks and storage in their hands.
 */
export interface Environment {
  /** This machine's clock, epoch milliseconds; may be wrong and may jump. */
  readonly localNow: () => number;
  /** Milliseconds since some instant; never jumps, and may stand still while the machine sleeps. */
  readonly monotonicNow: () => number;
  /** Calls back once after so many milliseconds (below 2^31); returns the way to cancel. */
  readonly setTimer: (callback: () => void, milliseconds: number) => () => void;
  /** Resolves in a task of its own, once what waits in the page was done; no later in a page that is hidden. */
  readonly nextTask: () => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  readonly randomUUID: () => string;
  readonly fetch: typeof globalThis.fetch;
  /** False only where there is certainly no network. */
  readonly isOnline: () => boolean;
  /** Tells of the page's life; returns the way to stop. */
  readonly onPageEvent: (listener: (event: PageEvent) => void) => () => void;
  /** Null where the browser has none for this page. */
  readonly locks: Locks | null;
  /** Null where the browser has no channels between tabs. */
  readonly openPort: ((name: string) => TabPort) | null;
  /** @throws StoreError where the viewer's database cannot be opened */
  readonly openDatabase: (viewerKey: string) => Promise<Store>;
  /**
   * Deletes the viewer's database without opening it, and ends its use in every tab.
   *
   * @throws StoreError where it stays
   */
  readonly deleteDatabase: (viewerKey: string) => Promise<void>;
  /** A store that ends with the page. */
  readonly openMemory: () => Promise<Store>;
  readonly createClient: (options: ClientOptions) => Client;
}
