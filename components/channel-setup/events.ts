import { PartEvent } from '../base/events/part-event.ts';

/** A request was handed in. */
export class RequestDoneEvent extends PartEvent {
  static override readonly type = 'request-done';
  readonly channelId: string;
  readonly name: string;

  constructor(channelId: string, name: string) {
    super();
    this.channelId = channelId;
    this.name = name;
  }
}

/** The form is left; what was entered stays a draft, or was thrown away. */
export class RequestLeaveEvent extends PartEvent {
  static override readonly type = 'request-leave';
}
