import { lengthOf, offsetAfter } from '../length.ts';
import { templateLimits } from '../limits.ts';
import type { ValueRule } from './value-rule.ts';

const limit = templateLimits.code;

export const codeTooLong: ValueRule = {
  id: 'code-too-long',
  summary: `A one-time password has at most ${limit} characters: it is copied by a button, which takes so many.`,
  check: ({ authentication, variables }) =>
    variables
      .filter(({ value }) => authentication && lengthOf(value) > limit)
      .map(({ key, value }) => ({
        part: `values.${key}`,
        range: [offsetAfter(value, limit), value.length],
        message: `The code has ${lengthOf(value)} characters; the platform takes ${limit}.`,
        data: { limit, length: lengthOf(value) },
      })),
};
