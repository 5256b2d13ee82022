import type { Draft } from '../../../src/workspace/workspace.ts';

/** A template, one of its languages, and its values so far. */
export type TemplateChoice = NonNullable<Draft['template']>;

/** Between the parts of `jf-conversation` only: these events do not leave its shadow root. */

/** The agent chose a template, a language or a value. */
export class TemplateChoiceEvent extends Event {
  static readonly type = 'template-choice';
  readonly choice: TemplateChoice;

  constructor(choice: TemplateChoice) {
    super(TemplateChoiceEvent.type);
    this.choice = choice;
  }
}

/** The agent wants to send what is chosen; nothing the platform would refuse is known of it. */
export class TemplateSendEvent extends Event {
  static readonly type = 'template-send';
  readonly choice: TemplateChoice;

  constructor(choice: TemplateChoice) {
    super(TemplateSendEvent.type);
    this.choice = choice;
  }
}

/** The agent left the list of templates. */
export class TemplateLeaveEvent extends Event {
  static readonly type = 'template-leave';

  constructor() {
    super(TemplateLeaveEvent.type);
  }
}
