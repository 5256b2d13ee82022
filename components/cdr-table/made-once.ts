import type { CSSResult, CSSResultOrNative } from 'lit';
import { usableTimeZone } from './time/usable-time-zone.ts';

interface Styled {
  readonly elementStyles: readonly CSSResultOrNative[];
}

/**
 * Makes what a browser makes once for all tables: style sheets, and the first format of a date, which alone takes 5 to 25
 * milliseconds. Called when the elements are defined: where no table is in the page by then, nobody waits for it.
 */
export function makeOnce(elements: readonly Styled[]): void {
  for (const { elementStyles } of elements)
    for (const style of elementStyles) void (style as CSSResult).styleSheet;
  usableTimeZone(null);
}
