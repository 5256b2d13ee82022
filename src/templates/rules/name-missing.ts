import type { TemplateRule } from './rule.ts';

export const nameMissing: TemplateRule = {
  id: 'name-missing',
  evidence: 'documented',
  summary: 'Every template needs a name, by which programs call it.',
  check: ({ version: { name } }) =>
    name === '' ? [{ part: 'name', message: 'The name is missing. Programs call the template by it.' }] : [],
};
