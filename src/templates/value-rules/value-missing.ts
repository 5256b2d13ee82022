import type { ValueRule } from './value-rule.ts';

/** Every variable needs a value with something to see in it. */
export const valueMissing: ValueRule = ({ variables }) =>
  variables
    .filter(({ value }) => value.trim() === '')
    .map(({ key, name }) => ({
      rule: 'value-missing',
      severity: 'error',
      part: `values.${key}`,
      message: `The value of {{${name}}} is missing: the platform takes a template only with all its values.`,
      platformError: 132000,
    }));
