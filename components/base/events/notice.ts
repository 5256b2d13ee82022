import type { Notice } from '../../../src/workspace/workspace.ts';

/** Something fell due or went wrong that an agent should know; once in all tabs. The number of a contact is not in it. */
export class NoticeEvent extends Event {
  static readonly type = 'jf-notice';
  readonly notice: Notice;

  constructor(notice: Notice) {
    super(NoticeEvent.type, { bubbles: true, composed: true });
    this.notice = notice;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-notice': NoticeEvent;
  }
}
