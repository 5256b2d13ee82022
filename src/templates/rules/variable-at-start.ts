import { trimmedRange } from './edge.ts';
import type { TemplateRule } from './rule.ts';

export const variableAtStart: TemplateRule = {
  id: 'variable-at-start',
  evidence: 'documented',
  summary:
    'A body may not begin with a variable: the reviewers must see from the words what will stand there.',
  platformError: 2388299,
  check({ body }) {
    const first = body?.placeholders[0];
    if (!body || !first || first.start > trimmedRange(body.text)[0]) return [];
    const written = body.text.slice(first.start, first.end);
    return [
      {
        part: 'body',
        range: [first.start, first.end],
        message: `The body begins with the variable ${written}, which the platform refuses. Put a word before it, such as a greeting.`,
        data: { variable: written },
      },
    ];
  },
};
