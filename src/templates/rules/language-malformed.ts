import { isLanguageCode, normaliseLanguage } from '../languages.ts';
import type { TemplateRule } from './rule.ts';

export const languageMalformed: TemplateRule = {
  id: 'language-malformed',
  evidence: 'documented',
  summary:
    'A language is a code of small letters, perhaps with an underscore and a region in capitals (`en`, `pt_BR`). Codes that are not in our list are taken too.',
  mend: 'Write the code as the platform does',
  check({ version: { language } }) {
    if (isLanguageCode(language)) return [];
    const fix = normaliseLanguage(language);
    return [
      {
        part: 'language',
        message:
          language === ''
            ? 'The language is missing. The platform reviews a template in the language it says it is in.'
            : `“${language}” is no language code of the platform, which writes en or pt_BR.`,
        data: { language },
        ...(isLanguageCode(fix) && { fix: () => fix }),
      },
    ];
  },
};
