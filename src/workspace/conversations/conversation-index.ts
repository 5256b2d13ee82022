import { signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Disposition } from '../../session/index.ts';
import type { ConversationRow } from '../../store/store.ts';
import { deadlineOf, newestMessageAt, newestSession, viewFrom } from './conversation-entry.ts';
import type { ConversationEntry } from './conversation-entry.ts';
import type { ConversationSummary } from '../workspace.ts';

/** The list as it stands: newest message first, and how many there are of each disposition. */
export interface ListedConversations {
  readonly items: readonly ConversationSummary[];
  readonly counts: Readonly<Record<Disposition, number>>;
}

/**
 * All conversations in memory, each with the view of its newest session. What changes is folded again, and nothing
 * else; the list is published once for all that changed together.
 */
export interface ConversationIndex {
  readonly listed: ReadonlySignal<ListedConversations>;
  get(id: string): ConversationEntry | undefined;
  /** One conversation, followed. */
  entry(id: string): ReadonlySignal<ConversationEntry | undefined>;
  summary(id: string): ConversationSummary | undefined;
  ids(): Iterable<string>;
  /** Takes rows as they are now known; of two, the higher revision stays. */
  merge(rows: readonly ConversationRow[]): void;
  remove(ids: Iterable<string>): void;
  /** Looks at what fell due by now (at everything, if the clock went back). */
  review(): void;
  /** Looks at everything again: what is shown of contacts, or the service level, changed. */
  readonly reviewAll: () => void;
  /** What is shown of these conversations changed, not they themselves. */
  retell(ids: Iterable<string>): void;
  /** The earliest instant (epoch milliseconds) at which a view changes by itself; null when none does. */
  earliestDeadline(): number | null;
  /** Tells which conversations changed or fell due, after the list was published. Returns the way to stop. */
  onChange(listener: (ids: ReadonlySet<string>) => void): () => void;
}

export interface IndexOptions {
  /** Backend time, epoch milliseconds. */
  readonly now: () => number;
  readonly serviceLevelTarget: (channelId: string) => number | undefined;
  readonly summarise: (entry: ConversationEntry) => ConversationSummary;
}

type Held = { entry: ConversationEntry; summary: ConversationSummary };

const noCounts = { initiated: 0, waiting: 0, active: 0, archived: 0 };

export function createConversationIndex({
  now,
  serviceLevelTarget,
  summarise,
}: IndexOptions): ConversationIndex {
  const held = new Map<string, Held>();
  const followed = new Map<string, Signal<ConversationEntry | undefined>>();
  const listed = signal<ListedConversations>({ items: [], counts: noCounts });
  const listeners = new Set<(ids: ReadonlySet<string>) => void>();
  const counts: Record<Disposition, number> = { ...noCounts };
  let changed = new Set<string>();
  let reviewedAt = -Infinity;
  let earliest: number | null = null;

  const count = (entry: ConversationEntry | undefined, by: 1 | -1): void => {
    if (entry?.view) counts[entry.view.disposition] += by;
  };
  const hold = (id: string, entry: ConversationEntry | undefined): void => {
    count(held.get(id)?.entry, -1);
    count(entry, 1);
    if (entry === undefined) held.delete(id);
    else held.set(id, { entry, summary: summarise(entry) });
    const deadline = entry ? deadlineOf(entry) : null;
    if (deadline !== null) earliest = Math.min(earliest ?? Infinity, deadline);
    const signal = followed.get(id);
    if (signal !== undefined) signal.value = entry;
    announce(id);
  };
  const lookAt = (row: ConversationRow, session = newestSession(row)): ConversationEntry => ({
    row,
    session,
    view: session && viewFrom(session, now(), serviceLevelTarget(row.channelId)),
  });

  const announce = (id: string): void => {
    if (changed.size === 0) queueMicrotask(publish);
    changed.add(id);
  };
  const publish = (): void => {
    const ids = changed;
    changed = new Set();
    const items = Array.from(held.values())
      .sort(
        (a, b) =>
          newestMessageAt(b.entry) - newestMessageAt(a.entry) || (a.entry.row.id < b.entry.row.id ? -1 : 1),
      )
      .map(({ summary }) => summary);
    listed.value = { items, counts: { ...counts } };
    for (const listener of listeners) listener(ids);
  };
  const review = (isDue: (deadline: number | null) => boolean): void => {
    reviewedAt = now();
    earliest = null;
    for (const [id, { entry }] of held) {
      const deadline = deadlineOf(entry);
      if (isDue(deadline)) hold(id, lookAt(entry.row, entry.session));
      else if (deadline !== null) earliest = Math.min(earliest ?? Infinity, deadline);
    }
  };

  return {
    listed,
    get: (id) => held.get(id)?.entry,
    entry(id) {
      const signal_ = followed.get(id) ?? signal(held.get(id)?.entry);
      followed.set(id, signal_);
      return signal_;
    },
    summary: (id) => held.get(id)?.summary,
    ids: () => held.keys(),
    merge(rows) {
      for (const row of rows) {
        const known = held.get(row.id)?.entry.row;
        if (known === undefined || row.revision >= known.revision) hold(row.id, lookAt(row));
      }
    },
    remove(ids) {
      for (const id of ids) if (held.has(id)) hold(id, undefined);
    },
    review() {
      const instant = now();
      const wentBack = instant < reviewedAt;
      review((deadline) => wentBack || (deadline !== null && deadline <= instant));
    },
    reviewAll: () => review(() => true),
    retell(ids) {
      for (const id of ids) {
        const entry = held.get(id)?.entry;
        if (entry !== undefined) hold(id, { ...entry });
      }
    },
    earliestDeadline: () => earliest,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
