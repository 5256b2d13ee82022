import type { CSSResult, CSSResultOrNative } from 'lit';
import { formatsFor } from '../base/formats.ts';
import { pageLocale } from '../base/locale.ts';
import { messagesFor } from '../base/messages.ts';
import { picture } from './grid/cells/picture.ts';
import { usableTimeZone } from './time/usable-time-zone.ts';
import { instantWords } from './words/instant-words.ts';

interface Styled {
  readonly elementStyles: readonly CSSResultOrNative[];
}

/** What is formatted first takes browsers longest. */
const ANY = 0;

/**
 * Makes what a browser makes once for all tables: style sheets, the icon that rows copy, and the formats of dates and
 * numbers in the language of the page and the machine's time zone, of which the first alone takes 5 to 25 milliseconds.
 * Called when the elements are defined: where no table is in the page by then, nobody waits for it.
 */
export function makeOnce(elements: readonly Styled[]): void {
  for (const { elementStyles } of elements)
    for (const style of elementStyles) void (style as CSSResult).styleSheet;
  picture();
  const locale = pageLocale();
  instantWords(locale, usableTimeZone(null)).words(ANY);
  formatsFor(locale, messagesFor(locale).units).number(ANY);
}
