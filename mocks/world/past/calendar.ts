import type { Random } from '../random.ts';

/* When people write and agents work, in UTC. */

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const week = 7 * day;

/** First and last hour of work by day of the week, from Sunday; null on a day off. */
const shifts: readonly (readonly [from: number, to: number] | null)[] = [
  null,
  [8, 20],
  [8, 20],
  [8, 20],
  [8, 20],
  [8, 20],
  [9, 14],
];

/** 1970 began on a Thursday. */
const dayOfWeek = (dayNumber: number): number => (dayNumber + 4) % 7;

/** The instant itself if agents are at work then, else the next at which they come. */
export function atWork(instant: number): number {
  for (let dayNumber = Math.floor(instant / day); ; dayNumber += 1) {
    const shift = shifts[dayOfWeek(dayNumber)]!;
    if (shift === null || instant >= dayNumber * day + shift[1] * hour) continue;
    return Math.max(instant, dayNumber * day + shift[0] * hour);
  }
}

/** How likely a contact writes in each hour of a day, and how much of that on each day of a week, from Monday. */
const hours = [2, 1, 1, 1, 1, 2, 6, 18, 40, 62, 74, 70, 52, 48, 58, 66, 70, 64, 48, 34, 26, 18, 10, 4];
const days = [10, 9, 9, 9, 8, 3, 1];

/** Business writes first in the middle of the day, and not on a Sunday. */
const outreachHours = [0, 0, 0, 0, 0, 0, 0, 0, 20, 60, 70, 40, 20, 0, 0, 60, 50, 30, 10, 0, 0, 0, 0, 0];
const outreachDays = [8, 10, 10, 9, 7, 0, 0];

function sumsOf(ofHours: readonly number[], ofDays: readonly number[]): Float64Array {
  const sums = new Float64Array(168);
  let sum = 0;
  for (const [place, weight] of ofDays.entries())
    for (const [hourOfDay, share] of ofHours.entries()) {
      sum += weight * share;
      sums[place * 24 + hourOfDay] = sum;
    }
  return sums;
}

const inboundSums = sumsOf(hours, days);
const outboundSums = sumsOf(outreachHours, outreachDays);

/** How long after the start of its week a session is opened, milliseconds. */
export function drawOpening(random: Random, isOutbound: boolean): number {
  const sums = isOutbound ? outboundSums : inboundSums;
  const wanted = random() * sums[167]!;
  let low = 0;
  let high = 167;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > wanted) high = middle;
    else low = middle + 1;
  }
  return low * hour + Math.floor(random() * hour);
}

/** The Monday on or before an instant, at midnight. */
export function mondayBefore(instant: number): number {
  const dayNumber = Math.floor(instant / day);
  return (dayNumber - ((dayOfWeek(dayNumber) + 6) % 7)) * day;
}

/** A span whose logarithm is spread evenly around that of `median`: most are short, a few long. */
export function drawSpan(random: Random, median: number, spread: number): number {
  const bell = random() + random() + random() - 1.5;
  return Math.ceil(median * Math.exp(bell * spread));
}
