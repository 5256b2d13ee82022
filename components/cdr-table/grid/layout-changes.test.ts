import { expect } from '@open-wc/testing';
import type { ColumnState, TableColumn, TableLayout } from '../columns.ts';
import { hidden, moved, pinned, resized, seenColumns, stepped } from './layout-changes.ts';

/** Columns by name; a star pins. */
function layoutOf(...names: string[]): TableLayout {
  const columns = names.map((name): ColumnState => ({
    column: name.replace('*', '') as TableColumn,
    width: 100,
    pinned: name.endsWith('*'),
  }));
  return { columns, density: 'compact' };
}

function namesOf(layout: TableLayout): string[] {
  return seenColumns(layout).map(({ column, pinned: isPinned }) => `${column}${isPinned ? '*' : ''}`);
}

describe('the layout of the table', () => {
  const four = layoutOf('startedAt*', 'contact', 'agent*', 'text');

  it('shows pinned columns first', () =>
    expect(namesOf(four)).to.deep.equal(['startedAt*', 'agent*', 'contact', 'text']));

  const moves: [column: TableColumn, before: number, to: string[]][] = [
    ['text', 2, ['startedAt*', 'agent*', 'text', 'contact']],
    ['contact', 4, ['startedAt*', 'agent*', 'text', 'contact']],
    ['contact', 1, ['startedAt*', 'contact*', 'agent*', 'text']],
    ['startedAt', 4, ['agent*', 'contact', 'text', 'startedAt']],
    ['startedAt', 2, ['agent*', 'startedAt*', 'contact', 'text']],
    ['contact', 2, ['startedAt*', 'agent*', 'contact', 'text']],
  ];
  for (const [column, before, to] of moves)
    it(`puts ${column} before place ${before}`, () =>
      expect(namesOf(moved(four, column, before))).to.deep.equal(to));

  it('is the same where a move changes nothing', () => expect(moved(four, 'contact', 3)).to.equal(four));

  it('steps among columns that are pinned alike', () => {
    expect(namesOf(stepped(four, 'contact', 1))).to.deep.equal(['startedAt*', 'agent*', 'text', 'contact']);
    expect(namesOf(stepped(four, 'agent', -1))).to.deep.equal(['agent*', 'startedAt*', 'contact', 'text']);
    expect(stepped(four, 'contact', -1)).to.equal(four);
    expect(stepped(four, 'agent', 1)).to.equal(four);
    expect(stepped(four, 'text', 1)).to.equal(four);
  });

  const widths: [wanted: number, width: number][] = [
    [133.4, 133],
    [5, 72],
    [5_000, 720],
  ];
  for (const [wanted, width] of widths)
    it(`makes a column ${width} wide where ${wanted} is wanted`, () =>
      expect(resized(four, 'text', wanted).columns[3]?.width).to.equal(width));

  it('pins, unpins and hides', () => {
    expect(namesOf(pinned(four, 'text', true))).to.deep.equal(['startedAt*', 'agent*', 'text*', 'contact']);
    expect(namesOf(pinned(four, 'startedAt', false))).to.deep.equal([
      'agent*',
      'startedAt',
      'contact',
      'text',
    ]);
    expect(namesOf(hidden(four, 'agent'))).to.deep.equal(['startedAt*', 'contact', 'text']);
  });

  it('keeps the last column', () => {
    const one = layoutOf('agent');
    expect(hidden(one, 'agent')).to.equal(one);
  });
});
