import { firstEmoji } from './emoji.ts';
import { labelsOf } from './label.ts';
import type { TemplateRule } from './rule.ts';

export const authenticationLabelEmoji: TemplateRule = {
  id: 'authentication-label-emoji',
  evidence: 'documented',
  summary:
    'The label of the one-time-password button has no emoji: an authentication template has none at all.',
  check: (draft) =>
    draft.version.category !== 'authentication'
      ? []
      : labelsOf(draft).flatMap(({ part, text }) => {
          const range = firstEmoji(text);
          if (!range) return [];
          const emoji = text.slice(...range);
          const message = `The label has the emoji ${emoji}; an authentication template has none. Take it out.`;
          return [{ part, range, message, data: { emoji } }];
        }),
};
