import type { TemplateRule } from './rule.ts';

export const headerMissing: TemplateRule = {
  id: 'header-missing',
  evidence: 'documented',
  summary: 'A text header says something; a template without header has none at all.',
  mend: 'Leave the header out',
  platformError: 2388047,
  check: ({ header }) =>
    header && header.text.trim() === ''
      ? [
          {
            part: 'header',
            message: 'The header is empty. Write one, or leave it out.',
            fix: () => ({ header: null }),
          },
        ]
      : [],
};
