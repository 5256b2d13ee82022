import type { ComparingRule } from './comparing-rule.ts';

export const languageRepeated: ComparingRule = {
  id: 'language-repeated',
  severity: 'error',
  summary: 'A template has each language once.',
  check: ({ version: { language }, earlier }) =>
    earlier.some((other) => other.language === language)
      ? [
          {
            part: 'language',
            message: `This template has the language ${language} already. Choose another, or change the one that is there.`,
            data: { language },
          },
        ]
      : [],
};
