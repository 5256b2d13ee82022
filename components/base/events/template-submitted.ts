/** The backend has a template, and all that was written of it is with the platform. */
export class TemplateSubmittedEvent extends Event {
  static readonly type = 'jf-template-submitted';
  readonly templateId: string;

  constructor(templateId: string) {
    super(TemplateSubmittedEvent.type, { bubbles: true, composed: true });
    this.templateId = templateId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-template-submitted': TemplateSubmittedEvent;
  }
}
