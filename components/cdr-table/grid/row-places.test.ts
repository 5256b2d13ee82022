import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { RowPlaces } from './row-places.ts';

describe('where rows stand', () => {
  const opened = [
    { place: 4, extra: 100 },
    { place: 1, extra: 50 },
  ];
  const places = new RowPlaces(10, 32, opened);
  const tops: [place: number, top: number][] = [
    [0, 0],
    [1, 32],
    [2, 114],
    [4, 178],
    [5, 310],
    [10, 470],
  ];
  for (const [place, top] of tops)
    it(`row ${place} stands at ${top}`, () => expect(places.topOf(place)).to.equal(top));

  it('all of them take what the opened ones add', () => expect(places.size).to.equal(470));

  const hits: [offset: number, place: number][] = [
    [-5, 0],
    [31, 0],
    [32, 1],
    [113, 1],
    [114, 2],
    [309, 4],
    [310, 5],
    [9_999, 9],
  ];
  for (const [offset, place] of hits)
    it(`pixel ${offset} is in row ${place}`, () => expect(places.placeAt(offset)).to.equal(place));

  it('has no row where there are none', () => expect(new RowPlaces(0, 32).placeAt(5)).to.equal(-1));

  it('forgets what was opened beyond the last row', () =>
    expect(new RowPlaces(3, 32, opened).size).to.equal(3 * 32 + 50));

  it('finds every row between its top and the next', () => {
    const some = fc.uniqueArray(
      fc.record({ place: fc.nat({ max: 200 }), extra: fc.integer({ min: 0, max: 900 }) }),
      { selector: ({ place }) => place, maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), some, fc.nat(), (count, which, seed) => {
        const rows = new RowPlaces(count, 32, which);
        const place = seed % count;
        expect(rows.topOf(place + 1)).to.equal(rows.topOf(place) + rows.heightOf(place));
        expect(rows.placeAt(rows.topOf(place))).to.equal(place);
        expect(rows.placeAt(rows.topOf(place + 1) - 1)).to.equal(place);
      }),
    );
  });
});
