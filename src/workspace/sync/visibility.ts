import type { Client } from '../../client/client.ts';
import type { Conversation } from '../../contract/conversation.ts';
import type { Intake } from './intake.ts';
import type { Repeater } from '../calls/repeater.ts';

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
  const asking = new Map<string, { again: boolean }>();

  const askOnce = async (conversationId: string): Promise<void> => {
    const outcome = await repeater.untilAnswered(life, () =>
      client.call('getConversation', { params: { conversationId } }, { signal: life }),
    );
    if (outcome.ok) await intake.take({ conversations: [outcome.value.conversation] });
    else if (!life.aborted) await intake.drop([conversationId]);
  };
  const ask = async (conversationId: string): Promise<void> => {
    const under = asking.get(conversationId);
    if (under !== undefined) {
      under.again = true;
      return;
    }
    const turn = { again: true };
    asking.set(conversationId, turn);
    while (turn.again && !life.aborted) {
      turn.again = false;
      await askOnce(conversationId);
    }
    asking.delete(conversationId);
  };

  return {
    gone(conversationId) {
      disputed.add(conversationId);
      void intake.drop([conversationId]);
      void ask(conversationId);
    },
    undisputed(conversations) {
      for (const { id } of conversations) if (disputed.has(id)) void ask(id);
      return conversations.filter(({ id }) => !disputed.has(id));
    },
    reset: () => disputed.clear(),
  };
}
