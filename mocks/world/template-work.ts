import type { ProblemCode } from '../../src/contract/problem.ts';
import type {
  TemplateCreate,
  TemplateLanguageDraft,
  TemplateUpdate,
} from '../../src/contract/template-draft.ts';
import type { Template, TemplateLanguage } from '../../src/contract/template.ts';
import { randomId } from './random.ts';
import type { World } from './state.ts';
import { planReview, putTemplate, withStatus } from './templates.ts';

/*
 * What administrators do with templates, within the platform's limits: 250 languages in all, edits of approved ones
 * once in 24 h and 10 times in 30 days, names of deleted approved ones locked for 30 days.
 */

const day = 24 * 3_600_000;
const mostLanguages = 250;
const lockLength = 30 * day;

const nameKey = (businessManagerId: string, name: string): string => `${businessManagerId} ${name}`;

export function isTaken(world: World, businessManagerId: string, name: string): boolean {
  return [...world.templates.values()].some(
    (template) => template.businessManagerId === businessManagerId && template.name === name,
  );
}

/** Until when the name of a deleted approved template is locked; null if it is not. */
export function lockedUntil(
  world: World,
  businessManagerId: string,
  name: string,
  now: number,
): number | null {
  const until = world.lockedNames.get(nameKey(businessManagerId, name));
  return until !== undefined && now < until ? until : null;
}

export function lockName(world: World, { businessManagerId, name, languages }: Template): void {
  if (languages.some(({ status }) => status === 'approved'))
    world.lockedNames.set(nameKey(businessManagerId, name), world.now + lockLength);
}

function hasRoomFor(world: World, more: number): boolean {
  const count = [...world.templates.values()].reduce((sum, { languages }) => sum + languages.length, 0);
  return count + more <= mostLanguages;
}

function draftOf(world: World, draft: TemplateLanguageDraft): TemplateLanguage {
  return { ...draft, status: 'draft', quality: 'unknown', history: [{ status: 'draft', at: world.now }] };
}

/** Null if the account has as many languages as it may have. */
export function createTemplate(world: World, wanted: TemplateCreate): Template | null {
  if (!hasRoomFor(world, wanted.languages.length)) return null;
  const languages = wanted.languages.map((draft) => draftOf(world, draft));
  return putTemplate(world, { ...wanted, id: randomId(world.random, 'tpl'), languages });
}

/** Whether an approved language has been edited as often as it may be. */
function isSpent({ history = [] }: TemplateLanguage, now: number): boolean {
  const approvals = history.filter(({ status }) => status === 'approved').map(({ at }) => at);
  const edits = history.filter(({ status, at }) => status === 'pending' && at > (approvals[0] ?? Infinity));
  const within = (span: number): number => edits.filter(({ at }) => now < at + span).length;
  return within(day) >= 1 || within(30 * day) >= 10;
}

function mayEdit(language: TemplateLanguage, now: number): boolean {
  if (language.status === 'approved') return !isSpent(language, now);
  return ['draft', 'rejected', 'paused'].includes(language.status);
}

/** The template with the changes, or why it may not be changed. What was submitted before is reviewed again. */
export function updateTemplate(
  world: World,
  template: Template,
  change: TemplateUpdate,
): Template | Extract<ProblemCode, 'edit-not-allowed' | 'template-limit-reached'> {
  const { now } = world;
  const { category = template.category, languages: drafts = [] } = change;
  const isApproved = template.languages.some(({ status }) => status === 'approved');
  if (category !== template.category && isApproved) return 'edit-not-allowed';
  const known = new Map(template.languages.map((language) => [language.language, language]));
  const added = drafts.filter(({ language }) => !known.has(language));
  if (!hasRoomFor(world, added.length)) return 'template-limit-reached';
  for (const draft of drafts) {
    const before = known.get(draft.language);
    if (before !== undefined && !mayEdit(before, now)) return 'edit-not-allowed';
    known.set(draft.language, before === undefined ? draftOf(world, draft) : edited(before, draft, now));
  }
  for (const { language } of drafts)
    if (known.get(language)!.status === 'pending') planReview(world, template.id, language);
  return putTemplate(world, { ...template, category, languages: [...known.values()] });
}

function edited(before: TemplateLanguage, draft: TemplateLanguageDraft, now: number): TemplateLanguage {
  const { status, quality, history = [] } = before;
  const language = { ...draft, status, quality, history };
  return status === 'draft' ? language : withStatus(language, 'pending', now);
}

export function submitLanguages(world: World, template: Template, chosen: readonly string[]): Template {
  for (const language of chosen) planReview(world, template.id, language);
  const languages = template.languages.map((language) =>
    chosen.includes(language.language) ? withStatus(language, 'pending', world.now) : language,
  );
  return putTemplate(world, { ...template, languages });
}

export function removeLanguage(world: World, template: Template, removed: string): Template {
  const languages = template.languages.filter(({ language }) => language !== removed);
  return putTemplate(world, { ...template, languages });
}
