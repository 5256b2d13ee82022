/**
 * A workspace ended by itself: nothing new is shown, and nothing is sent any more. Bubbles from its `jf-workspace`.
 * - `newer-version`: another tab runs a newer version of this SDK, which wants the database. Load the page anew.
 * - `logged-out`: the viewer logged out, here or in another tab.
 */
export class ClosedEvent extends Event {
  static readonly type = 'jf-closed';
  readonly reason: 'newer-version' | 'logged-out';

  constructor(reason: 'newer-version' | 'logged-out') {
    super(ClosedEvent.type, { bubbles: true, composed: true });
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-closed': ClosedEvent;
  }
}
