import { templateLimits } from '../limits.ts';
import type { ComparingRule } from './comparing-rule.ts';

const { templates: limit, templatesOfVerified } = templateLimits;

export const tooManyTemplates: ComparingRule = {
  id: 'too-many-templates',
  severity: 'warning',
  summary: `An account has at most ${limit} templates, each language counted; a verified one ${templatesOfVerified}.`,
  platformError: 2388019,
  check({ earlier, existing }) {
    const count = existing.length + earlier.length + 1;
    if (count <= limit) return [];
    const message = `This is template ${count} of the account, each language counted. The platform takes ${limit}, and ${templatesOfVerified} of a verified business. Delete what is not used any more.`;
    return [{ part: 'language', message, data: { limit, limitOfVerified: templatesOfVerified, count } }];
  },
};
