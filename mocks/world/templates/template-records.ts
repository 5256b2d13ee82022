import type { Template, TemplateLanguage } from '../../../src/contract/template.ts';
import type { World } from '../state.ts';
import { hasApprovedTemplate } from '../users/obstacles.ts';
import { touchUsersOf } from '../users/user-records.ts';

/** Puts a changed template in place of what was there, and says so. */
export function putTemplate(world: World, template: Omit<Template, 'revision' | 'updatedAt'>): Template {
  const revision = (world.templates.get(template.id)?.revision ?? world.revisionsBefore) + 1;
  const changed = { ...template, updatedAt: world.now, revision };
  tellingSenders(world, template.businessManagerId, () => world.templates.set(template.id, changed));
  world.journal.record({ type: 'template', id: template.id });
  return changed;
}

export function removeTemplate(world: World, template: Template): void {
  tellingSenders(world, template.businessManagerId, () => world.templates.delete(template.id));
  world.journal.record({ type: 'templateDeleted', id: template.id });
}

/** Whoever sends for a business is another user once it has something to send, or nothing any more. */
function tellingSenders(world: World, businessManagerId: string, change: () => void): void {
  const before = hasApprovedTemplate(world, businessManagerId);
  change();
  if (hasApprovedTemplate(world, businessManagerId) === before) return;
  const channels = [...world.channels.values()].filter((one) => one.businessManagerId === businessManagerId);
  touchUsersOf(world, new Set(channels.map(({ id }) => id)));
}

/** One language of a template. */
export interface LanguageChoice {
  readonly templateId: string;
  readonly language: string;
}

/** The template and the language that were chosen; null if they are not there. */
export function findLanguage(
  world: World,
  choice: LanguageChoice,
): { readonly template: Template; readonly language: TemplateLanguage } | null {
  const template = world.templates.get(choice.templateId);
  const language = template?.languages.find((one) => one.language === choice.language);
  return template === undefined || language === undefined ? null : { template, language };
}

/** The languages with one of them replaced. */
export function withLanguage(template: Template, language: TemplateLanguage): TemplateLanguage[] {
  return template.languages.map((other) => (other.language === language.language ? language : other));
}
