/** Someone chose a user. Cancel it to keep the elements of this workspace from following. */
export class UserSelectEvent extends Event {
  static readonly type = 'jf-user-select';
  readonly userId: string;

  constructor(userId: string) {
    super(UserSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.userId = userId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-user-select': UserSelectEvent;
  }
}
