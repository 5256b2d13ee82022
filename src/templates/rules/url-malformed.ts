import type { TemplateRule } from './rule.ts';
import { secondHand } from './second-hand.ts';
import { isWithoutSite } from './url-missing.ts';

export const urlMalformed: TemplateRule = {
  id: 'url-malformed',
  evidence: 'second-hand',
  source: secondHand.wholeAddress.source,
  summary: 'The address of a button is a whole one, with https:// or http://; no phone opens anything else.',
  mend: 'Put https:// before it',
  check: ({ urls }) =>
    urls.flatMap(({ part, text }) => {
      const address = text.trim();
      if (address === '' || isWithoutSite(address) || isWhole(address)) return [];
      const fix = `https://${address}`;
      const isMendable = !/^[a-z][a-z0-9+.-]*:/i.test(address) && isWhole(fix);
      const message =
        'This is no address that a browser opens. Write a whole one, such as https://example.com/orders.';
      return [{ part, message, ...(isMendable && { fix: () => fix }) }];
    }),
};

/** As far as it is known: the variable may stand for any of it. */
function isWhole(address: string): boolean {
  return (
    /^https?:\/\/[^\s/?#]+\.[^\s/?#]/i.test(address) && !/\s/.test(address.replace(/\{\{[^{}]*\}\}/g, ''))
  );
}
