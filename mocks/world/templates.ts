import type {
  Template,
  TemplateLanguage,
  TemplateRejection,
  TemplateStatus,
} from '../../src/contract/template.ts';
import { between } from './random.ts';
import type { World } from './state.ts';

const minute = 60_000;

/** Puts a changed template in place of what was there, and says so. */
export function putTemplate(world: World, template: Omit<Template, 'revision' | 'updatedAt'>): Template {
  const revision = (world.templates.get(template.id)?.revision ?? 0) + 1;
  const changed = { ...template, updatedAt: world.now, revision };
  world.templates.set(template.id, changed);
  world.journal.record({ type: 'template', id: template.id });
  return changed;
}

export function removeTemplate(world: World, template: Template): void {
  world.templates.delete(template.id);
  world.journal.record({ type: 'templateDeleted', id: template.id });
}

/** The platform's statuses in the words of the contract; others as the platform wrote them. */
export function statusFromPlatform(event: string): TemplateStatus {
  return camelCase(event);
}

/** The platform's reasons likewise. */
export function rejectionFromPlatform(reason: string): TemplateRejection['reason'] {
  return camelCase(reason);
}

function camelCase(word: string): string {
  if (!/^[A-Z]+(_[A-Z]+)*$/.test(word)) return word;
  return word.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The language with a new status at the end of its history. What belonged to the old status goes. */
export function withStatus(
  language: TemplateLanguage,
  status: TemplateStatus,
  at: number,
  rejection?: TemplateRejection,
): TemplateLanguage {
  const { rejection: _old, pausedUntil: _over, ...kept } = language;
  const note = rejection?.recommendation;
  const step = { status, at, ...(note === undefined ? {} : { note }) };
  return {
    ...kept,
    status,
    ...(status === 'rejected' && rejection !== undefined ? { rejection } : {}),
    ...(status === 'paused' ? { pausedUntil: at + 3 * 60 * minute } : {}),
    history: [...(language.history ?? []), step],
  };
}

export function replaceLanguage(template: Template, language: TemplateLanguage): TemplateLanguage[] {
  return template.languages.map((other) => (other.language === language.language ? language : other));
}

/** Sends a language to the pretend review, which takes some hours of the virtual clock. */
export function planReview(world: World, templateId: string, language: string): void {
  const at = world.now + between(world.random, 20 * minute, 180 * minute);
  world.agenda.plan(at, { kind: 'review', templateId, language });
}

/** Decides on a language that waits for its review; one that does not wait any more is left alone. */
export function reviewTemplate(world: World, templateId: string, language: string): void {
  const template = world.templates.get(templateId);
  const reviewed = template?.languages.find((one) => one.language === language);
  if (template === undefined || reviewed?.status !== 'pending') return;
  const rejection = faultOf(reviewed);
  const decided =
    rejection === null
      ? withStatus(reviewed, 'approved', world.now)
      : withStatus(reviewed, 'rejected', world.now, rejection);
  putTemplate(world, { ...template, languages: replaceLanguage(template, decided) });
}

/** The one fault that the pretend review looks for: a body that begins or ends with a variable. */
function faultOf({ body }: TemplateLanguage): TemplateRejection | null {
  if (!/^\s*\{\{|\}\}\s*$/.test(body.text)) return null;
  return {
    reason: 'invalidFormat',
    recommendation: 'Variables may not stand at the start or end of the body.',
    platformErrorCode: 2388299,
  };
}
