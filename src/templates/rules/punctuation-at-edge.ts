import type { DraftText } from './draft.ts';
import { trimmedRange } from './edge.ts';
import type { Fault, TemplateRule } from './rule.ts';
import { secondHand } from './second-hand.ts';

/** Punctuation, and the formatting marks that are none. */
const PUNCTUATION = /^[\p{P}~`\s]+$/u;

export const punctuationAtEdge: TemplateRule = {
  id: 'punctuation-at-edge',
  evidence: 'disputed',
  source: secondHand.punctuationAtEdge.source,
  summary:
    'Where only punctuation or formatting marks stand between a variable and the start or the end of the body, it may be refused as if it stood there itself.',
  platformError: 2388299,
  check: ({ body }) => (body ? edgeOf(body) : []),
};

function edgeOf({ text, placeholders }: DraftText): Fault[] {
  const [first, last] = [placeholders[0], placeholders.at(-1)];
  if (!first || !last) return [];
  const [start, end] = trimmedRange(text);
  // The end before the start: there it is more frequent, and of a rule there is one finding in each part.
  if (PUNCTUATION.test(text.slice(last.end, end))) return fault(text, last.start, end, 'after', 'ends');
  if (PUNCTUATION.test(text.slice(start, first.start)))
    return fault(text, start, first.end, 'before', 'begins');
  return [];
}

function fault(text: string, start: number, end: number, side: 'after' | 'before', verb: string): Fault[] {
  const written = text.slice(start, end);
  const message = `The body ${verb} with “${written}”: only punctuation stands ${side} the variable. Reports differ on whether this passes; a word there is safe.`;
  return [{ part: 'body', range: [start, end], message, data: { text: written, side } }];
}
