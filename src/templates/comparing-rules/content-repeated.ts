import type { TemplateVersion } from '../../contract/template-version.ts';
import type { ComparingRule } from './comparing-rule.ts';

export const contentRepeated: ComparingRule = {
  id: 'content-repeated',
  severity: 'error',
  summary: 'No other template has the same body and footer: one is enough.',
  check({ version, existing }) {
    if (version.category === 'authentication' || version.body.text.trim() === '') return [];
    const same = existing.find((other) => contentOf(other) === contentOf(version));
    if (!same) return [];
    const { name, language } = same;
    const message = `The template ${name} (${language}) has the same body and footer. Use that one, or say something else here.`;
    return [{ part: 'body', message, data: { name, language } }];
  },
};

/** Null for an authentication template, where the platform writes both. */
function contentOf({ category, body, footer }: TemplateVersion): string | null {
  return category === 'authentication' ? null : JSON.stringify([body.text.trim(), footer?.text.trim() ?? '']);
}
