import { isName } from '../braces.ts';
import type { DraftText } from './draft.ts';
import type { Fault, TemplateRule } from './rule.ts';

export const variableRepeated: TemplateRule = {
  id: 'variable-repeated',
  evidence: 'documented',
  summary: 'A named variable stands once in a text: names are unique. A number may come again.',
  platformError: 'format',
  check: ({ texts }) => texts.flatMap(repeatedIn),
};

function repeatedIn({ part, text, placeholders }: DraftText): Fault[] {
  const seen = new Set<string>();
  const repeated = placeholders.find(({ name }) => {
    if (!isName(name)) return false;
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated;
  });
  if (!repeated) return [];
  const written = text.slice(repeated.start, repeated.end);
  return [
    {
      part,
      range: [repeated.start, repeated.end],
      message: `The variable ${written} stands here a second time; a name may be used once. Give it another name.`,
      data: { variable: written },
    },
  ];
}
