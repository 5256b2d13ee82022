import { expect } from '@open-wc/testing';
import type { Finding } from '../../../src/templates/index.ts';
import { highlights } from './highlights.ts';
import { typingOf } from './typing.ts';

const input = (inputType: string, data: string | null = null) => new InputEvent('input', { inputType, data });
const fault = (range: [number, number], severity: Finding['severity'] = 'error'): Finding => ({
  rule: 'r',
  severity,
  part: 'body',
  range,
  message: '',
});

describe('typing', () => {
  it('is inserting or deleting, and a word begins after a space', () => {
    expect(typingOf(input('insertText', 'a'), 'x', 'xa')).to.deep.equal({ kind: 'insert', word: false });
    expect(typingOf(input('insertText', 'a'), 'x ', 'x a')).to.deep.equal({ kind: 'insert', word: true });
    expect(typingOf(input('insertText', ' '), 'x', 'x ')).to.deep.equal({ kind: 'insert', word: false });
    expect(typingOf(input('insertLineBreak'), 'x', 'x\n')).to.deep.equal({ kind: 'insert', word: true });
    expect(typingOf(input('deleteContentBackward'), 'xa', 'x')).to.deep.equal({
      kind: 'delete',
      word: false,
    });
    expect(typingOf(input('insertCompositionText', 'に'), '', 'に')).to.deep.equal({
      kind: 'insert',
      word: false,
    });
  });

  it('is neither where it puts something in at once', () => {
    expect(typingOf(input('insertFromPaste', 'abc'), '', 'abc')).to.equal(null);
    expect(typingOf(input('insertText', 'abcdef'), '', 'abcdef')).to.equal(null);
    expect(typingOf(new Event('input'), '', 'a')).to.equal(null);
  });
});

describe('highlights', () => {
  const of = (text: string, ...findings: Finding[]) =>
    highlights(text, findings).map(({ text: part, isVariable, severity }) => [part, isVariable, severity]);

  it('cut a text at its variables and faults, and lose none of it', () => {
    expect(of('Hi {{1}}!')).to.deep.equal([
      ['Hi ', false, null],
      ['{{1}}', true, null],
      ['!', false, null],
    ]);
    expect(of('Hi {{1}}!', fault([3, 9]))).to.deep.equal([
      ['Hi ', false, null],
      ['{{1}}', true, 'error'],
      ['!', false, 'error'],
    ]);
  });

  it('show an error over a warning', () => {
    expect(of('abc', fault([0, 3], 'warning'), fault([1, 2]))).to.deep.equal([
      ['a', false, 'warning'],
      ['b', false, 'error'],
      ['c', false, 'warning'],
    ]);
  });

  it('bear ranges that are empty or beyond the text, and no text', () => {
    expect(of('ab', fault([1, 1]), fault([1, 9]))).to.deep.equal([
      ['a', false, null],
      ['b', false, 'error'],
    ]);
    expect(of('')).to.deep.equal([]);
  });
});
