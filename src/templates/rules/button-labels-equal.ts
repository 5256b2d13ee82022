import { labelsOf } from './label.ts';
import type { TemplateRule } from './rule.ts';

export const buttonLabelsEqual: TemplateRule = {
  id: 'button-labels-equal',
  evidence: 'documented',
  summary: 'All labels of a template are different.',
  check(draft) {
    const seen = new Set<string>();
    return labelsOf(draft)
      .map(({ part, text }) => ({ part, label: text.trim() }))
      .filter(({ label }) => {
        const isEqual = label !== '' && seen.has(label);
        seen.add(label);
        return isEqual;
      })
      .map(({ part, label }) => ({
        part,
        message: `Another button is labelled “${label}” too. Labels must differ, as the answer of a quick reply is its label.`,
        data: { label },
      }));
  },
};
