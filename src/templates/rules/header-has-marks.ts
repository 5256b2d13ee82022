import { firstMark, plainHeader } from './plain-line.ts';
import type { TemplateRule } from './rule.ts';

export const headerHasMarks: TemplateRule = {
  id: 'header-has-marks',
  evidence: 'documented',
  summary:
    'A text header has no formatting marks and no asterisk: it is bold by itself and shows marks as they are.',
  mend: 'Take the marks out',
  platformError: 2388047,
  check({ header }) {
    const range = header && firstMark(header.text);
    if (!range) return [];
    const mark = header.text.slice(...range);
    const message = `The header has the formatting mark ${mark}, which the platform refuses there. Marks work in the body only.`;
    return [{ part: 'header', range, message, data: { mark }, fix: () => plainHeader(header.text) }];
  },
};
