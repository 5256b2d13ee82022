import type { TemplateRule } from './rule.ts';

export const authenticationButtons: TemplateRule = {
  id: 'authentication-buttons',
  evidence: 'documented',
  summary: 'An authentication template has its one-time-password button and no other.',
  mend: 'Leave these buttons out',
  check: ({ version: { category, buttons = [] } }) =>
    category === 'authentication' && buttons.length > 0
      ? [
          {
            part: 'buttons',
            message:
              'An authentication template has one button, for the code. Leave all others out, or choose another category.',
            data: { count: buttons.length },
            fix: () => ({ buttons: null }),
          },
        ]
      : [],
};
