import { suggestName } from '../suggest-name.ts';
import type { TemplateRule } from './rule.ts';

export const nameCharacters: TemplateRule = {
  id: 'name-characters',
  evidence: 'documented',
  summary: 'A name is made of the small letters a to z, digits and underscores.',
  mend: 'Turn it into a name of small letters and underscores',
  check({ version: { name } }) {
    const refused = /[^a-z0-9_]+/.exec(name);
    if (!refused) return [];
    const [text] = refused;
    return [
      {
        part: 'name',
        range: [refused.index, refused.index + text.length],
        message: `The name has “${text}”; the platform takes small letters a to z, digits and underscores only.`,
        data: { text },
        fix: () => suggestName(name),
      },
    ];
  },
};
