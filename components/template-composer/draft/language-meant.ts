import {
  isLanguageCode,
  languageName,
  normaliseLanguage,
  templateLanguages,
} from '../../../src/templates/index.ts';

/** The code that was meant by a name or a code; null where none is known and it is no code either. */
export function languageMeant(typed: string, locale: string): string | null {
  const wanted = typed.trim().toLocaleLowerCase(locale);
  if (wanted === '') return null;
  const named = templateLanguages.find(
    ({ code }) => languageName(code, locale).toLocaleLowerCase(locale) === wanted,
  );
  const code = normaliseLanguage(typed);
  return named?.code ?? (isLanguageCode(code) ? code : null);
}
