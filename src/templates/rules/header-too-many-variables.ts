import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';

export const headerTooManyVariables: TemplateRule = {
  id: 'header-too-many-variables',
  evidence: 'documented',
  summary: 'A text header has at most one variable.',
  platformError: 2388047,
  check({ header }) {
    const second = header?.placeholders[templateLimits.headerVariables];
    if (!header || !second) return [];
    const count = header.placeholders.length;
    return [
      {
        part: 'header',
        range: [second.start, second.end],
        message: `The header has ${count} variables; the platform takes one. Move the others to the body.`,
        data: { limit: templateLimits.headerVariables, count },
      },
    ];
  },
};
