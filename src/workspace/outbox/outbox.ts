import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { OutboxRow, Store } from '../../store/store.ts';
import type { OutboxItem } from '../workspace.ts';

/**
 * What became of a change to a row: the row as it now stands (null where there is none), `fenced` where another tab has
 * taken a newer epoch, `failed` where the store would not write.
 */
export type ChangeResult = { readonly row: OutboxRow | null } | 'fenced' | 'failed';

/** The rows of the outbox as the store has them, less those whose message is known to have arrived. */
export interface Outbox {
  readonly rows: ReadonlySignal<readonly OutboxRow[]>;
  readonly items: ReadonlySignal<readonly OutboxItem[]>;
  get(id: string): OutboxRow | undefined;
  /** Whether a row, as the store has it, is still on its way, or waits for the agent's choice. */
  readonly isUnsent: (row: OutboxRow) => boolean;
  /** Reads the store again. */
  reload(): Promise<void>;
  /** Changes a row as it stands in the store, under an epoch or, with null, whoever leads. */
  change(
    id: string,
    epoch: number | null,
    change: (row: OutboxRow) => OutboxRow | null,
  ): Promise<ChangeResult>;
  /** Rows whose message the backend has: they are gone at once, and are never sent again. */
  settle(ids: Iterable<string>): Promise<void>;
  /** Until when a row waits after a failure (backend time, epoch milliseconds); null when it does not any more. */
  tellRetry(id: string, at: number | null): void;
  /** Forgets what is in memory. */
  forget(): void;
}

export function createOutbox(store: Pick<Store, 'outbox' | 'changeOutbox'>): Outbox {
  const stored = signal<readonly OutboxRow[]>([]);
  // Known to have arrived, whether or not the store could be told.
  const settled = signal<ReadonlySet<string>>(new Set());
  const retries = signal<ReadonlyMap<string, number>>(new Map());
  let last: readonly OutboxRow[] = [];
  const isUnsent = ({ id }: OutboxRow): boolean => !settled.value.has(id);
  const rows = computed(() => {
    const present = stored.value.filter(isUnsent);
    last = unchangedKept(last, present);
    return last;
  });
  let reading: Promise<void> | null = null;
  // What is being read may be older than what is known by now.
  let outdated = false;

  const read = async (): Promise<void> => {
    do {
      outdated = false;
      // Where the store is gone, memory goes on as it was.
      const rows = await store.outbox().catch(() => stored.peek());
      if (!outdated) stored.value = unchangedKept(stored.peek(), rows);
    } while (outdated);
  };
  const reload = (): Promise<void> => {
    outdated = true;
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };

  const change: Outbox['change'] = async (id, epoch, change) => {
    const row = await store.changeOutbox(id, epoch, change).catch(() => 'failed' as const);
    if (row === 'failed') return row;
    if (row !== null && 'fenced' in row) return 'fenced';
    outdated = true;
    stored.value = stored.peek().flatMap((known) => (known.id === id ? (row ?? []) : known));
    return { row };
  };

  return {
    rows,
    items: computed(() => rows.value.map((row) => itemOf(row, retries.value.get(row.id) ?? null))),
    get: (id) => rows.peek().find((row) => row.id === id),
    isUnsent,
    reload,
    change,
    async settle(ids) {
      const arrived = [...ids].filter((id) => stored.peek().some((row) => row.id === id));
      if (arrived.length === 0) return;
      settled.value = new Set([...settled.peek(), ...arrived]);
      // That a message arrived is true whoever leads, so this needs no epoch. Where it cannot be written, the row is
      // resumed by the next page under its old key, and the backend knows it.
      for (const id of arrived) await change(id, null, () => null);
    },
    tellRetry(id, at) {
      const next = new Map(retries.peek());
      if (at === null) next.delete(id);
      else next.set(id, at);
      retries.value = next;
    },
    forget() {
      outdated = true;
      stored.value = [];
    },
  };
}

/** The rows as they now are, as the same objects where nothing changed, so that nobody is told of nothing. */
function unchangedKept(before: readonly OutboxRow[], now: readonly OutboxRow[]): readonly OutboxRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const rows = now.map((row) => {
    const kept = known.get(row.id);
    return kept !== undefined && isSame(kept, row) ? kept : row;
  });
  return rows.length === before.length && rows.every((row, index) => row === before[index]) ? before : rows;
}

/** What an agent wrote never changes, only how it stands. */
function isSame(a: OutboxRow, b: OutboxRow): boolean {
  return a.state === b.state && a.attempts === b.attempts && a.firstAttemptAt === b.firstAttemptAt;
}

function itemOf(
  { id, conversationId, content, createdAt, state, refusal }: OutboxRow,
  retryAt: number | null,
): OutboxItem {
  const known = { id, conversationId, content, createdAt, state, retryAt };
  return { ...known, ...(refusal !== undefined && { refusal }) };
}
