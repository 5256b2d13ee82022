import type { ValueRule } from './value-rule.ts';

export const valueMissing: ValueRule = {
  id: 'value-missing',
  summary: 'Every variable needs a value with something to see in it.',
  platformError: 132000,
  check: ({ variables }) =>
    variables
      .filter(({ value }) => value.trim() === '')
      .map(({ key, name }) => ({
        part: `values.${key}`,
        message: `The value of {{${name}}} is missing: the platform takes a template only with all its values.`,
        data: { variable: name },
      })),
};
