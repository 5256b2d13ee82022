import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';

export const urlTooManyVariables: TemplateRule = {
  id: 'url-too-many-variables',
  evidence: 'documented',
  summary: 'The address of a button has at most one variable.',
  check: ({ urls }) =>
    urls.flatMap(({ part, placeholders }) => {
      const second = placeholders[templateLimits.urlVariables];
      if (!second) return [];
      const count = placeholders.length;
      const message = `The address has ${count} variables; the platform takes one, at its end.`;
      const data = { limit: templateLimits.urlVariables, count };
      return [{ part, range: [second.start, second.end], message, data }];
    }),
};
