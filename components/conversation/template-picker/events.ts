import type { Draft } from '../../../src/workspace/workspace.ts';
import { PartEvent } from '../../base/events/part-event.ts';

/** A template, one of its languages, and its values so far. */
export type TemplateChoice = NonNullable<Draft['template']>;

/** The agent chose a template, a language or a value. */
export class TemplateChoiceEvent extends PartEvent {
  static override readonly type = 'template-choice';
  readonly choice: TemplateChoice;

  constructor(choice: TemplateChoice) {
    super();
    this.choice = choice;
  }
}

/** The agent wants to send what is chosen; nothing the platform would refuse is known of it. */
export class TemplateSendEvent extends PartEvent {
  static override readonly type = 'template-send';
  readonly choice: TemplateChoice;

  constructor(choice: TemplateChoice) {
    super();
    this.choice = choice;
  }
}

/** The agent left the list of templates. */
export class TemplateLeaveEvent extends PartEvent {
  static override readonly type = 'template-leave';
}
