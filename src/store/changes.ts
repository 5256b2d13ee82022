import type { StoreChange } from './store.ts';

/** Where changes of a store are told, in this tab and in every other. */
export interface ChangeFeed {
  subscribe(listener: (change: StoreChange) => void): () => void;
  /** Tells this tab's listeners and every other tab; nobody, once closed. */
  tell(change: StoreChange): void;
  /** Tells this tab's listeners the last change there is, and closes. */
  end(change: StoreChange): void;
  close(): void;
}

/**
 * A feed between all tabs that name the same channel, or within this tab where the browser has no channels. It
 * carries ids only, never contents. What another tab wiped is the last change there is.
 */
export function openChangeFeed(name: string): ChangeFeed {
  const listeners = new Set<(change: StoreChange) => void>();
  let closed = false;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const tellHere = (change: StoreChange): void => {
    for (const listener of listeners) listener(change);
  };
  const close = (): void => {
    closed = true;
    channel?.close();
    listeners.clear();
  };
  const end = (change: StoreChange): void => {
    tellHere(change);
    close();
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<StoreChange | null>) => {
    if (typeof data !== 'object' || data === null) return;
    if (data.wiped) end(data);
    else tellHere(data);
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(change) {
      if (closed) return;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin only
      channel?.postMessage(change);
      tellHere(change);
    },
    end,
    close,
  };
}
