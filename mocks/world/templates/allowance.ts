import { businessOf } from '../platform-businesses.ts';
import type { World } from '../state.ts';

/*
 * How many languages the platform takes from a business: 250 in all, or 6000 if it is verified, drafts counted too, so
 * that what was written can be submitted; and 100 new ones an hour, counted when they are submitted.
 */

const mostLanguages = { verified: 6_000, unverified: 250 };
const mostInAnHour = 100;
const hour = 3_600_000;

/** Whether the business may have so many languages more. */
export function hasRoomFor(world: World, businessManagerId: string, more: number): boolean {
  let count = 0;
  for (const template of world.templates.values())
    if (template.businessManagerId === businessManagerId) count += template.languages.length;
  const isVerified = businessOf(businessManagerId)?.verified === true;
  return count + more <= mostLanguages[isVerified ? 'verified' : 'unverified'];
}

/** Counts languages that the platform is to make now; false if they are too many for the hour. */
export function countCreations(world: World, more: number): boolean {
  const recent = world.templateCreations.filter((at) => world.now < at + hour);
  if (recent.length + more > mostInAnHour) return false;
  world.templateCreations = [...recent, ...Array.from({ length: more }, () => world.now)];
  return true;
}
