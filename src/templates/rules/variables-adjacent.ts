import type { TemplateRule } from './rule.ts';

export const variablesAdjacent: TemplateRule = {
  id: 'variables-adjacent',
  evidence: 'documented',
  summary:
    'Between two variables of a body there must be a text: side by side nobody can tell which is which.',
  platformError: 2388072,
  check({ body }) {
    if (!body) return [];
    const { text, placeholders } = body;
    const at = placeholders.findIndex(({ end }, place) => {
      const next = placeholders[place + 1];
      return next !== undefined && text.slice(end, next.start).trim() === '';
    });
    const [first, second] = [placeholders[at], placeholders[at + 1]];
    if (!first || !second) return [];
    const [one, other] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
    return [
      {
        part: 'body',
        range: [first.start, second.end],
        message: `The variables ${one} and ${other} stand side by side, which the platform refuses. Put a word between them.`,
        data: { first: one, second: other },
      },
    ];
  },
};
