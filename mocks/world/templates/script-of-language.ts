/** Scripts of the languages that are not written in Latin letters, by language code without its region. */
const scripts: readonly (readonly [script: string, languages: readonly string[]])[] = [
  ['Arabic', ['ar', 'fa', 'prs', 'ur']],
  ['Bengali', ['bn']],
  ['Cyrillic', ['bg', 'ky', 'mk', 'ru', 'uk']],
  ['Devanagari', ['hi', 'mr']],
  ['Georgian', ['ka']],
  ['Greek', ['el']],
  ['Gujarati', ['gu']],
  ['Gurmukhi', ['pa']],
  ['Hebrew', ['he']],
  ['Kannada', ['kn']],
  ['Lao', ['lo']],
  ['Malayalam', ['ml']],
  ['Tamil', ['ta']],
  ['Telugu', ['te']],
  ['Thai', ['th']],
];

/** What a letter of a language looks like; null for languages that are written in more than one script. */
function letterOf(code: string): RegExp | null {
  const language = code.split('_')[0]!;
  if (language === 'zh') return /\p{Script=Han}/u;
  if (language === 'ja') return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  if (language === 'ko') return /[\p{Script=Hangul}\p{Script=Han}]/u;
  if (['az', 'kk', 'sr', 'uz'].includes(language)) return null;
  const script = scripts.find(([, languages]) => languages.includes(language))?.[0] ?? 'Latin';
  return new RegExp(`\\p{Script=${script}}`, 'u');
}

/** Whether most letters of a text belong to another script than that of its language. */
export function isInOtherScript(text: string, code: string): boolean {
  const letter = letterOf(code);
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letter === null || letters.length === 0) return false;
  return letters.filter((one) => letter.test(one)).length * 2 < letters.length;
}
