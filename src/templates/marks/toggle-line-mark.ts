import type { SelectedText, TextSelection } from '../selection.ts';

/** What a whole line may be: an item of a list, with a bullet or a number, or a quote. */
export type LineStyle = 'bullet' | 'numbered' | 'quote';

const SIGN = /^(?:[-*] |\d{1,9}\. |> )/;

const SIGNS: Readonly<Record<LineStyle, RegExp>> = {
  bullet: /^[-*] /,
  numbered: /^\d{1,9}\. /,
  quote: /^> /,
};

/**
 * A text with each line that the selection touches made a line of that kind, or, where all of them are, a plain one.
 * Blank lines among others stay blank; numbers count from 1.
 */
export function toggleLineMark(text: string, [start, end]: TextSelection, style: LineStyle): SelectedText {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = /[\r\n]/.exec(text.slice(end));
  const to = rest ? end + rest.index : text.length;

  const pieces = text.slice(from, to).split(/(\r\n|\n|\r)/);
  const lines = pieces.filter((_, place) => place % 2 === 0);
  const isBlank = lines.every((line) => line.trim() === '');
  const wanted = (line: string): boolean => isBlank || line.trim() !== '';
  const isOn = lines.filter(wanted).every((line) => SIGNS[style].test(line));
  let number = 0;
  const toggled = pieces.map((piece, place) => {
    if (place % 2 === 1 || !wanted(piece)) return piece;
    const plain = piece.replace(SIGN, '');
    return isOn ? plain : signOf(style, ++number) + plain;
  });

  const grown = (of: readonly string[]): number => of.join('').length;
  return {
    text: text.slice(0, from) + toggled.join('') + text.slice(to),
    // The caret stays where it was in its line; a selection becomes the lines that were changed.
    selection:
      start === end ? caretAfter(start, from, grown(toggled) - grown(pieces)) : [from, from + grown(toggled)],
  };
}

function signOf(style: LineStyle, number: number): string {
  if (style === 'bullet') return '- ';
  return style === 'quote' ? '> ' : `${number}. `;
}

function caretAfter(caret: number, lineStart: number, grown: number): TextSelection {
  const at = Math.max(lineStart, caret + grown);
  return [at, at];
}
