import { PartEvent } from '../base/events/part-event.ts';

/** The agent wants to choose a template. */
export class ChooseTemplateEvent extends PartEvent {
  static override readonly type = 'choose-template';
}

/** The agent wants to write a text again; null where it is in the draft already. */
export class WriteAgainEvent extends PartEvent {
  static override readonly type = 'write-again';
  readonly text: string | null;

  constructor(text: string | null) {
    super();
    this.text = text;
  }
}
