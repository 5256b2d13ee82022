import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';
import { TOO_LONG, tooLong } from './too-long.ts';

export const urlTooLong: TemplateRule = {
  id: 'url-too-long',
  evidence: 'documented',
  summary: `The address of a button has at most ${templateLimits.url} characters.`,
  platformError: TOO_LONG,
  check: ({ urls }) => urls.flatMap(({ part, text }) => tooLong(part, text, templateLimits.url, 'address')),
};
