/** The first of these that is a language tag; hosts and browsers also give what is none, such as `en-US@posix`. */
export function firstLocale(...candidates: (string | null)[]): string {
  for (const candidate of candidates) {
    if (candidate === null || candidate === '') continue;
    try {
      return Intl.getCanonicalLocales(candidate)[0] ?? 'en';
    } catch {
      // Not a language tag: the next one is asked.
    }
  }
  return 'en';
}

/** The language of the page, where nothing more is said: its own, else the browser's. */
export function pageLocale(): string {
  return firstLocale(document.documentElement.lang, navigator.language);
}
