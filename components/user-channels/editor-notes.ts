import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../base/form/note.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';
import { isDirty, type Editing } from './editing.ts';

export interface EditorNotes {
  readonly editing: Editing;
  /** What is being done to all users. */
  readonly edits: Iterable<Editing>;
  readonly isOffline: boolean;
  readonly mayChange: boolean;
  readonly msg: Messages;
  readonly open: (userId: string) => void;
}

/** What is to be known above the switches: no connection, no permission, others that are not saved. */
export function editorNotes(view: EditorNotes): TemplateResult {
  const { editing, edits, isOffline, mayChange, msg } = view;
  const { base: user } = editing;
  const others = [...edits].filter((one) => one.base.id !== user.id && isDirty(one));
  return html`${isOffline ? note('urgent', msg.userOffline) : nothing}
  ${mayChange ? nothing : note('calm', msg.userReadOnly)}
  ${others.length === 0 ? nothing : othersNote(others, view)}`;
}

function othersNote(others: readonly Editing[], { msg, open }: EditorNotes): TemplateResult {
  const names = others.map((one) => isolated(one.base.name)).join(', ');
  const first = others
    .slice(0, 1)
    .map(
      ({ base }) =>
        html`<button type="button" @click=${() => open(base.id)}>
          ${msg.userOpenUnsaved(isolated(base.name))}
        </button>`,
    );
  return note('urgent', msg.userOthersUnsaved(names), first);
}
