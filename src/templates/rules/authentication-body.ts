import type { TemplateRule } from './rule.ts';

export const authenticationBody: TemplateRule = {
  id: 'authentication-body',
  evidence: 'documented',
  summary:
    'The body of an authentication template is the platform’s: nothing is written there, no address, no emoji.',
  mend: 'Leave the body to the platform',
  check: ({ version: { category, body } }) =>
    category === 'authentication' && body.text !== ''
      ? [
          {
            part: 'body',
            range: [0, body.text.length],
            message:
              'The platform writes the body of an authentication template itself. Leave it empty, or choose another category.',
            fix: () => ({ body: { text: '' } }),
          },
        ]
      : [],
};
