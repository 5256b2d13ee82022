import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Message } from '../../contract/message.ts';
import type { Page } from '../../contract/page.ts';

/** The messages of one conversation that are known to be without a gap. */
export interface KnownMessages {
  /** Ascending by (`at`, `id`). */
  readonly messages: readonly Message[];
  /** The instant of the oldest one shown (epoch milliseconds); `-Infinity` when there is none before. */
  readonly from: number;
  readonly hasOlder: boolean;
}

/**
 * Collects the pages of a conversation's messages, newest first, and what came since. What an earlier page of the
 * browser kept may have gaps: it is shown until the backend has told its newest page, and from there on only what
 * adjoins.
 */
export interface MessagePages {
  readonly known: ReadonlySignal<KnownMessages>;
  /** Takes messages, in any order; of two, the higher revision stays. */
  take(messages: readonly Message[]): void;
  /** The newest page: what is older is shown once it is loaded. */
  newest(page: Page<Message>): void;
  /** The page at the cursor. */
  older(page: Page<Message>): void;
  /** Where the next older page begins; null if there is none, undefined before the newest was told. */
  cursor(): string | null | undefined;
  forget(): void;
}

export function createMessagePages(): MessagePages {
  const all = new Map<string, Message>();
  const known = signal<KnownMessages>({ messages: [], from: -Infinity, hasOlder: false });
  let cursor: string | null | undefined;
  let from = -Infinity;

  const take = (messages: readonly Message[]): void => {
    for (const message of messages) {
      const before = all.get(message.id);
      if (before === undefined || message.revision >= before.revision) all.set(message.id, message);
    }
    publish();
  };
  const publish = (): void => {
    const messages = [...all.values()]
      .filter(({ at }) => at >= from)
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    known.value = { messages, from, hasOlder: typeof cursor === 'string' };
  };
  const extend = ({ items, nextCursor }: Page<Message>, newest: boolean): void => {
    cursor = nextCursor;
    const oldest = Math.min(...items.map(({ at }) => at), newest ? Infinity : from);
    from = nextCursor === null ? -Infinity : oldest;
    take(items);
  };

  return {
    known,
    take,
    newest: (page) => extend(page, true),
    older: (page) => extend(page, false),
    cursor: () => cursor,
    forget() {
      all.clear();
      cursor = undefined;
      from = -Infinity;
      publish();
    },
  };
}
