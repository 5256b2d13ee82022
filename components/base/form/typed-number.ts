/** What people and programs put between the digits of a number. */
const SEPARATORS = /[\s().\-/\u2010-\u2015]+/gu;
/** Links and schemes that numbers are copied with; what follows the last two has no plus. */
const SCHEMES = /^(?:tel|callto|sms|whatsapp):(?:\/\/)?/iu;
const LINKS = /^(?:https?:\/\/)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?phone=)/iu;
const E164 = /^\+[1-9]\d{1,14}$/;

/** A number as it was read from what a person typed or pasted. */
export interface NumberReading {
  /** In the format E.164, as it is handed over. */
  readonly number: string;
  /** For people: grouped, with the country code. */
  readonly shown: string;
  /** ISO 3166-1 code; null where the number belongs to several countries or to none. */
  readonly country: string | null;
  /** False where no country is known to give out such a number: worth a second look, and no error. */
  readonly isKnown: boolean;
}

export type NumberProblem = 'missing' | 'no-number' | 'no-country' | 'too-short' | 'too-long' | 'extension';

export type NumberEntry =
  | { readonly ok: true; readonly reading: NumberReading }
  | { readonly ok: false; readonly problem: NumberProblem };

/** Knows the numbers of the world. */
export interface PhoneNumbers {
  /** Countries with their calling codes, in no order. Empty where that is not known here. */
  readonly countries: readonly { readonly country: string; readonly callingCode: string }[];
  /** Reads a number in any form that is pasted or typed; one without a country code as one of `country`. */
  read(typed: string, country: string | null): NumberEntry;
  /** Groups the digits of a number that is being typed, and says which country it has come to. */
  format(typed: string, country: string | null): { readonly text: string; readonly country: string | null };
}

/**
 * What was typed or pasted as a bare number: full-width and invisible characters, schemes and links are gone, and an
 * international prefix of zeros is a plus.
 */
export function bareNumber(typed: string): string {
  const entry = typed
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim();
  const link = LINKS.exec(entry)?.[0];
  const text = link === undefined ? entry.replace(SCHEMES, '') : `+${entry.slice(link.length)}`;
  return text.replace(/^\+?\s*00(?=[\s().-]*[1-9])|^\++/u, '+').replace(/&.*$/u, '');
}

/** Only international numbers, unformatted: for a page on which more is not known. */
export const plainNumbers: PhoneNumbers = {
  countries: [],
  read(typed) {
    const number = bareNumber(typed).replaceAll(SEPARATORS, '');
    if (number === '') return { ok: false, problem: 'missing' };
    if (E164.test(number))
      return { ok: true, reading: { number, shown: number, country: null, isKnown: true } };
    if (!/^\+?\d+$/.test(number)) return { ok: false, problem: 'no-number' };
    if (!number.startsWith('+')) return { ok: false, problem: 'no-country' };
    return { ok: false, problem: number.length > 16 ? 'too-long' : 'too-short' };
  },
  format: (text, country) => ({ text, country }),
};

/** Where the caret belongs in a text that was grouped anew: behind as many digits as before. */
export function caretIn(grouped: string, typed: string, caret: number): number {
  const digitsIn = (text: string): number => text.match(/[+\p{Nd}]/gu)?.length ?? 0;
  let left = digitsIn(typed.slice(0, caret));
  if (left === digitsIn(typed)) return grouped.length;
  let at = 0;
  for (; at < grouped.length && left > 0; at += 1) left -= digitsIn(grouped[at] ?? '');
  return at;
}
