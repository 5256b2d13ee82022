/** Someone is done with a user, or went back to the list; the elements of this workspace show none. */
export class UserCloseEvent extends Event {
  static readonly type = 'jf-user-close';

  constructor() {
    super(UserCloseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-user-close': UserCloseEvent;
  }
}
