import type { FindingPart } from '../finding.ts';
import { lengthOf, offsetAfter } from '../length.ts';
import type { Fault } from './rule.ts';

/** The platform's number for a text that is too long, in whichever part. */
export const TOO_LONG = 2388040;

/** The fault of a text that has more characters than the platform takes; the range is what is too much. */
export function tooLong(part: FindingPart, text: string, limit: number, what: string): Fault[] {
  const length = lengthOf(text);
  if (length <= limit) return [];
  return [
    {
      part,
      range: [offsetAfter(text, limit), text.length],
      message: `The ${what} has ${length} characters; the platform takes ${limit}. Shorten it by ${length - limit}.`,
      data: { limit, length },
    },
  ];
}
