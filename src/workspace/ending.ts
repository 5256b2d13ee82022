import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { OutboxRow, StoreChange } from '../store/store.ts';
import type { Parts } from './parts.ts';
import { refused } from './outcome.ts';
import { failureOf } from './storage/store-access.ts';
import { joinTabs } from './tabs/join-tabs.ts';
import type { ConnectionState, Outcome } from './workspace.ts';

/** Why a workspace ended; null while it goes on. */
export type Ended = { readonly because: ConnectionState['because'] } | null;

/** The ways in which a workspace, or its store, comes to an end. */
export interface Ending {
  readonly close: () => void;
  readonly logOut: (options?: { discardUnsent?: boolean }) => Promise<Outcome>;
  readonly ended: ReadonlySignal<Ended>;
  /** The store belongs to somebody else: nothing of theirs may stay, or be sent. */
  leaveToOther(): Promise<void>;
}

export type EndingParts = Pick<
  Parts,
  | 'access'
  | 'administration'
  | 'board'
  | 'contacts'
  | 'drafts'
  | 'held'
  | 'index'
  | 'leadership'
  | 'line'
  | 'outbox'
  | 'reference'
  | 'signIn'
  | 'sync'
  | 'threads'
>;

/** @param end - ends timers, listeners, calls and the stream */
export function createEnding(parts: EndingParts, end: () => void): Ending {
  const { access, administration, drafts, held, index, leadership, outbox, signIn, sync } = parts;
  const { store } = access;
  const ended = signal<Ended>(null);

  /** @param written - what is still to be written */
  const endWith = (because: ConnectionState['because'], written = Promise.resolve()): void => {
    if (ended.peek() !== null) return;
    ended.value = { because };
    leadership.release();
    end();
    void written.finally(() => store.close());
  };
  const forget = (): void => {
    sync.forget();
    index.remove([...index.ids()]);
    outbox.forget();
    drafts.forget();
    held.forget();
    administration.forget();
    parts.threads.forget();
    parts.contacts.forget();
    parts.reference.channels.forget();
    parts.reference.templates.forget();
    parts.board.forget();
  };
  const endLoggedOut = (): void => {
    leadership.release();
    forget();
    signIn.forget();
    endWith('logged-out');
  };
  const joinAgain = (): void => {
    if (ended.peek() === null) joinTabs(parts);
  };
  /** The database is gone: what was on its way goes on from memory, under the same keys. */
  const goOnInMemory = async (): Promise<void> => {
    const rows = leadership.epoch.peek() === null ? [] : outbox.rows.peek();
    leadership.release();
    for (const row of rows) await store.enqueue(row).catch(() => {});
    await Promise.all([outbox.reload(), administration.rewriteDrafts()]);
    joinAgain();
  };

  store.subscribe(({ closed, wiped }: StoreChange) => {
    if (wiped) endLoggedOut();
    else if (closed === 'version') endWith('newer-version');
    else if (closed === 'lost') void goOnInMemory();
  });

  return {
    ended,
    close() {
      endWith(
        null,
        Promise.all([drafts.flush(), administration.flush()]).then(() => {}),
      );
    },
    async logOut({ discardUnsent = false } = {}) {
      await outbox.reload();
      if (outbox.rows.peek().length > 0 && !discardUnsent) return refused('unsent-messages');
      if (discardUnsent) leadership.release();
      try {
        // Another tab may have written one since.
        const mayWipe = discardUnsent
          ? undefined
          : (rows: readonly OutboxRow[]) => !rows.some(outbox.isUnsent);
        if (!(await store.wipe(mayWipe))) return refused('unsent-messages');
      } catch (error) {
        endLoggedOut();
        return refused(failureOf(error) === 'version' ? 'newer-version' : 'storage-failed');
      }
      endLoggedOut();
      return { ok: true, value: undefined };
    },
    async leaveToOther() {
      forget();
      await access.startOver();
      // The epochs of the new store begin anew.
      joinAgain();
    },
  };
}
