import type { Template } from '../../src/contract/template.ts';
import type { Formats } from '../base/formats.ts';
import type { Messages } from '../base/messages.ts';

/** What a person can do with a template of the list. */
export interface RowActions {
  toggle(template: Template): void;
  /** Without a language, all of it. */
  edit(template: Template, language: string | null): void;
  duplicate(template: Template): void;
  remove(template: Template, language: string | null): void;
}

/** What all rows are rendered with. */
export interface ListContext {
  readonly msg: Messages;
  readonly formats: Formats;
  /** Backend time, epoch milliseconds. */
  readonly now: number;
  /** Whether this viewer may write templates. */
  readonly mayWrite: boolean;
  readonly actions: RowActions;
}

export interface RowState {
  /** The one row that is reached by Tab. */
  readonly isActive: boolean;
  readonly isOpen: boolean;
  /** It is the one that is being composed. */
  readonly isChosen: boolean;
  /** A draft of changes to it is kept. */
  readonly isDrafted: boolean;
}
