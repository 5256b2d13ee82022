import type { TemplateRule } from './rule.ts';

export const codeExampleMissing: TemplateRule = {
  id: 'code-example-missing',
  evidence: 'documented',
  summary: 'A button that copies a code has an example of it.',
  check: ({ buttons }) =>
    buttons.flatMap((button, place) =>
      button.kind === 'copyCode' && button.example.trim() === ''
        ? [
            {
              part: `buttons.${place}.example`,
              message: 'The example of the code is missing. The reviewers want to see what is copied.',
            },
          ]
        : [],
    ),
};
