import { templateLimits } from '../limits.ts';
import { labelsOf } from './label.ts';
import type { TemplateRule } from './rule.ts';
import { TOO_LONG, tooLong } from './too-long.ts';

export const buttonLabelTooLong: TemplateRule = {
  id: 'button-label-too-long',
  evidence: 'documented',
  summary: `The label of a button has at most ${templateLimits.buttonLabel} characters.`,
  platformError: TOO_LONG,
  check: (draft) =>
    labelsOf(draft).flatMap(({ part, text }) => tooLong(part, text, templateLimits.buttonLabel, 'label')),
};
