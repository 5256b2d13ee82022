import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Client } from '../../client/client.ts';
import type { Fact } from '../../contract/fact.ts';
import { foldSessions } from '../../session/index.ts';
import type { Session } from '../../session/index.ts';

/**
 * The sessions of a conversation before its newest, as far back as its thread is shown. A conversation carries the
 * facts of its newest session only; those of older ones are asked for when a thread reaches back to them.
 */
export interface FactHistory {
  /** Oldest first. May end with the newest session, as it was when this was asked. */
  readonly sessions: ReadonlySignal<readonly Session[]>;
  /** A session is over: it is part of the history as it was last seen, until it is read again. */
  add(session: Session): void;
  /** Reads back to an instant (epoch milliseconds). What cannot be read is left out of the thread. */
  reach(from: number): Promise<void>;
  forget(): void;
}

export function createFactHistory(conversationId: string, client: Client, life: AbortSignal): FactHistory {
  const sessions = signal<readonly Session[]>([]);

  return {
    sessions,
    add(session) {
      const others = sessions.peek().filter(({ id }) => id !== session.id);
      sessions.value = [...others, session].sort((a, b) => a.facts[0].at - b.facts[0].at);
    },
    async reach(from) {
      // Read anew each time, since the newest session of last time may be over by now.
      const facts: Fact[] = [];
      let cursor: string | null | undefined;
      while (cursor !== null && !facts.some(({ at }) => at < from)) {
        const outcome = await client.call(
          'listFacts',
          { params: { conversationId }, query: { limit: 1000, cursor } },
          { signal: life },
        );
        if (!outcome.ok) return;
        facts.push(...outcome.value.items);
        cursor = outcome.value.nextCursor;
      }
      const folded = foldSessions(facts);
      // Its beginning may be on a page that was not read.
      sessions.value = cursor === null ? folded : folded.slice(1);
    },
    forget() {
      sessions.value = [];
    },
  };
}
