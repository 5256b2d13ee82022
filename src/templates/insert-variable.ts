import type { TemplateVersion } from '../contract/template-version.ts';
import { readBraces } from './braces.ts';
import type { SelectedText, TextSelection } from './selection.ts';

/**
 * The name for one more variable in a text: the next number, or, in the named format, a name that the text has not.
 *
 * @param wish - for the named format, what it is best called; a number is added where it is taken
 */
export function nextVariableName(
  text: string,
  format: TemplateVersion['parameterFormat'] = 'positional',
  wish = 'variable',
): string {
  const names = new Set(readBraces(text).placeholders.map(({ name }) => name));
  const numbers = [...names].map(Number).filter((number) => Number.isInteger(number));
  if (format === 'positional') return String(Math.max(0, ...numbers) + 1);
  for (let number = 1; ; number++) {
    const name = number === 1 ? wish : `${wish}_${number}`;
    if (!names.has(name)) return name;
  }
}

/**
 * A text with a variable in place of the selection, and the caret behind it. One that would stand inside another goes
 * behind it; a space is put between the variable and a word or another variable beside it.
 */
export function insertVariable(text: string, selection: TextSelection, name: string): SelectedText {
  const { placeholders } = readBraces(text);
  const around = (offset: number) => placeholders.find(({ start, end }) => start < offset && offset < end);
  const start = around(selection[0])?.end ?? selection[0];
  const end = Math.max(start, around(selection[1])?.end ?? selection[1]);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const inserted = `${TOUCHES_BEFORE.test(before) ? ' ' : ''}{{${name}}}`;
  const caret = before.length + inserted.length;
  return {
    text: before + inserted + (TOUCHES_AFTER.test(after) ? ' ' : '') + after,
    selection: [caret, caret],
  };
}

const TOUCHES_BEFORE = /[\p{L}\p{N}\p{M}}]$/u;
const TOUCHES_AFTER = /^[\p{L}\p{N}{]/u;
