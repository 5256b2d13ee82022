import type { TemplateCreate } from '../../../src/contract/template-draft.ts';

/**
 * An administrator hands a template in for review; no error is known in it, and warnings were confirmed. Cancel it to
 * hand it in in the host's own way.
 */
export class TemplateSubmitEvent extends Event {
  static readonly type = 'jf-template-submit';
  readonly template: TemplateCreate;
  /** The template that it changes; null for a new one. */
  readonly templateId: string | null;

  constructor(template: TemplateCreate, templateId: string | null) {
    super(TemplateSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.template = template;
    this.templateId = templateId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-template-submit': TemplateSubmitEvent;
  }
}
