import { html, type TemplateResult } from 'lit';
import type { Messages } from '../messages.ts';
import { conflictTable } from './conflict-table.ts';

/** One value that two people set differently. */
export interface ConflictRow {
  readonly label: string;
  readonly theirs: unknown;
  readonly mine: unknown;
}

export interface ConflictView {
  /** What was changed by somebody else, in words. */
  readonly title: string;
  readonly rows: readonly ConflictRow[];
  readonly msg: Messages;
  /** Whether nobody may choose just now. */
  readonly isLocked?: boolean;
  /** What keeping mine does, in words; by default it is saved again. */
  readonly keepMineWords?: string;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** What stands at the backend, and what was entered here, to be taken as a whole. Neither is lost unasked. */
export function conflict({
  title,
  rows,
  msg,
  isLocked = false,
  keepMineWords = msg.conflictKeepMine,
  takeTheirs,
  keepMine,
}: ConflictView): TemplateResult {
  return conflictTable({
    title,
    rows: rows.map(({ label, theirs, mine }) => ({
      label,
      theirs: html`<bdi>${theirs}</bdi>`,
      mine: html`<bdi>${mine}</bdi>`,
    })),
    choices: html`<button type="button" aria-disabled=${isLocked} @click=${() => !isLocked && keepMine()}>
        ${keepMineWords}
      </button>
      <button type="button" aria-disabled=${isLocked} @click=${() => !isLocked && takeTheirs()}>
        ${msg.conflictTakeTheirs}
      </button>`,
    msg,
  });
}
