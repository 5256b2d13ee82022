import type { Template } from '../../src/contract/template.ts';
import { editBudgetOf } from './templates/edit-budget.ts';

/** The template with what may be edited of it at `now` (epoch milliseconds). */
export function presentTemplate(template: Template, now: number): Template {
  const languages = template.languages.map((language) => ({
    ...language,
    editBudget: editBudgetOf(template, language, now),
  }));
  return { ...template, languages };
}
