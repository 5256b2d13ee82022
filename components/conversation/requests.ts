/** Between the parts of `jf-conversation` only: these events do not leave its shadow root. */

/** The agent wants to choose a template. */
export class ChooseTemplateEvent extends Event {
  static readonly type = 'choose-template';

  constructor() {
    super(ChooseTemplateEvent.type);
  }
}

/** The agent wants to write a text again; null where it is in the draft already. */
export class WriteAgainEvent extends Event {
  static readonly type = 'write-again';
  readonly text: string | null;

  constructor(text: string | null) {
    super(WriteAgainEvent.type);
    this.text = text;
  }
}
