import { trimmedRange } from './edge.ts';
import type { TemplateRule } from './rule.ts';

export const urlVariableNotAtEnd: TemplateRule = {
  id: 'url-variable-not-at-end',
  evidence: 'documented',
  summary: 'The variable of an address is at its end: the platform appends the value.',
  check: ({ urls }) =>
    urls.flatMap(({ part, text, placeholders }) => {
      const last = placeholders.at(-1);
      if (!last || last.end >= trimmedRange(text)[1]) return [];
      const rest = text.slice(last.end);
      const message = `“${rest.trim()}” stands after the variable of the address. The platform takes a variable at the end only.`;
      return [{ part, range: [last.end, text.length], message, data: { text: rest.trim() } }];
    }),
};
