import { readBraces } from '../braces.ts';
import type { TemplateRule } from './rule.ts';

export const footerHasVariables: TemplateRule = {
  id: 'footer-has-variables',
  evidence: 'documented',
  summary: 'A footer has no variables.',
  platformError: 2388073,
  check({ footer }) {
    const [first] = footer ? readBraces(footer.text).placeholders : [];
    if (!footer || !first) return [];
    const variable = footer.text.slice(first.start, first.end);
    const message = `The footer has the variable ${variable}; the platform takes none there. Move it to the body.`;
    return [{ part: 'footer', range: [first.start, first.end], message, data: { variable } }];
  },
};
