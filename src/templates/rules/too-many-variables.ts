import type { TemplateRule } from './rule.ts';
import { secondHand } from './second-hand.ts';
import { wordsIn } from './words.ts';

const { least, source } = secondHand.wordsPerVariable;

export const tooManyVariables: TemplateRule = {
  id: 'too-many-variables',
  evidence: 'second-hand',
  source,
  summary: `A body has words enough for its variables: ${least} times as many as variables and one more, the variables counted among them.`,
  platformError: 2388293,
  check({ body }) {
    const variables = body?.placeholders.length ?? 0;
    if (!body || variables === 0) return [];
    const wanted = least * variables + 1;
    // A variable is one word, whatever it is called, and parts the words around it.
    const words = variables + wordsIn(withoutPlaceholders(body.text, body.placeholders));
    if (words >= wanted) return [];
    const [first, last] = [body.placeholders[0]!, body.placeholders.at(-1)!];
    return [
      {
        part: 'body',
        range: [first.start, last.end],
        message: `The body has ${count(variables, 'variable')} in ${count(words, 'word')}; the platform has refused fewer than ${wanted} words for so many. Write more around them, or use fewer.`,
        data: { variables, words, wanted },
      },
    ];
  },
};

function withoutPlaceholders(text: string, placeholders: readonly { start: number; end: number }[]): string {
  let end = 0;
  const between = placeholders.map((placeholder) => {
    const before = text.slice(end, placeholder.start);
    end = placeholder.end;
    return before;
  });
  return [...between, text.slice(end)].join(' ');
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
