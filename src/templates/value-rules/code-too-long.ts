import { lengthOf, offsetAfter } from '../length.ts';
import type { ValueRule } from './value-rule.ts';

const LONGEST_CODE = 15;

/** A one-time password is copied by a button, which takes so many characters. */
export const codeTooLong: ValueRule = ({ authentication, variables }) =>
  variables
    .filter(({ value }) => authentication && lengthOf(value) > LONGEST_CODE)
    .map(({ key, value }) => ({
      rule: 'code-too-long',
      severity: 'error',
      part: `values.${key}`,
      range: [offsetAfter(value, LONGEST_CODE), value.length],
      message: `The code has ${lengthOf(value)} characters; the platform takes ${LONGEST_CODE}.`,
    }));
