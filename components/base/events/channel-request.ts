/** A request to connect a number was handed in, for the first time or mended. */
export class ChannelRequestEvent extends Event {
  static readonly type = 'jf-channel-request';
  readonly channelId: string;

  constructor(channelId: string) {
    super(ChannelRequestEvent.type, { bubbles: true, composed: true });
    this.channelId = channelId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-channel-request': ChannelRequestEvent;
  }
}
