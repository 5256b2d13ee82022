import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';
import { TOO_LONG, tooLong } from './too-long.ts';

export const nameTooLong: TemplateRule = {
  id: 'name-too-long',
  evidence: 'documented',
  summary: `A name has at most ${templateLimits.name} characters.`,
  platformError: TOO_LONG,
  check: ({ version: { name } }) => tooLong('name', name, templateLimits.name, 'name'),
};
