import { describe, expect, it } from 'vitest';
import { toggleLineMark, type LineStyle } from '../index.ts';

function toggled(marked: string, style: LineStyle): string {
  const start = marked.search(/[[|]/);
  const end = marked.includes('|') ? start : marked.indexOf(']') - 1;
  const { text, selection } = toggleLineMark(marked.replace(/[[\]|]/g, ''), [start, end], style);
  const [from, to] = selection;
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}

describe('toggleLineMark', () => {
  it.each<[LineStyle, string, string]>([
    ['bullet', 'one\ntw|o\nthree', 'one\n- tw|o\nthree'],
    ['quote', '|', '> |'],
    ['bullet', '[one\ntwo]', '[- one\n- two]'],
    ['numbered', 'o[ne\n\ntw]o\r\nthree', '[1. one\n\n2. two]\r\nthree'],
    ['quote', '[one\r\ntwo]', '[> one\r\n> two]'],
    // Back again
    ['bullet', '- tw|o', 'tw|o'],
    ['bullet', '-| two', '|two'],
    ['bullet', '[* one\n- two]', '[one\ntwo]'],
    ['numbered', '[1. one\n2. two]', '[one\ntwo]'],
    // One kind for another
    ['numbered', '[- one\n> two]', '[1. one\n2. two]'],
    ['bullet', '[- one\ntwo]', '[- one\n- two]'],
  ])('%s: %j becomes %j', (style, before, after) => {
    expect(toggled(before, style)).toBe(after);
  });
});
