import type { TemplateVersion } from '../../contract/template-version.ts';
import type { ComparingRule } from './comparing-rule.ts';

export const contentRepeated: ComparingRule = {
  id: 'content-repeated',
  severity: 'error',
  summary: 'No other template has the same body and footer: one is enough.',
  check({ version, existing }) {
    if (version.category === 'authentication' || version.body.text.trim() === '') return [];
    const [body, footer] = textsOf(version);
    const same = existing.find((other) => {
      if (other.category === 'authentication') return false;
      const [otherBody, otherFooter] = textsOf(other);
      return otherBody === body && otherFooter === footer;
    });
    if (!same) return [];
    const { name, language } = same;
    const message = `The template ${name} (${language}) has the same body and footer. Use that one, or say something else here.`;
    return [{ part: 'body', message, data: { name, language } }];
  },
};

/** Cheap, and kept nowhere: an account may have thousands of versions, and each key that is typed asks. */
function textsOf({ body, footer }: TemplateVersion): readonly [body: string, footer: string] {
  return [body.text.trim(), footer?.text.trim() ?? ''];
}
