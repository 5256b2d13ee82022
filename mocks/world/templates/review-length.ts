import { chanceOf } from '../random.ts';
import type { World } from '../state.ts';

const minute = 60_000;
const shortest = 5 * minute;
const longest = 24 * 60 * minute;

/**
 * How long the review of a language takes that was submitted at `since`, in milliseconds: half of them some three
 * hours, none more than a day.
 */
export function reviewLength(
  world: World,
  review: { readonly templateId: string; readonly language: string; readonly since: number },
): number {
  const { templateId, language, since } = review;
  const draw = chanceOf(world.seed, `review ${templateId} ${language} ${since}`)();
  return shortest + Math.floor((longest - shortest) * draw ** 3);
}
