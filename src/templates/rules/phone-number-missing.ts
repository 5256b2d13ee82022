import type { TemplateRule } from './rule.ts';

export const phoneNumberMissing: TemplateRule = {
  id: 'phone-number-missing',
  evidence: 'documented',
  summary: 'A button that calls a number has one.',
  check: ({ buttons }) =>
    buttons.flatMap((button, place) =>
      button.kind === 'phone' && !/\p{N}/u.test(button.number)
        ? [
            {
              part: `buttons.${place}.number`,
              message: 'The number is missing. Write which number the button calls.',
            },
          ]
        : [],
    ),
};
