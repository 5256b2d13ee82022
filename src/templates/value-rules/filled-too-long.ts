import type { FindingPart } from '../finding.ts';
import { lengthOf } from '../length.ts';
import { templateLimits } from '../limits.ts';
import type { ValueRule } from './value-rule.ts';

const platformError = 132005;

export const filledBodyTooLong: ValueRule = {
  id: 'filled-body-too-long',
  summary: `A body has at most ${templateLimits.body} characters with its values filled in.`,
  platformError,
  check: ({ filled }) => tooLong('body', filled.body, templateLimits.body, 'body'),
};

export const filledHeaderTooLong: ValueRule = {
  id: 'filled-header-too-long',
  summary: `A text header has at most ${templateLimits.header} characters with its value filled in.`,
  platformError,
  check: ({ filled: { header } }) =>
    header?.kind === 'text' ? tooLong('header', header.text, templateLimits.header, 'header') : [],
};

export const filledUrlTooLong: ValueRule = {
  id: 'filled-url-too-long',
  summary: `The address of a button has at most ${templateLimits.url} characters with its value filled in.`,
  platformError,
  check: ({ filled: { buttons = [] } }) =>
    buttons.flatMap(({ url = '' }, place) =>
      tooLong(`buttons.${place}`, url, templateLimits.url, 'address of the button'),
    ),
};

function tooLong(
  part: FindingPart,
  text: string,
  limit: number,
  what: string,
): ReturnType<ValueRule['check']> {
  const length = lengthOf(text);
  if (length <= limit) return [];
  return [
    {
      part,
      message: `With its values the ${what} has ${length} characters; the platform takes ${limit}. Shorten the values.`,
      data: { limit, length },
    },
  ];
}
