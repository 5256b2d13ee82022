import type { ConversationSummary, Workspace } from '../../../src/workspace/workspace.ts';

/** Tells the backend how far the viewer has read: once for each newest message, and only what someone can have seen. */
export class ReadMark {
  #marked = '';

  set(conversationId: string, summary: ConversationSummary | null, workspace: Workspace | null): void {
    if (summary === null || summary.unread === 0 || document.hidden) return;
    const upTo = `${conversationId} ${summary.lastMessage?.id} ${summary.unread}`;
    if (upTo === this.#marked) return;
    this.#marked = upTo;
    void workspace?.markRead(conversationId);
  }
}
