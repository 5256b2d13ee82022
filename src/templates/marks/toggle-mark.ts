import type { SelectedText, TextSelection } from '../selection.ts';
import { linesIn, wholeWords } from './selected-words.ts';
import type { MarkStyle } from './token.ts';

const MARKS: Readonly<Record<MarkStyle, string>> = {
  bold: '*',
  italic: '_',
  strike: '~',
  monospace: '```',
  code: '`',
};

/**
 * A text with its selection set in a style, or, where all of it is already, no longer. Marks do not cross lines, so
 * each line of the selection gets its own. A word or a variable that is selected in part, or that the caret touches, is
 * set as a whole: inside of one, marks mean nothing. At a caret elsewhere the marks are put around it, for what is
 * typed next.
 */
export function toggleMark(text: string, selection: TextSelection, style: MarkStyle): SelectedText {
  const mark = MARKS[style];
  const ranges = linesIn(text, selection)
    .map((line) => wholeWords(text, line))
    .filter((range) => range !== null);
  if (ranges.length === 0) return aroundCaret(text, selection[0], mark);
  const marked = ranges.map((range) => withMarks(text, range, mark));
  const isOn = marked.every(({ outer, inner }) => outer[0] < inner[0]);

  let toggled = '';
  let done = 0;
  let start: number | null = null;
  let end = 0;
  for (const { outer, inner } of marked) {
    toggled += text.slice(done, outer[0]) + (isOn ? '' : mark);
    start ??= toggled.length;
    toggled += text.slice(...inner);
    end = toggled.length;
    toggled += isOn ? '' : mark;
    done = outer[1];
  }
  return { text: toggled + text.slice(done), selection: [start ?? end, end] };
}

/** Marks for what is typed next; those that are there and empty go again. */
function aroundCaret(text: string, caret: number, mark: string): SelectedText {
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  if (endsWithMark(before, mark) && startsWithMark(after, mark)) {
    const at = caret - mark.length;
    return { text: before.slice(0, at) + after.slice(mark.length), selection: [at, at] };
  }
  const at = caret + mark.length;
  return { text: before + mark + mark + after, selection: [at, at] };
}

type Marked = { readonly outer: TextSelection; readonly inner: TextSelection };

/** The range without the marks around it, and with them: either may be selected or not, or they are not there at all. */
function withMarks(text: string, [start, end]: TextSelection, mark: string): Marked {
  const selected = text.slice(start, end);
  const isSelected = selected.length > mark.length;
  const opening = isSelected && startsWithMark(selected, mark) ? start : start - mark.length;
  const closing = isSelected && endsWithMark(selected, mark) ? end : end + mark.length;
  const inner = [opening + mark.length, closing - mark.length] as const;
  const isMarked =
    inner[0] < inner[1] &&
    endsWithMark(text.slice(0, inner[0]), mark) &&
    startsWithMark(text.slice(inner[1]), mark);
  return isMarked ? { outer: [opening, closing], inner } : { outer: [start, end], inner: [start, end] };
}

/** Three backticks are another mark than one. */
function startsWithMark(text: string, mark: string): boolean {
  return text.startsWith(mark) && !(mark === '`' && text.startsWith('``'));
}

function endsWithMark(text: string, mark: string): boolean {
  return text.endsWith(mark) && !(mark === '`' && text.endsWith('``'));
}
