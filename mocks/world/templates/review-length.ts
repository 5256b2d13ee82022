import type { Random } from '../random.ts';

const minute = 60_000;
const shortest = 5 * minute;
const longest = 24 * 60 * minute;

/** How long a review takes, in milliseconds: half of them some three hours, none more than a day. */
export function reviewLength(random: Random): number {
  return shortest + Math.floor((longest - shortest) * random() ** 3);
}
