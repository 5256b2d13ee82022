import type { TemplateChoice } from '../template-choice.ts';

/**
 * An administrator wants to go on with a template or a draft. Cancel it to keep the elements of this workspace from
 * following.
 */
export class TemplateEditEvent extends Event {
  static readonly type = 'jf-template-edit';
  readonly choice: Exclude<TemplateChoice, { kind: 'new' }>;

  constructor(choice: TemplateEditEvent['choice']) {
    super(TemplateEditEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.choice = choice;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-template-edit': TemplateEditEvent;
  }
}
