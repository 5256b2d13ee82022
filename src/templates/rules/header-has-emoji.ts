import { firstEmoji } from './emoji.ts';
import { plainHeader } from './plain-line.ts';
import type { TemplateRule } from './rule.ts';

export const headerHasEmoji: TemplateRule = {
  id: 'header-has-emoji',
  evidence: 'documented',
  summary: 'A text header has no emoji.',
  mend: 'Take the emoji out',
  platformError: 2388047,
  check({ header }) {
    const range = header && firstEmoji(header.text);
    if (!range) return [];
    const emoji = header.text.slice(...range);
    const message = `The header has the emoji ${emoji}, which the platform refuses there. The body may have it.`;
    return [{ part: 'header', range, message, data: { emoji }, fix: () => plainHeader(header.text) }];
  },
};
