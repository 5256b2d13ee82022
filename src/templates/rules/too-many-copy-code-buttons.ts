import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';
import { tooManyOfKind } from './too-many-of-kind.ts';

export const tooManyCopyCodeButtons: TemplateRule = {
  id: 'too-many-copy-code-buttons',
  evidence: 'documented',
  summary: 'A template has at most one button that copies a code.',
  check: (draft) => tooManyOfKind(draft, 'copyCode', templateLimits.copyCodeButtons, 'that copy a code'),
};
