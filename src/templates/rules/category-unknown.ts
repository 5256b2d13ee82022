import type { TemplateVersion } from '../../contract/template-version.ts';
import type { TemplateRule } from './rule.ts';

const CATEGORIES: Record<TemplateVersion['category'], true> = {
  marketing: true,
  utility: true,
  authentication: true,
};

export const categoryUnknown: TemplateRule = {
  id: 'category-unknown',
  evidence: 'documented',
  summary: 'A template is for marketing, utility or authentication.',
  mend: 'Write it in small letters',
  check({ version: { category } }) {
    if (Object.hasOwn(CATEGORIES, category)) return [];
    const fix = category.toLowerCase();
    return [
      {
        part: 'category',
        message: `“${category}” is no category; there are marketing, utility and authentication.`,
        data: { category },
        ...(Object.hasOwn(CATEGORIES, fix) && { fix: () => fix }),
      },
    ];
  },
};
