import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';
import { TOO_LONG, tooLong } from './too-long.ts';

export const bodyTooLong: TemplateRule = {
  id: 'body-too-long',
  evidence: 'documented',
  summary: `A body has at most ${templateLimits.body} characters, its variables counted as they are written.`,
  platformError: TOO_LONG,
  check: ({ body }) => (body ? tooLong('body', body.text, templateLimits.body, 'body') : []),
};
