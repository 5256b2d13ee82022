import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';
import { TOO_LONG, tooLong } from './too-long.ts';

export const phoneNumberTooLong: TemplateRule = {
  id: 'phone-number-too-long',
  evidence: 'documented',
  summary: `The number of a button has at most ${templateLimits.phoneNumber} characters.`,
  platformError: TOO_LONG,
  check: ({ buttons }) =>
    buttons.flatMap((button, place) =>
      button.kind === 'phone'
        ? tooLong(`buttons.${place}.number`, button.number, templateLimits.phoneNumber, 'number')
        : [],
    ),
};
