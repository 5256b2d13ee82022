import type * as z from 'zod/mini';
import type { editBudgetSchema, Template, TemplateLanguage } from '../../../src/contract/template.ts';

/*
 * What the platform lets be edited: approved languages once in 24 h and 10 times in 30 days, rejected and paused ones
 * as often as one likes, others not. A draft is ours, and the platform does not know it.
 */

const day = 24 * 3_600_000;
const month = 30 * day;
const editsInADay = 1;
const editsInAMonth = 10;

const unlimited = ['draft', 'rejected', 'paused'];

type EditBudget = z.output<typeof editBudgetSchema>;

/** When the language was edited while it was approved, oldest first. */
function editsOfApproved({ history = [] }: TemplateLanguage): number[] {
  return history.flatMap(({ status, at }, place) =>
    status === 'pending' && history[place - 1]?.status === 'approved' ? [at] : [],
  );
}

/** From when the next edit of an approved language is taken; not later than `now` if it is taken now. */
function nextEditOf(language: TemplateLanguage): number {
  const edits = editsOfApproved(language);
  const freedBy = (edit: number | undefined, span: number): number => (edit === undefined ? 0 : edit + span);
  return Math.max(freedBy(edits.at(-editsInADay), day), freedBy(edits.at(-editsInAMonth), month));
}

/** Whether an edit of the language is taken now. */
export function mayEdit(language: TemplateLanguage, now: number): boolean {
  if (language.status === 'approved') return now >= nextEditOf(language);
  return unlimited.includes(language.status);
}

/** Whether the category can still be changed: it is that of all languages, and all of them must allow it. */
export function mayChangeCategory({ languages }: Pick<Template, 'languages'>): boolean {
  return languages.every(({ status }) => unlimited.includes(status));
}

export function editBudgetOf(template: Template, language: TemplateLanguage, now: number): EditBudget {
  const categoryFixed = !mayChangeCategory(template);
  const { status } = language;
  if (status !== 'approved') {
    const editable = unlimited.includes(status);
    return { editable, editsLeft: editable ? null : 0, nextEditAt: null, categoryFixed };
  }
  const inTheMonth = editsOfApproved(language).filter((at) => now < at + month).length;
  const nextEditAt = nextEditOf(language);
  return {
    editable: now >= nextEditAt,
    editsLeft: Math.max(0, editsInAMonth - inTheMonth),
    nextEditAt: now >= nextEditAt ? null : nextEditAt,
    categoryFixed,
  };
}
