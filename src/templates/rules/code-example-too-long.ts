import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';
import { TOO_LONG, tooLong } from './too-long.ts';

export const codeExampleTooLong: TemplateRule = {
  id: 'code-example-too-long',
  evidence: 'documented',
  summary: `The code that a button copies has at most ${templateLimits.code} characters, and so has its example.`,
  platformError: TOO_LONG,
  check: ({ buttons }) =>
    buttons.flatMap((button, place) =>
      button.kind === 'copyCode'
        ? tooLong(`buttons.${place}.example`, button.example, templateLimits.code, 'code')
        : [],
    ),
};
