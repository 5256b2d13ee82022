import type { TemplateRule } from './rule.ts';

export const authenticationHeader: TemplateRule = {
  id: 'authentication-header',
  evidence: 'documented',
  summary:
    'An authentication template has no header, neither text nor media; a location is for utility and marketing only.',
  mend: 'Leave the header out',
  check: ({ version: { category, header } }) =>
    category === 'authentication' && header
      ? [
          {
            part: 'header',
            message: 'An authentication template has no header. Leave it out, or choose another category.',
            data: { kind: header.kind },
            fix: () => ({ header: null }),
          },
        ]
      : [],
};
