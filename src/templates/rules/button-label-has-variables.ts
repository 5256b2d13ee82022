import { readBraces } from '../braces.ts';
import { labelsOf } from './label.ts';
import type { TemplateRule } from './rule.ts';

export const buttonLabelHasVariables: TemplateRule = {
  id: 'button-label-has-variables',
  evidence: 'documented',
  summary: 'The label of a button has no variables.',
  check: (draft) =>
    labelsOf(draft).flatMap(({ part, text }) => {
      const [first] = readBraces(text).placeholders;
      if (!first) return [];
      const variable = text.slice(first.start, first.end);
      const message = `The label has the variable ${variable}; the platform takes none there. Write the same words for everyone.`;
      return [{ part, range: [first.start, first.end], message, data: { variable } }];
    }),
};
