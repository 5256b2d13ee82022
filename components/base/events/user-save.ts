/** The backend has taken the channels of a user. */
export class UserSaveEvent extends Event {
  static readonly type = 'jf-user-save';
  readonly userId: string;

  constructor(userId: string) {
    super(UserSaveEvent.type, { bubbles: true, composed: true });
    this.userId = userId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-user-save': UserSaveEvent;
  }
}
