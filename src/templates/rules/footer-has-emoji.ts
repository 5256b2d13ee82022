import { firstEmoji } from './emoji.ts';
import { plainFooter } from './plain-line.ts';
import type { TemplateRule } from './rule.ts';

export const footerHasEmoji: TemplateRule = {
  id: 'footer-has-emoji',
  evidence: 'documented',
  summary: 'A footer has no emoji.',
  mend: 'Take the emoji out',
  platformError: 2388073,
  check({ footer }) {
    const range = footer && firstEmoji(footer.text);
    if (!range) return [];
    const emoji = footer.text.slice(...range);
    const message = `The footer has the emoji ${emoji}, which the platform refuses there. The body may have it.`;
    return [{ part: 'footer', range, message, data: { emoji }, fix: () => plainFooter(footer.text) }];
  },
};
