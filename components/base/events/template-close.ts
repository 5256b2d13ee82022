/** An administrator is done with a template, or went back to the list; the elements of this workspace compose none. */
export class TemplateCloseEvent extends Event {
  static readonly type = 'jf-template-close';

  constructor() {
    super(TemplateCloseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-template-close': TemplateCloseEvent;
  }
}
