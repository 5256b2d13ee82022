import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';
import { TOO_LONG, tooLong } from './too-long.ts';

export const headerTooLong: TemplateRule = {
  id: 'header-too-long',
  evidence: 'documented',
  summary: `A text header has at most ${templateLimits.header} characters.`,
  platformError: TOO_LONG,
  check: ({ header }) => (header ? tooLong('header', header.text, templateLimits.header, 'header') : []),
};
