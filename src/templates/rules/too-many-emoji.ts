import { countEmoji } from './emoji.ts';
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
    const { count, surplus } = countEmoji(body.text, limit);
    if (surplus === null) return [];
    const message = `The body has ${count} emoji. More than ${limit} have been refused for ${category}; take some out.`;
    return [{ part: 'body', range: surplus, message, data: { limit, count } }];
  },
};
