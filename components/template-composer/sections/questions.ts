import { html, nothing } from 'lit';
import type { Template } from '../../../src/contract/template.ts';
import type { Question } from '../../base/form/confirm-controller.ts';
import type { Messages } from '../../base/messages.ts';
import type { DraftContent } from '../draft/draft-content.ts';
import { updateOf } from '../draft/merge.ts';

/**
 * What is asked before a template is handed in: of warnings, and of what was approved and goes to review again. Null
 * where there is nothing to ask.
 */
export function questionBefore(
  content: DraftContent,
  template: Template | null,
  warnings: number,
  msg: Messages,
): Question | null {
  const edited = template === null ? 0 : approvedEdits(content, template);
  if (warnings === 0 && edited === 0) return null;
  const isWarned = warnings > 0;
  return {
    title: isWarned ? msg.submitWarningsTitle : msg.submitEditTitle,
    words: html`${isWarned ? html`<p>${msg.submitWarnings(warnings)}</p>` : nothing}
    ${edited > 0 ? html`<p>${msg.submitEdits(edited)}</p>` : nothing}`,
    confirm: isWarned ? msg.submitAnyway : msg.submitEdit,
    cancel: msg.submitBack,
  };
}

/** How many approved languages are changed. */
function approvedEdits(content: DraftContent, template: Template): number {
  const { languages = [] } = updateOf(content);
  return languages.filter(({ language }) =>
    template.languages.some((one) => one.language === language && one.status === 'approved'),
  ).length;
}

/** What is asked before a draft is thrown away. */
export function questionOfDiscarding({ languages }: DraftContent, msg: Messages): Question {
  return {
    title: msg.draftDiscardQuestion,
    words: msg.draftDiscardWords(languages.length),
    confirm: msg.draftDiscardConfirm,
    cancel: msg.keep,
    danger: true,
  };
}
