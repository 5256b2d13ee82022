import type { Messages } from '../../base/messages.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span of milliseconds in its two largest units, cut below: a first answer within the target shows as such. */
export function spanWords(milliseconds: number, { cdrSpan }: Messages): string {
  const whole = (unit: number, within: number): number => Math.floor((milliseconds % within) / unit);
  if (milliseconds >= DAY) return cdrSpan.days(Math.floor(milliseconds / DAY), whole(HOUR, DAY));
  if (milliseconds >= HOUR) return cdrSpan.hours(whole(HOUR, DAY), whole(MINUTE, HOUR));
  if (milliseconds >= MINUTE) return cdrSpan.minutes(whole(MINUTE, HOUR), whole(SECOND, MINUTE));
  return cdrSpan.seconds(whole(SECOND, MINUTE));
}
