import type { Client } from '../../client/client.ts';
import type { Conversation } from '../../contract/conversation.ts';
import { onceMore } from '../calls/once-more.ts';
import type { Repeater } from '../calls/repeater.ts';
import type { Intake } from './intake.ts';

/**
 * Which conversations the viewer may see. That one is gone has no revision, so it cannot be told whether a state of it
 * that comes along is older or newer: what was gone once is asked for whenever anything is told of it.
 */
export interface Visibility {
  /** The conversation is taken away at once; should it be there after all, it comes back. */
  gone(conversationId: string): void;
  /** Those that may be taken as they are; the others are asked for. */
  undisputed(conversations: readonly Conversation[]): Conversation[];
  /** What was gone is forgotten: the whole list is read anew. */
  reset(): void;
}

export function createVisibility(
  client: Client,
  repeater: Repeater,
  intake: Intake,
  life: AbortSignal,
): Visibility {
  const disputed = new Set<string>();
  /** The ways to ask that are under way, by conversation. */
  const asking = new Map<string, () => Promise<void>>();

  const askOnce = async (conversationId: string): Promise<void> => {
    const outcome = await repeater.untilAnswered(life, () =>
      client.call('getConversation', { params: { conversationId } }, { signal: life }),
    );
    if (outcome.ok) await intake.take({ conversations: [outcome.value.conversation] });
    else if (!life.aborted) await intake.drop([conversationId]);
  };
  const ask = (conversationId: string): void => {
    const again = asking.get(conversationId) ?? onceMore(life, () => askOnce(conversationId));
    asking.set(conversationId, again);
    void again().finally(() => asking.delete(conversationId));
  };

  return {
    gone(conversationId) {
      disputed.add(conversationId);
      void intake.drop([conversationId]);
      ask(conversationId);
    },
    undisputed(conversations) {
      for (const { id } of conversations) if (disputed.has(id)) ask(id);
      return conversations.filter(({ id }) => !disputed.has(id));
    },
    reset: () => disputed.clear(),
  };
}
