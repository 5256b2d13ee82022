import { firstLineBreak, plainHeader } from './plain-line.ts';
import type { TemplateRule } from './rule.ts';

export const headerHasNewline: TemplateRule = {
  id: 'header-has-newline',
  evidence: 'documented',
  summary: 'A text header is one line.',
  mend: 'Put it on one line',
  platformError: 2388047,
  check({ header }) {
    const range = header && firstLineBreak(header.text);
    if (!range) return [];
    const message = 'The header has a line break; the platform takes one line. Put the rest into the body.';
    return [{ part: 'header', range, message, fix: () => plainHeader(header.text) }];
  },
};
