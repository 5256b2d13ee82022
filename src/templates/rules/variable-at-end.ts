import { trimmedRange } from './edge.ts';
import type { TemplateRule } from './rule.ts';

export const variableAtEnd: TemplateRule = {
  id: 'variable-at-end',
  evidence: 'documented',
  summary: 'A body may not end with a variable: the reviewers must see from the words what will stand there.',
  platformError: 2388299,
  check({ body }) {
    const last = body?.placeholders.at(-1);
    if (!body || !last || last.end < trimmedRange(body.text)[1]) return [];
    const written = body.text.slice(last.start, last.end);
    return [
      {
        part: 'body',
        range: [last.start, last.end],
        message: `The body ends with the variable ${written}, which the platform refuses. Put a word after it.`,
        data: { variable: written },
      },
    ];
  },
};
