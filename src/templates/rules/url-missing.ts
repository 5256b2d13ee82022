import type { TemplateRule } from './rule.ts';

export const urlMissing: TemplateRule = {
  id: 'url-missing',
  evidence: 'documented',
  summary: 'A button that opens an address has one: https:// alone is the beginning of one.',
  check: ({ urls }) =>
    urls.flatMap(({ part, text }) => {
      if (text.trim() === '')
        return [{ part, message: 'The address is missing. Write where the button leads.' }];
      const message =
        'The address names no site, so the button leads nowhere. Write a whole one, such as https://example.com/orders.';
      return isWithoutSite(text) ? [{ part, message }] : [];
    }),
};

/** Whether an address has nothing between `https://` and its path that could be the name of a site. */
export function isWithoutSite(address: string): boolean {
  const [, site] = /^\s*https?:\/*([^/?#]*)/i.exec(address) ?? [];
  return site !== undefined && !/[\p{L}\p{N}{]/u.test(site.replace(/:\d*\s*$/, ''));
}
