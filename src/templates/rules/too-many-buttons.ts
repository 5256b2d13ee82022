import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';

export const tooManyButtons: TemplateRule = {
  id: 'too-many-buttons',
  evidence: 'documented',
  summary: `A template has at most ${templateLimits.buttons} buttons in all, and so at most ${templateLimits.quickReplies} quick replies.`,
  check: ({ buttons }) =>
    buttons.length > templateLimits.buttons
      ? [
          {
            part: 'buttons',
            message: `There are ${buttons.length} buttons; the platform takes ${templateLimits.buttons}. Take ${buttons.length - templateLimits.buttons} out.`,
            data: { limit: templateLimits.buttons, count: buttons.length },
          },
        ]
      : [],
};
