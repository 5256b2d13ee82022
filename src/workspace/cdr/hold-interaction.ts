import { computed } from '@preact/signals-core';
import type { CallOutcome } from '../../client/client.ts';
import { maskAnswer } from '../../masking/index.ts';
import { createHeldValue } from '../administration/held-value.ts';
import type { ValueState } from '../administration/held-value.ts';
import { rereadSoon } from '../administration/reread-soon.ts';
import type { InteractionState } from '../cdr.ts';
import { instantFor } from '../conversations/conversation-entry.ts';
import { sliceOf } from '../slice.ts';
import type { HeldSlice } from '../slice.ts';
import { threadItems } from '../thread/thread-items.ts';
import type { CdrOptions } from './options.ts';
import { readInteraction } from './read-interaction.ts';
import type { Interaction } from './read-interaction.ts';

/** How long (milliseconds) changes of an interaction are gathered before it is read again. */
const readAgainAfter = 1000;

/** Holds what happened in one interaction, and reads it again when its record changes. */
export function holdInteraction(
  { client, environment: { setTimer }, held, masking, now }: CdrOptions,
  conversationId: string,
  sessionId: string,
): HeldSlice<InteractionState> {
  const { one, release } = held.hold((end) => {
    const read = async (): Promise<CallOutcome<Interaction>> => {
      const outcome = await readInteraction(client, { conversationId, sessionId }, end);
      // Who was masked while it was read has pages of before.
      return maskAnswer(outcome, masking.peek());
    };
    const value = createHeldValue({ read, merge: (_, newest) => newest, end });
    const reread = (): void => void value.read();
    const readSoon = rereadSoon({ setTimer, pause: () => readAgainAfter, reread, end });
    return {
      state: value.state,
      reread,
      retry: () => value.retry(),
      mask: value.mask,
      unmask() {
        if (value.state.peek().value !== null) reread();
      },
      forget: value.forget,
      take(event) {
        if (event.type !== 'cdrRow') return;
        const { row } = event.data;
        if (row.conversationId === conversationId && row.sessionId === sessionId) readSoon();
      },
    };
  });
  return Object.assign(sliceOf(computed(() => shown(one.state.value, now()))), { release });
}

function shown({ state, value, problem }: ValueState<Interaction>, now: number): InteractionState {
  if (problem?.code === 'not-found' || (state === 'ready' && value?.session === null))
    return { state: 'missing', items: [], problem };
  return { state, items: value === null ? [] : itemsOf(value, now), problem };
}

function itemsOf({ session, messages }: Interaction, now: number): InteractionState['items'] {
  if (session === null) return [];
  const lines = threadItems({
    messages,
    sessions: [session],
    outbox: [],
    from: -Infinity,
    now: instantFor(session, now),
  });
  return lines.filter((line) => line.kind !== 'outbox');
}
