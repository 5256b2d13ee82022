import { labelsOf } from './label.ts';
import type { TemplateRule } from './rule.ts';

export const buttonLabelMissing: TemplateRule = {
  id: 'button-label-missing',
  evidence: 'documented',
  summary: 'Every button has a label.',
  check: (draft) =>
    labelsOf(draft)
      .filter(({ text }) => text.trim() === '')
      .map(({ part }) => ({ part, message: 'The button has no label. Say in a word or two what it does.' })),
};
