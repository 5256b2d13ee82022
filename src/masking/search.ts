import type { CdrFilter } from '../contract/cdr-query.ts';
import { digitsOf } from './digits.ts';
import { foldCase, foldedHolds } from './fold.ts';
import type { ContactLabel } from './label.ts';

/** A contact as a list shows it. */
export type ListedContact = {
  readonly label: ContactLabel;
  readonly name?: string | null;
  /** As far as the viewer may see it. */
  readonly accountId?: string | null;
};

/**
 * The text in which a contact is searched for: its name, account ID and label, and of a number its digits in a row. As
 * it is made of what the viewer is shown, nobody can feel for a hidden number by searching. {@link searchFinds} reads
 * it.
 */
export function searchableText({ label, name, accountId }: ListedContact): string {
  const parts = [foldCase(name ?? ''), foldCase(accountId ?? '')];
  if (label.kind !== 'hidden') parts.push(foldCase(label.text));
  if (label.kind === 'number') parts.push(digitsOf(label.text));
  return parts.join('\n');
}

/**
 * True if a query is found in a searchable text. Case and accents do not matter, nor do the separators in a query of
 * digits. An empty query is found in any.
 */
export function searchFinds(searchable: string, query: string): boolean {
  return searchFinder(query)(searchable);
}

/** As {@link searchFinds}, for one query in many texts: anywhere, or only where a word begins. */
export function searchFinder(
  query: string,
  match: NonNullable<CdrFilter['textMatch']> = 'within',
): (searchable: string) => boolean {
  const forms = searchForms(query);
  const atWordStart = match === 'wordStart';
  return (searchable) => forms.some((form) => foldedHolds(searchable, form, atWordStart));
}

/** What a query is found by in a searchable text, of which one is enough: itself, and its digits where it may be a number. */
export function searchForms(query: string): string[] {
  const folded = foldCase(query.trim());
  const digits = /\p{L}/u.test(folded) ? '' : digitsOf(folded);
  return digits === '' || digits === folded ? [folded] : [folded, digits];
}
