/**
 * An administrator wants a new template like this one. Cancel it to make one in the host's own way; else a draft is
 * kept and opened by `jf-template-edit`.
 */
export class TemplateDuplicateEvent extends Event {
  static readonly type = 'jf-template-duplicate';
  readonly templateId: string;

  constructor(templateId: string) {
    super(TemplateDuplicateEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.templateId = templateId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-template-duplicate': TemplateDuplicateEvent;
  }
}
