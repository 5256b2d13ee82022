/** Between the parts of `jf-channel-setup` only: these events do not leave its shadow root. */

/** A request was handed in. */
export class RequestDoneEvent extends Event {
  static readonly type = 'request-done';
  readonly channelId: string;
  readonly name: string;

  constructor(channelId: string, name: string) {
    super(RequestDoneEvent.type);
    this.channelId = channelId;
    this.name = name;
  }
}

/** The form is left; what was entered stays a draft, or was thrown away. */
export class RequestLeaveEvent extends Event {
  static readonly type = 'request-leave';

  constructor() {
    super(RequestLeaveEvent.type);
  }
}
