/** A language that the platform takes templates in. */
export type TemplateLanguageCode = {
  /** As the platform writes it. */
  readonly code: string;
  /** Whether it is written from right to left. */
  readonly rightToLeft: boolean;
};

const CODES =
  'af ar ar_AE ar_EG ar_LB ar_MA ar_QA az be_BY bg bn bn_IN ca cs da de el en en_AE en_AU en_CA en_GB en_IE ' +
  'en_US es es_AR es_ES es_MX et fa fi fil fr ga gu ha he hi hr hu id it ja ka kk kn ko ky_KG lo lt lv mk ml mr ' +
  'ms nb nl nl_BE pa pl prs_AF pt_BR pt_PT ro ru rw_RW sk sl sq sr sv sw ta te th tr uk ur uz vi zh_CN zh_HK zh_TW zu';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'prs', 'ps', 'ur']);

/** The languages that the platform lists. It may take others: any code of the right form is accepted. */
export const templateLanguages: readonly TemplateLanguageCode[] = CODES.split(' ').map((code) => ({
  code,
  rightToLeft: isRightToLeft(code),
}));

/** Whether a language is written from right to left, by its code. */
export function isRightToLeft(code: string): boolean {
  return RIGHT_TO_LEFT.has(code.split('_')[0]!);
}

/** Whether a code has the form of the platform's: `en`, `pt_BR`. */
export function isLanguageCode(code: string): boolean {
  return /^[a-z]{2,3}(_[A-Z]{2})?$/.test(code);
}

/** A code as the platform writes it: `pt-br` gives `pt_BR`. What is no such code stays as it is, but for hyphens. */
export function normaliseLanguage(code: string): string {
  const [language = '', region = ''] = code.trim().replaceAll('-', '_').split('_');
  const normal = region ? `${language.toLowerCase()}_${region.toUpperCase()}` : language.toLowerCase();
  const isWhole = code.trim().length === normal.length;
  return isWhole && isLanguageCode(normal) ? normal : code.trim().replaceAll('-', '_');
}

/**
 * What a language is called in the language of the viewer: `pt_BR` is `Brazilian Portuguese` for `en`. The code where
 * there is no name for it.
 */
export function languageName(code: string, locale: string): string {
  try {
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    return names.of(code.replaceAll('_', '-')) ?? code;
  } catch {
    return code;
  }
}
