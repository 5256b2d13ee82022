import type { Placeholder } from '../braces.ts';
import type { DraftText } from './draft.ts';
import type { Fault, TemplateRule } from './rule.ts';

export const bracesMismatched: TemplateRule = {
  id: 'braces-mismatched',
  evidence: 'documented',
  summary: 'A variable has exactly two braces on either side, as in `{{1}}`, and no brace stands alone.',
  mend: 'Put two braces on either side',
  platformError: 'format',
  check: ({ texts }) => texts.flatMap(mismatchIn),
};

function mismatchIn({ part, text, placeholders, strays }: DraftText): Fault[] {
  const unpaired = placeholders.filter(({ isPaired }) => !isPaired);
  const first = firstOf(unpaired[0], strays[0]);
  if (!first) return [];
  const written = text.slice(first.start, first.end);
  const isMendable = strays.length === 0 && unpaired.every(({ name }) => name !== '');
  return [
    {
      part,
      range: [first.start, first.end],
      message: `The braces of “${written}” do not match. A variable has two on either side, as in {{1}}; other braces are refused.`,
      data: { text: written },
      ...(isMendable && { fix: () => withPairs(text, unpaired) }),
    },
  ];
}

type Range = { readonly start: number; readonly end: number };

function firstOf(one: Range | undefined, other: Range | undefined): Range | undefined {
  return one && other ? (one.start < other.start ? one : other) : (one ?? other);
}

function withPairs(text: string, unpaired: readonly Placeholder[]): string {
  let end = 0;
  const mended = unpaired.map((placeholder) => {
    const before = text.slice(end, placeholder.start);
    end = placeholder.end;
    return `${before}{{${placeholder.name}}}`;
  });
  return mended.join('') + text.slice(end);
}
