import { foldOutNumbers } from '../../../src/masking/tripwire.ts';
import { encoded, partNames, partsOf, readParts, type FilterState } from './filter-text.ts';

/** What is searched for and must not stand in an address: it is kept beside it, in the state of the history's entry. */
export interface UnwrittenTexts {
  readonly contact: string;
  readonly text: string;
}

/** Stands in an address in place of parts where everything is shown, though the page would begin with a filter. */
const EVERYTHING = 'all';

/**
 * The query of an address (with its `?`, or empty) in which a filter stands under a prefix; all else stays as it was,
 * letter by letter.
 *
 * @param marksEmpty - whether a filter that is empty is said, too
 */
export function withFilter(query: string, prefix: string, state: FilterState, marksEmpty: boolean): string {
  const written = partsOf(writable(state)).map(
    ([name, value]) => `${encoded(`${prefix}.${name}`)}=${encoded(value)}`,
  );
  if (written.length === 0 && marksEmpty) written.push(`${encoded(prefix)}=${EVERYTHING}`);
  const others = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !isOwn(nameOf(part), prefix));
  const all = [...others, ...written];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}

/** What an address says under a prefix, and what was kept beside it; null where it says nothing. */
export function filterIn(query: string, prefix: string, kept: UnwrittenTexts | null): FilterState | null {
  const parameters = new URLSearchParams(query);
  const isSaid = kept !== null || [...parameters.keys()].some((name) => isOwn(name, prefix));
  if (!isSaid) return null;
  const { filter, sort } = readParts({
    get: (name) => (name === 'contact' ? null : parameters.get(`${prefix}.${name}`)),
  });
  return {
    filter: {
      ...filter,
      contact: kept?.contact ?? '',
      text: filter.text === '' ? (kept?.text ?? '') : filter.text,
    },
    sort,
  };
}

/** What of a filter is kept beside the address; null where nothing is. */
export function unwrittenOf({ filter: { contact, text } }: FilterState): UnwrittenTexts | null {
  const hidden = { contact, text: mayBeWritten(text) ? '' : text };
  return hidden.contact === '' && hidden.text === '' ? null : hidden;
}

function writable(state: FilterState): FilterState {
  const { filter, sort } = state;
  return { filter: { ...filter, contact: '', text: mayBeWritten(filter.text) ? filter.text : '' }, sort };
}

/** Whoever types a number as a text does not want it in logs either. */
function mayBeWritten(text: string): boolean {
  return foldOutNumbers(text) === text;
}

function isOwn(name: string, prefix: string): boolean {
  return (
    name === prefix || (name.startsWith(`${prefix}.`) && partNames.includes(name.slice(prefix.length + 1)))
  );
}

function nameOf(part: string): string {
  return new URLSearchParams(part).keys().next().value ?? '';
}
