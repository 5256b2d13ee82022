import type { TemplateRule } from './rule.ts';

export const footerMissing: TemplateRule = {
  id: 'footer-missing',
  evidence: 'documented',
  summary: 'A footer says something; a template without footer has none at all.',
  mend: 'Leave the footer out',
  platformError: 2388073,
  check: ({ footer }) =>
    footer && footer.text.trim() === ''
      ? [
          {
            part: 'footer',
            message: 'The footer is empty. Write one, or leave it out.',
            fix: () => ({ footer: null }),
          },
        ]
      : [],
};
