import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { standardLayout, type TableLayout } from '../columns.ts';
import { readFilter, writeFilter } from './filter-text.ts';
import { readLayout } from './kept-layout.ts';
import {
  MOST_VIEWS,
  nameOf,
  readViews,
  viewOf,
  withoutView,
  withView,
  type SavedView,
} from './saved-views.ts';
import { anyState } from './testing/filters.ts';

const viewNamed = (name: string): SavedView => ({ name, filter: '', layout: null });
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a saved view', () => {
  it('keeps filter, order and columns, and comes back from JSON as it was', () =>
    fc.assert(
      fc.property(anyState, (state) => {
        const view = viewOf('Mine', state, standardLayout);
        expect(readViews(throughJson([view]))).to.deep.equal([view]);
        const { filter, sort } = readFilter(view.filter);
        expect(sort).to.deep.equal(state.sort);
        expect({ ...filter, text: '' }).to.deep.equal({ ...state.filter, contact: '', text: '' });
      }),
    ));

  it('keeps nothing that was searched of contacts, nor a text that may be a number', () => {
    const kept = (text: string) => viewOf('Mine', readFilter(text), null).filter;
    expect(kept('contact=Acc+77&text=refund')).to.equal('text=refund');
    expect(kept('text=%2B34+600+123+456&disposition=waiting')).to.equal('disposition=waiting');
    const hostile = [{ name: 'x', filter: 'contact=34600123456&text=34600123456', layout: null }];
    expect(readViews(hostile)).to.deep.equal([viewNamed('x')]);
  });

  it('takes the place of the one that has its name', () => {
    const views = [viewNamed('a'), viewNamed('b')];
    const other = { ...viewNamed('a'), filter: writeFilter(readFilter('text=x').filter) };
    expect(withView(views, other)).to.deep.equal([other, viewNamed('b')]);
    expect(withView(views, viewNamed('c'))).to.deep.equal([...views, viewNamed('c')]);
    expect(withoutView(views, viewNamed('a'))).to.deep.equal([viewNamed('b')]);
  });

  it('is not kept where there are as many as can be, unless it takes a place', () => {
    const views = Array.from({ length: MOST_VIEWS }, (_, at) => viewNamed(`${at}`));
    expect(withView(views, viewNamed('one more'))).to.equal(views);
    expect(withView(views, { ...viewNamed('3'), filter: 'text=x' })).to.have.length(MOST_VIEWS);
  });

  it('has a name of whole characters', () => {
    expect(nameOf(`  ${'😀'.repeat(80)}`)).to.equal('😀'.repeat(60));
    expect(nameOf(' \t')).to.equal('');
  });
});

describe('reading what was kept', () => {
  const hostile: [why: string, kept: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'views'],
    ['an object', { 0: viewNamed('a') }],
    ['views of other kinds', [null, 7, 'a', [], {}, { name: 'a' }, { filter: '' }, { name: 7, filter: '' }]],
    ['a view without a name', [{ name: '  ', filter: '', layout: null }]],
  ];
  for (const [why, kept] of hostile)
    it(`finds no view in ${why}`, () => expect(readViews(kept)).to.deep.equal([]));

  it('leaves out what is no view, what comes twice, and what is too much', () => {
    expect(readViews([7, viewNamed('a'), { ...viewNamed('a'), filter: 'text=x' }])).to.deep.equal([
      viewNamed('a'),
    ]);
    expect(readViews(Array.from({ length: 500 }, (_, at) => viewNamed(`${at}`)))).to.have.length(MOST_VIEWS);
  });

  it('never throws', () =>
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (kept) => {
        readViews(kept);
        readViews([{ name: 'a', filter: 'text=x', layout: kept }]);
        readLayout(kept);
        readLayout({ columns: [kept], density: kept });
      }),
    ));

  it('brings a layout back as it was', () =>
    expect(readLayout(throughJson(standardLayout))).to.deep.equal(standardLayout));

  const column = standardLayout.columns[0]!;
  const layouts: [why: string, kept: unknown, read: TableLayout | null][] = [
    ['of no columns', { columns: [], density: 'compact' }, null],
    [
      'of unknown columns',
      { columns: [{ column: 'number', width: 80, pinned: false }], density: 'compact' },
      null,
    ],
    ['of another density', { columns: [column], density: 'constructor' }, null],
    ['without density', { columns: [column] }, null],
    [
      'with a width that is no number',
      { columns: [{ ...column, width: 'wide' }, column], density: 'compact' },
      { columns: [column], density: 'compact' },
    ],
    [
      'with columns twice',
      { columns: [column, { ...column, width: 80 }], density: 'regular' },
      { columns: [column], density: 'regular' },
    ],
    [
      'with columns too narrow',
      { columns: [{ ...column, width: -5 }], density: 'regular' },
      { columns: [{ ...column, width: 72 }], density: 'regular' },
    ],
    [
      'with columns too wide',
      { columns: [{ ...column, width: 1e9, pinned: 'yes' }], density: 'regular' },
      { columns: [{ ...column, width: 720, pinned: false }], density: 'regular' },
    ],
  ];
  for (const [why, kept, read] of layouts)
    it(`reads a layout ${why} by hand`, () => expect(readLayout(kept)).to.deep.equal(read));
});
