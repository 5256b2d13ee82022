import { emojiIn } from './emoji.ts';
import type { TemplateRule } from './rule.ts';
import { secondHand } from './second-hand.ts';

const { marketing, utility, source } = secondHand.emojiInBody;

export const tooManyEmoji: TemplateRule = {
  id: 'too-many-emoji',
  evidence: 'second-hand',
  source,
  summary: `A body has at most ${marketing} emoji for marketing and ${utility} for utility.`,
  check({ body, version: { category } }) {
    if (!body) return [];
    const limit = category === 'utility' ? utility : marketing;
    const emoji = emojiIn(body.text);
    const surplus = emoji[limit];
    if (!surplus) return [];
    const message = `The body has ${emoji.length} emoji. More than ${limit} have been refused for ${category}; take some out.`;
    const data = { limit, count: emoji.length };
    return [{ part: 'body', range: [surplus.start, emoji.at(-1)!.end], message, data }];
  },
};
