import { PartEvent } from '../../base/events/part-event.ts';

/** A conversation was started. */
export class StartedEvent extends PartEvent {
  static override readonly type = 'started';
  readonly conversationId: string;

  constructor(conversationId: string) {
    super();
    this.conversationId = conversationId;
  }
}

/** The agent does not want to start a conversation after all. */
export class StartLeaveEvent extends PartEvent {
  static override readonly type = 'start-leave';
}
