import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { ScrollSpace } from './scroll-space.ts';

const VIEW = 600;
const MILLION = 40_000_000;

function spaceOf(size: number, view = VIEW): ScrollSpace {
  const space = new ScrollSpace();
  space.measure(size, view);
  return space;
}

/** Scrolls as a browser does: never beyond what there is. */
function scrollBar(space: ScrollSpace, to: number): void {
  space.scrolled(Math.min(space.barSize - VIEW, Math.max(0, to)));
}

describe('scrolling over more than a browser can', () => {
  it('is as it is where the whole fits', () => {
    const space = spaceOf(100_000);
    expect(space.barSize).to.equal(100_000);
    for (const top of [0, 1, 5_000, 99_400, 7]) {
      scrollBar(space, top);
      expect(space.top).to.equal(top);
    }
  });

  const ends: [size: number, view: number][] = [
    [MILLION, VIEW],
    [32_000_000, 480],
    [8_000_001, VIEW],
    [MILLION, 4_000],
  ];
  for (const [size, view] of ends)
    it(`comes to both ends exactly, of ${size} px in a view of ${view}`, () => {
      const space = spaceOf(size, view);
      expect(space.barSize).to.be.at.most(8_000_000);
      space.scrolled(space.barSize - view);
      expect(space.top).to.equal(size - view);
      space.scrolled(0);
      expect(space.top).to.equal(0);
    });

  it('goes by the bar to the share of the whole where the bar stands', () => {
    const space = spaceOf(MILLION);
    scrollBar(space, (space.barSize - VIEW) / 2);
    expect(space.top).to.be.closeTo((MILLION - VIEW) / 2, 1);
  });

  it('moves by as many pixels as a wheel does', () => {
    const space = spaceOf(MILLION);
    space.moveTo(17_000_000);
    const before = space.top;
    for (let turn = 1; turn <= 100; turn += 1) scrollBar(space, space.barTop + 100);
    expect(space.top).to.equal(before + 10_000);
  });

  it('puts the bar right when the scrolling is over, and leaves what is seen where it is', () => {
    const space = spaceOf(MILLION);
    space.moveTo(17_000_000);
    for (let turn = 1; turn <= 100; turn += 1) scrollBar(space, space.barTop + 100);
    const { top, barTop } = space;
    expect(space.settle()).to.equal(true);
    expect(space.top).to.equal(top);
    expect(space.barTop).to.be.lessThan(barTop);
    expect(space.settle()).to.equal(false);
  });

  it('lets a wheel come to the beginning from far away, though it never rests', () => {
    const space = spaceOf(MILLION);
    space.moveTo(1_000_000);
    let turns = 0;
    while (space.top > 0 && turns < 20_000) {
      scrollBar(space, space.barTop - 100);
      turns += 1;
    }
    expect(turns).to.equal(10_000);
    expect(space.barTop).to.equal(0);
  });

  it('stays where it is when rows come behind, and at the end when they go', () => {
    const space = spaceOf(MILLION);
    space.moveTo(20_000_000);
    space.measure(MILLION + 4_000, VIEW);
    expect(space.top).to.equal(20_000_000);
    space.measure(3_000, VIEW);
    expect([space.top, space.barTop]).to.deep.equal([2_400, 2_400]);
    space.measure(0, VIEW);
    expect([space.top, space.barTop, space.barSize]).to.deep.equal([0, 0, 0]);
  });

  it('holds under any scrolling', () => {
    const size = fc.integer({ min: 0, max: 60_000_000 });
    const step = fc.oneof(
      fc.record({ do: fc.constant('wheel' as const), by: fc.integer({ min: -3 * VIEW, max: 3 * VIEW }) }),
      fc.record({ do: fc.constant('drag' as const), by: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.record({ do: fc.constant('go' as const), by: fc.integer({ min: -10, max: 60_000_000 }) }),
      fc.record({ do: fc.constant('size' as const), by: size }),
      fc.record({ do: fc.constant('rest' as const), by: fc.constant(0) }),
    );
    fc.assert(
      fc.property(size, fc.array(step, { maxLength: 40 }), (first, steps) => {
        const space = spaceOf(first);
        let whole = first;
        for (const { do: what, by } of steps) {
          const { top } = space;
          const most = Math.max(0, whole - VIEW);
          if (what === 'wheel') scrollBar(space, space.barTop + by);
          if (what === 'drag') scrollBar(space, Math.round(by * (space.barSize - VIEW)));
          if (what === 'go') space.moveTo(by);
          if (what === 'size') space.measure((whole = by), VIEW);
          if (what === 'rest') space.settle();
          const mostNow = Math.max(0, whole - VIEW);
          const mostBar = Math.max(0, space.barSize - VIEW);
          if (what === 'wheel') expect(space.top).to.equal(Math.min(most, Math.max(0, top + by)));
          if (what === 'rest') expect(space.top).to.equal(top);
          expect(space.top).to.be.within(0, mostNow);
          expect(space.barTop).to.be.within(0, mostBar);
          expect(Number.isInteger(space.shift)).to.equal(true);
          expect(space.barTop === 0, 'at the beginning').to.equal(space.top === 0);
          expect(space.barTop === mostBar, 'at the end').to.equal(space.top === mostNow);
        }
      }),
      { numRuns: 500 },
    );
  });
});
