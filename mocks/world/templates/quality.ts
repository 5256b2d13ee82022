import type { Template, TemplateLanguage } from '../../../src/contract/template.ts';
import type { World } from '../state.ts';
import { giveStatus } from './life.ts';
import { mostPauses, pausesOf } from './status.ts';
import { putTemplate, withLanguage } from './template-records.ts';

/** Pauses a language for its quality: for 3 h, then for 6 h, and the third time it is disabled. */
export function pauseForQuality(world: World, template: Template, language: TemplateLanguage): Template {
  if (pausesOf(language) < mostPauses) {
    const note = 'Contacts rated it badly: it is paused.';
    return giveStatus(world, template, language, { status: 'paused', note });
  }
  const note = `It has been paused ${mostPauses} times for its quality.`;
  return giveStatus(world, template, language, { status: 'disabled', note });
}

/** Rates a language anew. One that is approved and turns red is paused. */
export function rate(
  world: World,
  template: Template,
  language: TemplateLanguage,
  quality: TemplateLanguage['quality'],
): Template {
  const rated = { ...language, quality };
  if (quality === 'red' && language.status === 'approved') return pauseForQuality(world, template, rated);
  return putTemplate(world, { ...template, languages: withLanguage(template, rated) });
}
