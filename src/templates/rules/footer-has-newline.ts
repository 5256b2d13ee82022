import { firstLineBreak, plainFooter } from './plain-line.ts';
import type { TemplateRule } from './rule.ts';

export const footerHasNewline: TemplateRule = {
  id: 'footer-has-newline',
  evidence: 'documented',
  summary: 'A footer is one line.',
  mend: 'Put it on one line',
  platformError: 2388073,
  check({ footer }) {
    const range = footer && firstLineBreak(footer.text);
    if (!range) return [];
    const message = 'The footer has a line break; the platform takes one line. Put the rest into the body.';
    return [{ part: 'footer', range, message, fix: () => plainFooter(footer.text) }];
  },
};
