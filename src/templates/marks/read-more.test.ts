import { describe, expect, it } from 'vitest';
import { cutForReadMore, parseMarks } from '../index.ts';

const cut = (text: string): string => {
  const { tokens, isCut } = cutForReadMore(parseMarks(text));
  const shown = tokens.map(({ source }) => source).join('');
  return isCut ? `${shown}…` : shown;
};

describe('cutForReadMore', () => {
  it.each([
    ['nothing', '', ''],
    ['what is short', 'Hello, *dear* customer', 'Hello, *dear* customer'],
    ['five lines', '1\n2\n3\n4\n5', '1\n2\n3\n4\n5'],
    ['all after the fifth line', '1\n2\n3\n4\n5\n6', '1\n2\n3\n4\n5…'],
    ['blank lines too', '1\n\n\n\n5\n6', '1\n\n\n\n5…'],
    ['a line that needs several', `${'x'.repeat(120)}\n4\n5`, `${'x'.repeat(120)}\n4…`],
  ])('shows %s', (_case, text, shown) => {
    expect(cut(text)).toBe(shown);
  });

  it('cuts a long line after a word', () => {
    const shown = cut('word '.repeat(100));
    expect(shown.endsWith('word…')).toBe(true);
    expect(shown.length).toBeLessThanOrEqual(201);
    expect(shown.length).toBeGreaterThan(190);
  });

  it('keeps the style of what it cuts', () => {
    const { tokens } = cutForReadMore(parseMarks(`*${'bold '.repeat(60)}end*`));
    expect(tokens.at(-1)).toMatchObject({ kind: 'text', styles: ['bold'] });
  });
});
