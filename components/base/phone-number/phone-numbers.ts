import parse, {
  AsYouType,
  getCountries,
  getCountryCallingCode,
  type CountryCode,
} from 'libphonenumber-js/min';
import { bareNumber, type NumberEntry, type NumberProblem, type PhoneNumbers } from '../form/typed-number.ts';

type Parsed = NonNullable<ReturnType<typeof parse>>;

const known = new Set<string>(getCountries());
const codeOf = (country: string | null): CountryCode | undefined =>
  country !== null && known.has(country) ? (country as CountryCode) : undefined;

/** The numbers of the world by libphonenumber's smaller metadata. Source: the numbering plans that it collects. */
export const phoneNumbers: PhoneNumbers = {
  countries: getCountries().map((country) => ({ country, callingCode: getCountryCallingCode(country) })),

  read(typed, country) {
    const bare = bareNumber(typed);
    if (bare === '') return { ok: false, problem: 'missing' };
    if (!/\p{Nd}/u.test(bare)) return { ok: false, problem: 'no-number' };
    const asNational = parse(bare, { defaultCountry: codeOf(country), extract: false });
    // Some systems write the country code without a plus.
    const asInternational = bare.startsWith('+') ? undefined : parse(`+${bare}`, { extract: false });
    if (asNational?.isPossible() !== true && asInternational?.isValid() === true)
      return entryOf(asInternational, country);
    if (asNational !== undefined) return entryOf(asNational, country);
    if (/[^\p{Nd}\s().\-/+‐-―]/u.test(bare)) return { ok: false, problem: 'no-number' };
    const digits = digitsIn(bare);
    return { ok: false, problem: digits < 3 ? 'too-short' : digits > 15 ? 'too-long' : 'no-country' };
  },

  format(typed, country) {
    const text = typed.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
    // What is no number is left for its writer to see and mend.
    if (/[^\p{Nd}\s().\-/+]/u.test(text)) return { text: typed, country };
    // Of which country it is one decides how it is grouped.
    if (codeOf(country) === undefined && !text.includes('+')) return { text: typed, country };
    const formatter = new AsYouType(codeOf(country));
    const grouped = formatter.input(text);
    const isShared = formatter.getCallingCode() === callingCodeOf(country);
    return { text: grouped, country: formatter.getCountry() ?? (isShared ? country : null) };
  },
};

const digitsIn = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0;

function callingCodeOf(country: string | null): string | undefined {
  const code = codeOf(country);
  return code === undefined ? undefined : getCountryCallingCode(code);
}

function entryOf(parsed: Parsed, chosen: string | null): NumberEntry {
  const problem = problemOf(parsed);
  if (problem !== null) return { ok: false, problem };
  const isShared = callingCodeOf(chosen) === parsed.countryCallingCode;
  return {
    ok: true,
    reading: {
      number: parsed.number,
      shown: parsed.formatInternational(),
      country: parsed.country ?? (isShared ? chosen : null),
      isKnown: parsed.isValid(),
    },
  };
}

function problemOf(parsed: Parsed): NumberProblem | null {
  if (parsed.ext !== undefined) return 'extension';
  if (parsed.number.length > 16) return 'too-long';
  if (parsed.isPossible()) return null;
  const { nationalNumber, countryCallingCode } = parsed;
  // A number that grows to a possible one is too short, else it is too long.
  for (let longer = nationalNumber; longer.length + countryCallingCode.length <= 15; longer += '0')
    if (parse(`+${countryCallingCode}${longer}`)?.isPossible() === true) return 'too-short';
  return 'too-long';
}
