import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertVariable, nextVariableName } from './index.ts';
import { anyText } from './testing/any-version.ts';

describe('nextVariableName', () => {
  it.each([
    ['Hello', '1'],
    ['Hello {{1}}', '2'],
    ['Hello {{1}} and {{5}}', '6'],
    ['Hello {{2}} and {{1}}', '3'],
    ['Hello {1} and {{name}}', '2'],
  ])('of %j is %j', (text, name) => {
    expect(nextVariableName(text)).toBe(name);
  });

  it('is a name that is not taken where names are the format', () => {
    expect(nextVariableName('Hello', 'named')).toBe('variable');
    expect(nextVariableName('Hello {{variable}} {{variable_2}}', 'named')).toBe('variable_3');
    expect(nextVariableName('Hello {{contact_name}}', 'named', 'contact_name')).toBe('contact_name_2');
    expect(nextVariableName('Hello {{contact_name}}', 'named', 'agent_name')).toBe('agent_name');
  });
});

/** A text with `[` and `]` where the selection begins and ends, or `|` for a caret. */
const insertedInto = (marked: string, name = '1'): string => {
  const start = marked.search(/[[|]/);
  const end = marked.includes('|') ? start : marked.indexOf(']') - 1;
  const { text, selection } = insertVariable(marked.replace(/[[\]|]/g, ''), [start, end], name);
  expect(selection[0]).toBe(selection[1]);
  return `${text.slice(0, selection[0])}|${text.slice(selection[0])}`;
};

describe('insertVariable', () => {
  it.each([
    ['|', '{{1}}|'],
    ['Hello |, welcome', 'Hello {{1}}|, welcome'],
    ['Hello [friend], welcome', 'Hello {{1}}|, welcome'],
    ['Hello|', 'Hello {{1}}|'],
    ['|Hello', '{{1}}| Hello'],
    ['Hel|lo', 'Hel {{1}}| lo'],
    ['{{2}}|', '{{2}} {{1}}|'],
    ['|{{2}}', '{{1}}| {{2}}'],
    ['a {{|2}} b', 'a {{2}} {{1}}| b'],
    ['a {[{2]}} b', 'a {{2}} {{1}}| b'],
    ['a {{2|}} b', 'a {{2}} {{1}}| b'],
    ['number #|', 'number #{{1}}|'],
    ['*|*', '*{{1}}|*'],
  ])('into %j gives %j', (before, after) => {
    expect(insertedInto(before)).toBe(after);
  });

  it('is one more variable, whatever the text and wherever in it, and breaks none', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted(
          (a, b) => a - b,
        ) as [number, number];
        const inserted = insertVariable(text, [start, end], 'new');
        const caret = inserted.selection[0];
        expect(inserted.text.slice(caret - '{{new}}'.length, caret)).toBe('{{new}}');
      }),
    );
  });
});
