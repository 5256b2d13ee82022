import type { FindingPart } from '../finding.ts';
import type { Draft } from './draft.ts';
import type { TemplateRule } from './rule.ts';
import { secondHand } from './second-hand.ts';

const { hosts, source } = secondHand.shorteners;

const SHORTENED = new RegExp(
  `(?<![\\p{L}\\p{N}.-])(?:www\\.)?(?:${hosts.join('|').replaceAll('.', '\\.')})(?![\\p{L}\\p{N}-])(?:\\/[^\\s]{0,200})?`,
  'iu',
);

export const urlShortener: TemplateRule = {
  id: 'url-shortener',
  evidence: 'second-hand',
  source,
  summary: `Links are not shortened (${hosts.slice(0, 3).join(', ')} and others): a shortened one hides where it leads.`,
  check: (draft) =>
    textsOf(draft).flatMap(({ part, text }) => {
      const match = SHORTENED.exec(text);
      if (!match) return [];
      const [address] = match;
      const message = `The link ${address} is shortened. Shortened links are refused, as they hide where they lead; write the whole address.`;
      return [{ part, range: [match.index, match.index + address.length], message, data: { address } }];
    }),
};

function textsOf({ header, body, footer, urls }: Draft): { part: FindingPart; text: string }[] {
  return [
    ...(header ? [header] : []),
    ...(body ? [body] : []),
    ...(footer ? [{ part: 'footer' as const, text: footer.text }] : []),
    ...urls,
  ];
}
