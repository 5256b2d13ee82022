/** A person changed the views or the columns of a table of interactions: a page may keep them. */
export class CdrKeepEvent extends Event {
  static readonly type = 'jf-cdr-keep';

  constructor() {
    super(CdrKeepEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jf-cdr-keep': CdrKeepEvent;
  }
}
