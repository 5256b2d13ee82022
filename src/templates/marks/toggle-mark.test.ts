import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarks, plainText, toggleMark, type MarkStyle } from '../index.ts';

/** A text with `[` and `]` where the selection begins and ends, or `|` for a caret. */
function toggled(marked: string, style: MarkStyle): string {
  const start = marked.search(/[[|]/);
  const end = marked.includes('|') ? start : marked.indexOf(']') - 1;
  const { text, selection } = toggleMark(marked.replace(/[[\]|]/g, ''), [start, end], style);
  const [from, to] = selection;
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}

describe('toggleMark', () => {
  it.each<[MarkStyle, string, string]>([
    ['bold', 'a [word] b', 'a *[word]* b'],
    ['italic', 'a [word] b', 'a _[word]_ b'],
    ['strike', 'a [word] b', 'a ~[word]~ b'],
    ['monospace', 'a [word] b', 'a ```[word]``` b'],
    ['code', 'a [word] b', 'a `[word]` b'],
    ['bold', '[two words]', '*[two words]*'],
    // Marks touch no white space
    ['bold', 'a[ word ]b', 'a *[word]* b'],
    ['bold', 'a [word \n] b', 'a *[word]* \n b'],
    // What is selected in part is set as a whole
    ['bold', 'hel[lo wor]ld', '*[hello world]*'],
    ['bold', 'é[𝐱é]é', '*[é𝐱éé]*'],
    ['bold', 'Hi {[{1}]}, x', 'Hi *[{{1}}]*, x'],
    ['bold', 'Hi[ {{1}}], x', 'Hi *[{{1}}]*, x'],
    ['bold', '[Hi, {{]1}}', '*[Hi, {{1}}]*'],
    // A caret
    ['bold', 'a wo|rd b', 'a *[word]* b'],
    ['bold', 'a word| b', 'a *[word]* b'],
    ['bold', 'a |word b', 'a *[word]* b'],
    ['bold', 'Hi {{|1}}', 'Hi *[{{1}}]*'],
    ['bold', 'a | b', 'a *|* b'],
    ['bold', 'a *|* b', 'a | b'],
    ['bold', '|', '*|*'],
    ['code', '`|`', '|'],
    ['monospace', '```|```', '|'],
    // Each line has its own
    ['bold', '[one\ntwo]', '*[one*\n*two]*'],
    ['bold', '[one\r\n\r\n two ]', '*[one*\r\n\r\n *two]* '],
    ['bold', 'on[e\ntw]o', '*[one*\n*two]*'],
    // Back again
    ['bold', 'a *[word]* b', 'a [word] b'],
    ['bold', 'a [*word*] b', 'a [word] b'],
    ['bold', 'a *wo|rd* b', 'a [word] b'],
    ['bold', '*[one*\n*two]*', '[one\ntwo]'],
    ['bold', '[*one*\n*two*]', '[one\ntwo]'],
    ['code', '`[word]`', '[word]'],
    ['monospace', '```[word]```', '[word]'],
    // Where some of it is set, all of it is then
    ['bold', '[*one*\ntwo]', '*[one*\n*two]*'],
    // One within the other
    ['italic', '*[word]*', '*_[word]_*'],
    ['bold', '*_[word]_*', '*_*[word]*_*'],
    ['code', '```[word]```', '````[word]````'],
  ])('%s: %j becomes %j', (style, before, after) => {
    expect(toggled(before, style)).toBe(after);
  });

  it('sets what was selected in the style, and comes back to the same text', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé𝐱]{1,6}$/u), { minLength: 1, maxLength: 6 });
    const styles = fc.constantFrom<MarkStyle>('bold', 'italic', 'strike', 'monospace', 'code');
    fc.assert(
      fc.property(words, words, words, styles, (before, selected, after, style) => {
        const [left, middle, right] = [before, selected, after].map((list) => list.join(' ')) as [
          string,
          string,
          string,
        ];
        const text = `${left} ${middle} ${right}`;
        const start = left.length + 1;
        const on = toggleMark(text, [start, start + middle.length], style);
        const styled = parseMarks(on.text).filter(
          (token) => token.kind === 'text' && token.styles.includes(style),
        );
        expect(styled.map(({ source }) => source).join('')).toBe(middle);
        expect(plainText(parseMarks(on.text))).toBe(text);
        const off = toggleMark(on.text, on.selection, style);
        expect(off).toEqual({ text, selection: [start, start + middle.length] });
      }),
    );
  });

  it('does not throw, and changes nothing but marks, whatever is selected', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b);
        const after = toggleMark(text, [start!, end!], 'bold');
        expect(after.text.replaceAll('*', '')).toBe(text.replaceAll('*', ''));
        expect(after.selection[1]).toBeLessThanOrEqual(after.text.length);
      }),
    );
  });
});
