import { html, nothing, type TemplateResult } from 'lit';
import type { User } from '../../src/contract/user.ts';
import type { PagedState } from '../../src/workspace/administration.ts';
import { adviceFor } from '../base/advice.ts';
import { failedPlace } from '../base/failed-place.ts';
import { note } from '../base/form/note.ts';
import type { Messages } from '../base/messages.ts';
import { emptyPlace, loadingPlace, noMatchPlace } from './places.ts';

export interface ListBody {
  /** The users as far as they were read; null before any were asked for. */
  readonly users: PagedState<User> | null;
  /** What was shown before the present query had an answer. */
  readonly before: PagedState<User> | null;
  readonly isFiltering: boolean;
  readonly msg: Messages;
  /** Reads on, or again what failed. */
  readonly more: () => void;
  readonly showAll: () => void;
  readonly table: (users: PagedState<User>) => TemplateResult;
}

/** The table, or what stands in its place. */
export function listBody({
  users,
  before,
  isFiltering,
  msg,
  more,
  showAll,
  table,
}: ListBody): TemplateResult {
  const isWaiting = users === null || (users.state === 'loading' && users.items.length === 0);
  const nobody = (): TemplateResult => (isFiltering ? noMatchPlace(msg, showAll) : emptyPlace(msg));
  /** What was found before stays; that nobody was found stays while it may hold again. */
  const whileSearching = (): TemplateResult => {
    if (before === null || (before.items.length === 0 && !isFiltering)) return loadingPlace(msg);
    return before.items.length === 0 ? nobody() : table(before);
  };
  if (isWaiting) return whileSearching();
  const why = (): string => adviceFor({ code: users.problem?.code ?? 'network' }, msg);
  if (users.state === 'failed' && users.items.length === 0)
    return failedPlace(msg.usersFailed, why(), { msg, again: more });
  if (users.items.length === 0) return nobody();
  // One template for both, so that the table stays where it is when reading on fails.
  const again = html`<button type="button" @click=${more}>${msg.retry}</button>`;
  return html`${
    users.state === 'failed'
      ? html`<div class="notes">${note('failed', html`${msg.usersRestFailed} ${why()}`, again)}</div>`
      : nothing
  }${table(users)}`;
}
