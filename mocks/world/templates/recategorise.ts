import type { TemplateCategory } from '../../../src/contract/template-version.ts';
import type { Template, TemplateLanguage } from '../../../src/contract/template.ts';
import type { World } from '../state.ts';
import { planNext } from './life.ts';
import { noteInHistory } from './status.ts';
import { putTemplate, withLanguage } from './template-records.ts';
import { recategorised } from './verdict.ts';

/**
 * The platform finds that a template belongs into another category; the language in which it saw that keeps its status
 * and is told. False if it is in that category already.
 */
export function recategorise(
  world: World,
  template: Template,
  language: TemplateLanguage,
  category: TemplateCategory,
): boolean {
  if (template.category === category) return false;
  const told = noteInHistory(language, recategorised(template.category, category), world.now);
  putTemplate(world, { ...template, category, languages: withLanguage(template, told) });
  // What was planned for the language was planned before the note.
  planNext(world, template.id, told);
  return true;
}
