import type { TemplateLanguage } from '../../../../src/contract/template.ts';
import type { World } from '../../../world/state.ts';
import { planLifeStep, planNext } from '../../../world/templates/life.ts';
import { reviewLength } from '../../../world/templates/review-length.ts';
import { everydayTemplates } from './everyday.ts';
import { templatesOfEachKind } from './kinds.ts';
import { templatesOnTheirWay } from './on-their-way.ts';
import { rejectedTemplates } from './rejections.ts';
import { templateOf } from './sketch.ts';
import { templatesInEveryStatus } from './statuses.ts';

const sketches = [
  ...everydayTemplates,
  ...templatesOnTheirWay,
  ...templatesOfEachKind,
  ...templatesInEveryStatus,
  ...rejectedTemplates,
];

/** Templates as they stand when the scenario starts (epoch milliseconds); from then on they live. */
export function furnishTemplates(world: World, startsAt: number): void {
  for (const sketch of sketches) {
    const template = templateOf(sketch, startsAt);
    world.templates.set(template.id, template);
    for (const language of template.languages)
      if (language.status === 'pending') planReview(world, template.id, language, startsAt);
      else planNext(world, template.id, language);
  }
}

/** Reviews that go on when the scenario starts take as long from there as others do from the beginning. */
function planReview(world: World, templateId: string, language: TemplateLanguage, startsAt: number): void {
  const length = reviewLength(world, { templateId, language: language.language, since: startsAt });
  planLifeStep(world, templateId, language, startsAt + length);
}
