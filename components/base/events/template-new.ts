/** An administrator wants to compose a new template. Cancel it to offer a way of the host's own. */
export class TemplateNewEvent extends Event {
  static readonly type = 'jf-template-new';

  constructor() {
    super(TemplateNewEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-template-new': TemplateNewEvent;
  }
}
