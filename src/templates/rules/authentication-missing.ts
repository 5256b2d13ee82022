import type { TemplateRule } from './rule.ts';

export const authenticationMissing: TemplateRule = {
  id: 'authentication-missing',
  evidence: 'documented',
  summary: 'An authentication template has exactly one one-time-password button, chosen among three kinds.',
  mend: 'Take the button that copies the code',
  check: ({ version: { category, authentication } }) =>
    category === 'authentication' && !authentication
      ? [
          {
            part: 'authentication',
            message:
              'It is not chosen how the code is handed over. An authentication template needs one button for it.',
            fix: () => ({ authentication: { securityLine: true, button: { kind: 'copyCode' } } }),
          },
        ]
      : [],
};
