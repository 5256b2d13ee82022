import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';
import { TOO_LONG, tooLong } from './too-long.ts';

export const footerTooLong: TemplateRule = {
  id: 'footer-too-long',
  evidence: 'documented',
  summary: `A footer has at most ${templateLimits.footer} characters.`,
  platformError: TOO_LONG,
  check: ({ footer }) => (footer ? tooLong('footer', footer.text, templateLimits.footer, 'footer') : []),
};
