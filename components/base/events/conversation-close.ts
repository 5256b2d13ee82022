/** An agent went back from the conversation to the list. */
export class ConversationCloseEvent extends Event {
  static readonly type = 'jf-conversation-close';

  constructor() {
    super(ConversationCloseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-conversation-close': ConversationCloseEvent;
  }
}
