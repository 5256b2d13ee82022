/** The backend has deleted a template, or one language of it. */
export class TemplateDeleteEvent extends Event {
  static readonly type = 'jf-template-delete';
  readonly templateId: string;
  /** The language that was deleted; null for the whole template. */
  readonly language: string | null;

  constructor(templateId: string, language: string | null) {
    super(TemplateDeleteEvent.type, { bubbles: true, composed: true });
    this.templateId = templateId;
    this.language = language;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-template-delete': TemplateDeleteEvent;
  }
}
