import type { Formats } from '../../base/formats.ts';
import type { Messages } from '../../base/messages.ts';
import { HOUR, MINUTE, SECOND, wholeSpanWords } from '../words/span-words.ts';
import type { NumberRange, RangePart } from './table-filter.ts';

/** A unit in which a range is typed, in milliseconds (1 for a count). */
export interface RangeUnit {
  readonly size: number;
  readonly short: (msg: Messages) => string;
  readonly name: (msg: Messages) => string;
}

const hours: RangeUnit = { size: HOUR, short: (msg) => msg.cdrHours, name: (msg) => msg.cdrHoursName };
const minutes: RangeUnit = {
  size: MINUTE,
  short: (msg) => msg.cdrMinutes,
  name: (msg) => msg.cdrMinutesName,
};
const seconds: RangeUnit = {
  size: SECOND,
  short: (msg) => msg.cdrSeconds,
  name: (msg) => msg.cdrSecondsName,
};
const messages: RangeUnit = { size: 1, short: () => '', name: (msg) => msg.cdrMessagesName };

/** The units in which each range is typed, the largest first. */
export const rangeUnits: Readonly<Record<RangePart, readonly RangeUnit[]>> = {
  firstResponse: [minutes, seconds],
  duration: [hours, minutes],
  messageCount: [messages],
};

/** A range in words: `at least 1 min 30 s`. */
export function rangeWords(
  part: RangePart,
  { from, to }: NumberRange,
  msg: Messages,
  formats: Formats,
): string {
  const words = (value: number): string =>
    part === 'messageCount' ? formats.number(value) : wholeSpanWords(value, msg, formats);
  if (from === null) return to === null ? '' : msg.cdrRangeTo(words(to));
  if (to === null) return msg.cdrRangeFrom(words(from));
  return msg.cdrRangeBetween(words(from), words(to));
}
