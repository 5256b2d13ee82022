/** An agent wants to start a conversation. Cancel it to offer a way of the host's own. */
export class ConversationStartEvent extends Event {
  static readonly type = 'jf-conversation-start';

  constructor() {
    super(ConversationStartEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-conversation-start': ConversationStartEvent;
  }
}
