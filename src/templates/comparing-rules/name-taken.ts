import type { ComparingRule } from './comparing-rule.ts';

export const nameTaken: ComparingRule = {
  id: 'name-taken',
  severity: 'error',
  summary: 'A name is unique together with the language.',
  check: ({ version: { name, language }, existing }) =>
    existing.some((other) => other.name === name && other.language === language)
      ? [
          {
            part: 'name',
            message: `There is a template named ${name} in the language ${language}. Choose another name.`,
            data: { name, language },
          },
        ]
      : [],
};
