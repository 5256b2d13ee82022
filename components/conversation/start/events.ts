/** Between the parts of `jf-conversation` only: these events do not leave its shadow root. */

/** A conversation was started. */
export class StartedEvent extends Event {
  static readonly type = 'started';
  readonly conversationId: string;

  constructor(conversationId: string) {
    super(StartedEvent.type);
    this.conversationId = conversationId;
  }
}

/** The agent does not want to start a conversation after all. */
export class StartLeaveEvent extends Event {
  static readonly type = 'start-leave';

  constructor() {
    super(StartLeaveEvent.type);
  }
}
