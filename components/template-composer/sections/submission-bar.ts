import { html, nothing, type TemplateResult } from 'lit';
import { adviceFor } from '../../base/advice.ts';
import { note } from '../../base/form/note.ts';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import type { Refusal } from '../../../src/workspace/workspace.ts';
import type { SubmissionState } from '../submission/submission.ts';

export interface SubmissionBarView {
  readonly state: SubmissionState;
  /** How many errors and warnings are told. */
  readonly errors: number;
  readonly warnings: number;
  /** Whether there are errors that are not told yet, because their fields were not left. */
  readonly isUnfinished: boolean;
  /** Whether nobody may change or hand in anything just now. */
  readonly isLocked: boolean;
  /** Why not, where nothing is on its way. */
  readonly lockedBy: 'form' | 'role' | null;
  /** Whether a file is on its way. */
  readonly isUploading: boolean;
  /** Whether somebody deleted the template that is changed. */
  readonly isGone: boolean;
  /** Whether somebody else changed the same, and nobody has chosen yet. */
  readonly isInConflict: boolean;
  /** Whether there is anything to hand in. */
  readonly hasChanges: boolean;
  /** What the language is called that was changed and cannot be edited as it stands; null if there is none. */
  readonly heldUp: string | null;
  readonly msg: Messages;
  readonly submit: () => void;
  /** Puts the focus onto the button that submits. */
  readonly focus: () => void;
  readonly adopt: () => void;
}

/** What became of the last attempt, and the button that hands the template in. */
export function submissionBar(view: SubmissionBarView): TemplateResult {
  const { state, isLocked, msg, submit } = view;
  return html`<div class="submit" part="submit">
    ${outcome(view)}
    <div class="submit-line">
      <p class="submit-help" id="submit-help">${standing(view)}</p>
      <button
        type="button"
        class="primary"
        data-field="submit"
        aria-describedby="submit-help"
        aria-disabled=${isLocked}
        @click=${submit}
      >
        ${icon('send')}${state.kind === 'sending' ? msg.submitting : msg.submitTemplate}
      </button>
    </div>
  </div>`;
}

function standing(view: SubmissionBarView): TemplateResult | string {
  const {
    state,
    errors,
    warnings,
    isUnfinished,
    lockedBy,
    isUploading,
    isGone,
    isInConflict,
    hasChanges,
    heldUp,
    msg,
  } = view;
  if (state.kind === 'sending') return msg.submitLocked;
  if (lockedBy !== null) return lockedBy === 'role' ? msg.refusals['role-not-allowed']! : msg.formLocked;
  if (isUploading) return msg.submitUploading;
  if (isGone) return msg.submitGone;
  if (isInConflict) return msg.submitInConflict;
  if (!hasChanges) return msg.submitNothing;
  if (heldUp !== null) return msg.submitHeldUp(heldUp);
  if (errors > 0) return msg.submitUnready(errors);
  if (isUnfinished) return msg.submitUnfinished;
  return warnings > 0 ? html`${msg.submitReady} ${msg.warnings(warnings)}.` : msg.submitReady;
}

function outcome({
  state,
  isLocked,
  msg,
  submit,
  focus,
  adopt,
}: SubmissionBarView): TemplateResult | typeof nothing {
  // The focus would go with this button, which is gone while it is submitted again.
  const submitAgain = (): void => {
    focus();
    submit();
  };
  const again = html`<button type="button" aria-disabled=${isLocked} @click=${submitAgain}>
    ${icon('refresh-cw')}${msg.submitAgain}
  </button>`;
  switch (state.kind) {
    case 'unclear':
      return note('urgent', html`${msg.submitUnclear} ${words(state.refusal, msg)}`, again);
    case 'half':
      return note('urgent', html`${msg.submitHalf} ${words(state.refusal, msg)}`, again);
    case 'refused':
      return note('failed', html`${msg.submitRefused} ${words(state.refusal, msg)}`);
    case 'name':
      return state.standing === null
        ? nothing
        : note(
            'urgent',
            msg.nameTakenByEarlier,
            html`<button type="button" aria-disabled=${isLocked} @click=${() => !isLocked && adopt()}>
              ${msg.nameTakenContinue}
            </button>`,
          );
    case 'submitted':
      return note('good', html`${msg.submitted} ${state.tookTheirs ? msg.submittedMerged : nothing}`);
    default:
      return nothing;
  }
}

/** Why, in plain words, and where the backend named places, what it said of them. */
function words({ reason, problem }: Refusal, msg: Messages): TemplateResult {
  const platformError = problem?.platformError?.code;
  const advice =
    reason === 'precondition-failed'
      ? msg.changedUnread
      : adviceFor({ code: reason, ...(platformError !== undefined && { platformError }) }, msg);
  const fields = problem?.fields ?? [];
  return html`${advice}${
    fields.length === 0
      ? nothing
      : html`<ul class="refused-fields">
          ${fields.map(({ field, reason: why }) => html`<li><bdi>${field}</bdi>: <bdi>${why}</bdi></li>`)}
        </ul>`
  }`;
}
