import type { TemplateRule } from './rule.ts';

export const authenticationFooter: TemplateRule = {
  id: 'authentication-footer',
  evidence: 'documented',
  summary:
    'The footer of an authentication template is the platform’s: it says when the code expires, if that is chosen.',
  mend: 'Leave the footer to the platform',
  check: ({ version: { category, footer } }) =>
    category === 'authentication' && footer
      ? [
          {
            part: 'footer',
            message:
              'The platform writes the footer of an authentication template itself. Choose when the code expires instead.',
            fix: () => ({ footer: null }),
          },
        ]
      : [],
};
