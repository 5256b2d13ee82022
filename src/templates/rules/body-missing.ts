import type { TemplateRule } from './rule.ts';

export const bodyMissing: TemplateRule = {
  id: 'body-missing',
  evidence: 'documented',
  summary: 'Every template needs a body: it is the message itself. Of the other parts none is required.',
  platformError: 2388072,
  check: ({ body }) =>
    body && body.text.trim() === ''
      ? [{ part: 'body', message: 'The body is empty. Write the message: a template needs one.' }]
      : [],
};
