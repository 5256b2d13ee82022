import type { CSSResult, CSSResultOrNative } from 'lit';
import { usableTimeZone } from './time/usable-time-zone.ts';

interface Styled {
  readonly elementStyles: readonly CSSResultOrNative[];
}

/**
 * Makes what a browser makes once for all tables: style sheets, and the first format of a date, which alone takes 5 to 25
 * milliseconds. Called when the elements are defined, while code is loaded and nobody waits for rows yet.
 */
export function makeOnce(elements: readonly Styled[]): void {
  for (const { elementStyles } of elements)
    for (const style of elementStyles) void (style as CSSResult).styleSheet;
  usableTimeZone(null);
}
