import { expect, waitUntil } from '@open-wc/testing';
import { CdrRowError } from '../../../src/cdr/index.ts';
import { cdrRow } from '../../../src/cdr/testing/row.ts';
import { LocalSource } from './local-source.ts';
import { Rehearsal } from './rehearsal.ts';

const MOST = 1000;

/** Works until all is asked. Returns how often that took. */
function rehearse(rehearsal: Rehearsal, index: Parameters<Rehearsal['work']>[0]): number {
  for (let times = 1; times < MOST; times += 1) if (rehearsal.work(index)) return times;
  throw new Error('It does not end.');
}

describe('what browsers compile before a person asks', () => {
  let page: { isRehearsed: boolean };
  let places: number[];
  beforeEach(() => {
    page = { isRehearsed: false };
    places = [];
  });

  const indexOf = (size: number, isFaulty = (_place: number): boolean => false) => ({
    size,
    row: (place: number) => {
      places.push(place);
      if (isFaulty(place)) throw new CdrRowError(place, 'the row', 'an object');
      return cdrRow({ id: `row-${place}`, duration: (place * 7919) % 100_000 });
    },
  });

  it('runs over a few of many rows, a little at a time, and once in a page', () => {
    const many = indexOf(1_000_000);
    const first = new Rehearsal(page);
    first.work(many);
    expect(places.length).to.be.within(1, 2000);
    expect(rehearse(first, many)).to.be.greaterThan(50);
    expect(places).to.deep.equal(Array.from({ length: 8192 }, (_, place) => place));
    expect([first.work(many), new Rehearsal(page).work(many)]).to.deep.equal([true, true]);
    expect(places.length).to.equal(8192);
  });

  it('is left out where rows are few, until a table has many', () => {
    expect(new Rehearsal(page).work(indexOf(19_999))).to.equal(true);
    expect(places).to.deep.equal([]);
    expect(new Rehearsal(page).work(indexOf(20_000))).to.equal(false);
  });

  it('ends at a row that cannot be read, and is left to another table', () => {
    const index = indexOf(20_000, (place) => place === 3000);
    const ended = new Rehearsal(page);
    expect(rehearse(ended, index)).to.equal(3);
    expect(places.at(-1)).to.equal(3000);
    expect(ended.work(index)).to.equal(true);
    expect(new Rehearsal(page).work(indexOf(20_000))).to.equal(false);
  });

  it('is what rows that a host gave are worked on with when their columns are made', async () => {
    let reads = 0;
    // Ids are in no column that is made without being asked for.
    const first = Object.defineProperty(cdrRow(), 'id', {
      enumerable: true,
      get: () => `row-${(reads += 1)}`,
    });
    const rows = [first, ...Array.from({ length: 19_999 }, (_, place) => cdrRow({ id: `other-${place}` }))];
    const source = new LocalSource({ rows, masking: null, onChange: () => {} });
    source.ask({ filter: {}, sort: [], timeZone: 'UTC' });
    await waitUntil(() => reads > 0);
    source.release();
  });
});
