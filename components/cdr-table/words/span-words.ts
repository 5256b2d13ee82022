import type { Formats } from '../../base/formats.ts';
import type { Messages } from '../../base/messages.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span of milliseconds in its two largest units, cut below: a first answer within the target shows as such. */
export function spanWords(milliseconds: number, { cdrSpan }: Messages): string {
  const whole = (unit: number, within: number): number => Math.floor((milliseconds % within) / unit);
  if (milliseconds >= DAY) return cdrSpan.days(Math.floor(milliseconds / DAY), whole(HOUR, DAY));
  if (milliseconds >= HOUR) return cdrSpan.hours(whole(HOUR, DAY), whole(MINUTE, HOUR));
  if (milliseconds >= MINUTE) return cdrSpan.minutes(whole(MINUTE, HOUR), whole(SECOND, MINUTE));
  return cdrSpan.seconds(whole(SECOND, MINUTE));
}

/** A span of milliseconds with nothing cut, in the units in which it is typed: `1 min 30 s`, `48 h`. */
export function wholeSpanWords(milliseconds: number, msg: Messages, formats: Formats): string {
  const { cdrHours, cdrMinutes, cdrSeconds } = msg;
  const parts: string[] = [];
  let rest = milliseconds;
  for (const [size, unit] of [
    [HOUR, cdrHours],
    [MINUTE, cdrMinutes],
    [SECOND, cdrSeconds],
  ] as const) {
    const count = size === SECOND ? rest / SECOND : Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${formats.number(count)} ${unit}`);
  }
  return parts.length === 0 ? `${formats.number(0)} ${cdrSeconds}` : parts.join(' ');
}
