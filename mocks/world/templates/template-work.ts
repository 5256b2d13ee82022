import type { ProblemCode } from '../../../src/contract/problem.ts';
import type {
  TemplateCreate,
  TemplateLanguageDraft,
  TemplateUpdate,
} from '../../../src/contract/template-draft.ts';
import type { Template, TemplateLanguage } from '../../../src/contract/template.ts';
import { randomId } from '../random.ts';
import type { World } from '../state.ts';
import { countCreations, hasRoomFor } from './allowance.ts';
import { mayChangeCategory, mayEdit } from './edit-budget.ts';
import { planNext } from './life.ts';
import { lockedUntil, lockLanguage } from './names.ts';
import { withStatus } from './status.ts';
import { putTemplate } from './template-records.ts';

/** What administrators do with templates, within the limits of the platform. */

type Refused = Extract<ProblemCode, 'edit-not-allowed' | 'template-limit-reached'>;

function newDraft(world: World, draft: TemplateLanguageDraft): TemplateLanguage {
  return { ...draft, status: 'draft', quality: 'unknown', history: [{ status: 'draft', at: world.now }] };
}

/** Null if the business has as many languages as it may have. */
export function createTemplate(world: World, wanted: TemplateCreate): Template | null {
  if (!hasRoomFor(world, wanted.businessManagerId, wanted.languages.length)) return null;
  const languages = wanted.languages.map((draft) => newDraft(world, draft));
  return putTemplate(world, { ...wanted, id: randomId(world.random, 'tpl'), languages });
}

/** The template with the changes, or why it may not be changed. What was submitted before is reviewed again. */
export function updateTemplate(world: World, template: Template, change: TemplateUpdate): Template | Refused {
  const { now } = world;
  const { category = template.category, languages: drafts = [] } = change;
  if (category !== template.category && !mayChangeCategory(template)) return 'edit-not-allowed';
  const languages = new Map(template.languages.map((language) => [language.language, language]));
  const added = drafts.filter(({ language }) => !languages.has(language));
  if (added.some(({ language }) => lockedUntil(world, template, now, language) !== null))
    return 'edit-not-allowed';
  if (!hasRoomFor(world, template.businessManagerId, added.length)) return 'template-limit-reached';
  for (const draft of drafts) {
    const before = languages.get(draft.language);
    if (before !== undefined && !mayEdit(before, now)) return 'edit-not-allowed';
    languages.set(draft.language, before === undefined ? newDraft(world, draft) : edited(before, draft, now));
  }
  const changed = putTemplate(world, { ...template, category, languages: [...languages.values()] });
  planReviews(world, changed, new Set(drafts.map(({ language }) => language)));
  return changed;
}

/** What the language says now; what was submitted before goes to review again. */
function edited(before: TemplateLanguage, draft: TemplateLanguageDraft, now: number): TemplateLanguage {
  const { status, quality, rejection, history = [] } = before;
  const language = { ...draft, status, quality, ...(rejection === undefined ? {} : { rejection }), history };
  return status === 'draft' ? language : withStatus(language, { status: 'pending' }, now);
}

/** The template with drafts on their way to review, or why the platform does not take them. */
export function submitLanguages(
  world: World,
  template: Template,
  chosen: ReadonlySet<string>,
): Template | Refused {
  if (!countCreations(world, chosen.size)) return 'template-limit-reached';
  const languages = template.languages.map((language) =>
    chosen.has(language.language) ? withStatus(language, { status: 'pending' }, world.now) : language,
  );
  const submitted = putTemplate(world, { ...template, languages });
  planReviews(world, submitted, chosen);
  return submitted;
}

function planReviews(world: World, template: Template, chosen: ReadonlySet<string>): void {
  for (const language of template.languages)
    if (chosen.has(language.language) && language.status === 'pending')
      planNext(world, template.id, language);
}

export function removeLanguage(world: World, template: Template, removed: string): Template {
  lockLanguage(world, template, removed);
  const languages = template.languages.filter(({ language }) => language !== removed);
  return putTemplate(world, { ...template, languages });
}
