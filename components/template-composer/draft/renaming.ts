import { namesIn } from './change-of-parts.ts';
import type { LanguageDraft } from './draft-content.ts';
import { withBody, withHeaderText } from './edits.ts';
import { textOf } from './text-of.ts';

/**
 * A text as it was typed. A variable that was renamed in it keeps its example and what fills it, letter by letter, also
 * while nothing stands between its braces.
 */
export function withTyped(before: LanguageDraft, field: 'header' | 'body', text: string): LanguageDraft {
  const renamed = renamedBetween(namesIn(textOf(before, field)), namesIn(text));
  const write = field === 'body' ? withBody : withHeaderText;
  return write(before, text, renamed);
}

/** The one variable that has another name where all others stayed; null where it is not so simple. */
function renamedBetween(
  before: readonly string[],
  after: readonly string[],
): { readonly from: string; readonly to: string } | null {
  if (before.length !== after.length) return null;
  const places = after.flatMap((name, place) => (name === before[place] ? [] : [place]));
  const [place] = places;
  if (place === undefined || places.length > 1) return null;
  const [from, to] = [before[place]!, after[place]!];
  // A name that others have already, or still have, keeps what belongs to it.
  return before.includes(to) || after.includes(from) ? null : { from, to };
}
