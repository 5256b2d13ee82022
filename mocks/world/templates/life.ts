import type { Template, TemplateLanguage } from '../../../src/contract/template.ts';
import type { World } from '../state.ts';
import { lastUseOf } from './last-use.ts';
import type { LifeStep } from './life-step.ts';
import { reviewLength } from './review-length.ts';
import { sinceWhen, withStatus } from './status.ts';
import type { StatusStep } from './status.ts';
import { findLanguage, putTemplate, removeTemplate, withLanguage } from './template-records.ts';
import { verdictOn } from './verdict.ts';

/*
 * The life of a language on the platform: what follows from a status by itself when its time has come. A review ends,
 * a pause is over, what nobody has used for 12 months is archived, and what is archived is deleted 28 days later.
 */

const day = 24 * 3_600_000;
const inactivity = 365 * day;
const archiveLength = 28 * day;

/** Statuses in which a language can be used, and so can fall out of use. */
const inUse = ['approved', 'reinstated', 'unarchived'];

/** Gives a language a status from now on, says so, and plans what follows from it. */
export function giveStatus(
  world: World,
  template: Template,
  language: TemplateLanguage,
  step: StatusStep,
): Template {
  const changed = withStatus(language, step, world.now);
  const put = putTemplate(world, { ...template, languages: withLanguage(template, changed) });
  planNext(world, template.id, changed);
  return put;
}

/** Plans what follows from the status in which a language is. */
export function planNext(world: World, templateId: string, language: TemplateLanguage): void {
  const since = sinceWhen(language);
  const at = since === null ? null : endOf(world, templateId, language, since);
  if (at !== null) planLifeStep(world, templateId, language, at);
}

/** Plans that the present status ends at an instant (epoch milliseconds). */
export function planLifeStep(world: World, templateId: string, language: TemplateLanguage, at: number): void {
  const since = sinceWhen(language);
  if (since === null) return;
  const { status } = language;
  world.agenda.plan(at, { kind: 'template', templateId, language: language.language, status, since });
}

/** When the status ends by itself; null if it does not. */
function endOf(world: World, templateId: string, language: TemplateLanguage, since: number): number | null {
  const { status, pausedUntil } = language;
  if (status === 'pending')
    return since + reviewLength(world, { templateId, language: language.language, since });
  if (status === 'paused') return pausedUntil ?? null;
  if (status === 'archived') return since + archiveLength;
  if (!inUse.includes(status)) return null;
  return Math.max(since, lastUseOf(world, { templateId, language: language.language }) ?? since) + inactivity;
}

/** What follows, when its time has come. A language that has moved on since is left alone. */
export function takeLifeStep(world: World, step: LifeStep): void {
  const found = findLanguage(world, step);
  if (found === null) return;
  const { template, language } = found;
  if (language.status !== step.status || sinceWhen(language) !== step.since) return;
  switch (step.status) {
    case 'pending':
      review(world, template, language);
      return;
    case 'paused':
      // A rating is earned anew after a pause.
      giveStatus(
        world,
        template,
        { ...language, quality: 'unknown' },
        { status: 'approved', note: pauseIsOver },
      );
      return;
    case 'archived':
      deleteArchived(world, template, language);
      return;
    default:
      archiveUnlessUsed(world, template, language);
  }
}

const pauseIsOver = 'The pause for quality is over.';

/** Decides on a language that waits for its review. */
export function review(world: World, template: Template, language: TemplateLanguage): Template {
  const { category, ...step } = verdictOn(world, template, language);
  const judged = category === undefined ? template : { ...template, category };
  return giveStatus(world, judged, language, step);
}

function archiveUnlessUsed(world: World, template: Template, language: TemplateLanguage): void {
  const usedAt = lastUseOf(world, { templateId: template.id, language: language.language });
  if (usedAt !== null && world.now < usedAt + inactivity) planNext(world, template.id, language);
  else
    giveStatus(world, template, language, { status: 'archived', note: 'Nobody has used it for 12 months.' });
}

function deleteArchived(world: World, template: Template, { language: gone }: TemplateLanguage): void {
  const languages = template.languages.filter(({ language }) => language !== gone);
  if (languages.length === 0) removeTemplate(world, template);
  else putTemplate(world, { ...template, languages });
}
