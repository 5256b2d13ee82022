/** An agent chose a conversation. Cancel it to keep the elements of this workspace from following. */
export class ConversationSelectEvent extends Event {
  static readonly type = 'jf-conversation-select';
  readonly conversationId: string;
  /** The contact's account ID, where the viewer may see it; for the host's own records. */
  readonly accountId: string | null;

  constructor(conversationId: string, accountId: string | null) {
    super(ConversationSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.conversationId = conversationId;
    this.accountId = accountId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-conversation-select': ConversationSelectEvent;
  }
}
