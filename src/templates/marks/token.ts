/** How a stretch of text is set. `monospace` comes from three backticks, `code` from one. */
export type MarkStyle = 'bold' | 'italic' | 'strike' | 'monospace' | 'code';

/**
 * A piece of a text with formatting marks. The `source`s of all tokens, one after the other, are the text.
 * - `text`, `link`: shown as `source`, with all of `styles`, outermost first; `href` is an absolute http or https
 *   address
 * - `mark`: characters that switch a style on or off; not shown
 * - `bullet`, `numbered`, `quote`: the beginning of a line of that kind; at most one, first in its line
 * - `lineBreak`: the end of a line
 */
export type MarkToken =
  | { readonly kind: 'text'; readonly source: string; readonly styles: readonly MarkStyle[] }
  | {
      readonly kind: 'link';
      readonly source: string;
      readonly styles: readonly MarkStyle[];
      readonly href: string;
    }
  | { readonly kind: 'mark' | 'bullet' | 'numbered' | 'quote' | 'lineBreak'; readonly source: string };
