import type { ConversationState } from '../../../src/workspace/workspace.ts';

/** Languages for the next template, the best first: that of the last template here, then the viewer's. */
export function preferredLanguages({ thread }: ConversationState, own: string): string[] {
  for (const item of thread.toReversed()) {
    if (item.kind !== 'message' || item.message.content.kind !== 'template') continue;
    return [item.message.content.language, own];
  }
  return [own];
}
