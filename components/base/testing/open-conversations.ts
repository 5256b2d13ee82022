import type { OpenConversation } from '../../../src/workspace/administration.ts';

/** So many open conversations of a user, each with a contact of its own. */
export function openConversationsOf(userId: string, count: number): OpenConversation[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${userId}-${at}`,
    userId,
    contact: {
      ref: `${userId}-${at}`,
      label: { kind: 'accountId', text: `Acc ${at + 1}` },
      accountId: `Acc ${at + 1}`,
      name: null,
    },
    channel: { id: 'channel-1', name: 'Front desk' },
  }));
}
