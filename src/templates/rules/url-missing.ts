import type { TemplateRule } from './rule.ts';

export const urlMissing: TemplateRule = {
  id: 'url-missing',
  evidence: 'documented',
  summary: 'A button that opens an address has one.',
  check: ({ urls }) =>
    urls
      .filter(({ text }) => text.trim() === '')
      .map(({ part }) => ({ part, message: 'The address is missing. Write where the button leads.' })),
};
