import type { TemplateRule } from './rule.ts';
import { secondHand } from './second-hand.ts';

export const phoneNumberMalformed: TemplateRule = {
  id: 'phone-number-malformed',
  evidence: 'second-hand',
  source: secondHand.dialledNumber.source,
  summary: 'The number of a button is one that a phone dials: digits, with + before them and signs between.',
  check: ({ buttons }) =>
    buttons.flatMap((button, place) => {
      if (button.kind !== 'phone' || !/\p{N}/u.test(button.number) || isDialled(button.number)) return [];
      const message =
        'This is no number that a phone dials. Write it with its country, such as +1 555 078 3881.';
      return [{ part: `buttons.${place}.number`, message }];
    }),
};

function isDialled(number: string): boolean {
  return /^\s*\+?[\p{Nd}\s()./-]+$/u.test(number);
}
