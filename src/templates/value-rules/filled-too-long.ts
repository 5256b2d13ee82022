import type { Finding, FindingPart } from '../finding.ts';
import { lengthOf, offsetAfter } from '../length.ts';
import type { ValueRule } from './value-rule.ts';

const LONGEST_BODY = 1024;
const LONGEST_HEADER = 60;
const LONGEST_URL = 2000;

/** The body counts with its values filled in. */
export const filledBodyTooLong: ValueRule = ({ filled }) =>
  tooLong('filled-body-too-long', 'body', filled.body, LONGEST_BODY, 'body');

/** So does a text header. */
export const filledHeaderTooLong: ValueRule = ({ filled: { header } }) =>
  header?.kind === 'text'
    ? tooLong('filled-header-too-long', 'header', header.text, LONGEST_HEADER, 'header')
    : [];

/** And the address of a button. */
export const filledUrlTooLong: ValueRule = ({ filled: { buttons = [] } }) =>
  buttons.flatMap(({ url = '' }, place) =>
    tooLong('filled-url-too-long', `buttons.${place}`, url, LONGEST_URL, 'address of the button'),
  );

function tooLong(rule: string, part: FindingPart, text: string, longest: number, what: string): Finding[] {
  const length = lengthOf(text);
  if (length <= longest) return [];
  return [
    {
      rule,
      severity: 'error',
      part,
      range: [offsetAfter(text, longest), text.length],
      message: `With its values the ${what} has ${length} characters; the platform takes ${longest}. Shorten the values.`,
      platformError: 132005,
    },
  ];
}
