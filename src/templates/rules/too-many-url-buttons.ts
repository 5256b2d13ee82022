import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';
import { tooManyOfKind } from './too-many-of-kind.ts';

export const tooManyUrlButtons: TemplateRule = {
  id: 'too-many-url-buttons',
  evidence: 'documented',
  summary: `A template has at most ${templateLimits.urlButtons} buttons that open an address.`,
  check: (draft) => tooManyOfKind(draft, 'url', templateLimits.urlButtons, 'that open an address'),
};
