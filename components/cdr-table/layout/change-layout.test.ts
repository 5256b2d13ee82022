import { expect } from '@open-wc/testing';
import { standardColumn, standardLayout } from '../columns.ts';
import { movedColumn, shownColumn } from './change-layout.ts';

const layout = {
  ...standardLayout,
  columns: (['startedAt', 'contact', 'agent'] as const).map(standardColumn),
};
const names = ({ columns }: typeof standardLayout): string[] => columns.map(({ column }) => column);

describe('the layout of the table', () => {
  it('has a column one place further forward or back, and all others as they were', () => {
    expect(names(movedColumn(layout, 'contact', -1))).to.deep.equal(['contact', 'startedAt', 'agent']);
    expect(names(movedColumn(layout, 'contact', 1))).to.deep.equal(['startedAt', 'agent', 'contact']);
    expect(names(layout)).to.deep.equal(['startedAt', 'contact', 'agent']);
  });

  it('stays the same where there is no such place, or no such column', () => {
    expect(movedColumn(layout, 'startedAt', -1)).to.equal(layout);
    expect(movedColumn(layout, 'agent', 1)).to.equal(layout);
    expect(movedColumn(layout, 'text', 1)).to.equal(layout);
  });

  it('shows a column behind the others, once, or not at all', () => {
    expect(names(shownColumn(layout, standardColumn('text'), true)).at(-1)).to.equal('text');
    expect(names(shownColumn(layout, standardColumn('contact'), true))).to.deep.equal([
      'startedAt',
      'agent',
      'contact',
    ]);
    expect(names(shownColumn(layout, standardColumn('contact'), false))).to.deep.equal([
      'startedAt',
      'agent',
    ]);
  });

  it('keeps its last column', () => {
    const one = { ...layout, columns: [standardColumn('agent')] };
    expect(shownColumn(one, standardColumn('agent'), false)).to.equal(one);
  });
});
