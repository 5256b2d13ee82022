import { html, nothing, type TemplateResult } from 'lit';
import type { UserImportJob } from '../../src/contract/user-import.ts';
import type { JobState } from '../../src/workspace/administration.ts';
import { note } from '../base/form/note.ts';
import type { Messages } from '../base/messages.ts';

export interface JobFailed {
  readonly msg: Messages;
  readonly again: () => void;
  readonly renew: () => void;
}

/** An import that nobody knows is not read again; and there is always a way back from one that cannot be shown. */
export function jobFailed(
  { job, problem }: JobState<UserImportJob>,
  { msg, again, renew }: JobFailed,
): TemplateResult {
  const isGone = problem?.code === 'not-found';
  const retry = html`<button type="button" @click=${again}>${msg.retry}</button>`;
  const back = html`<button type="button" class="renew" @click=${renew}>${msg.importNew}</button>`;
  return note(
    'failed',
    isGone ? msg.importGone : msg.importJobFailed,
    html`${isGone ? nothing : retry} ${isGone || job === null ? back : nothing}`,
  );
}
