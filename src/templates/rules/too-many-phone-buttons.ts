import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';
import { tooManyOfKind } from './too-many-of-kind.ts';

export const tooManyPhoneButtons: TemplateRule = {
  id: 'too-many-phone-buttons',
  evidence: 'documented',
  summary: 'A template has at most one button that calls a number.',
  check: (draft) => tooManyOfKind(draft, 'phone', templateLimits.phoneButtons, 'that call a number'),
};
