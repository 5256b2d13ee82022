import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { settle } from '../../base/testing/dom.ts';
import { FakeSource } from './testing/fake-source.ts';
import { mountGrid, type MountedGrid } from './testing/mount.ts';
import { sampleRow } from './testing/rows.ts';

const MILLION = 1_000_000;
/** Rows of the page, drawn or kept for later: those in sight, some beyond, and the one with the focus. */
const MOST_ROWS = 48;

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** Whether each row that is seen follows the one before, and each shows its own record. */
function isWhole({ seen, cell, source }: MountedGrid): boolean {
  const places = seen();
  return (
    places.length >= 17 &&
    places.every(
      (place, at) =>
        place >= 0 &&
        (at === 0 || place === places[at - 1]! + 1) &&
        cell(place, 'contact').textContent === source.rowAt(place)!.contact.accountId,
    )
  );
}

describe('scrolling the grid of records', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('counts its rows and columns right, of which few are in the page', async () => {
    const { scroller, all, row } = await mountGrid({ total: MILLION });
    expect(scroller.getAttribute('aria-rowcount')).to.equal('1000001');
    expect(scroller.getAttribute('aria-colcount')).to.equal('11');
    expect(all('[role=row]')[0]!.getAttribute('aria-rowindex')).to.equal('1');
    expect([...row(5).children].map((cell) => cell.getAttribute('aria-colindex'))).to.deep.equal(
      Array.from({ length: 11 }, (_, at) => String(at + 1)),
    );
    scroller.scrollTop = scroller.scrollHeight;
    await settle();
    expect(row(MILLION - 1).getAttribute('aria-rowindex')).to.equal('1000001');
    expect(all('.row').length).to.be.at.most(MOST_ROWS);
  });

  it('shows the rows of another answer in the same task, from the top', async () => {
    const mounted = await mountGrid({ total: MILLION });
    mounted.scroller.scrollTop = 3_000_000;
    await settle();
    mounted.source.answer = { ...mounted.source.answer, total: 500_000 };
    mounted.source.make = (place) => sampleRow(place * 2 + 1);
    mounted.grid.redraw(true);
    expect(mounted.seen()[0]).to.equal(0);
    expect(isWhole(mounted)).to.equal(true);
    expect(mounted.cell(0, 'contact').textContent).to.equal('Acc 10001');
    expect(mounted.scroller.getAttribute('aria-rowcount')).to.equal('500001');
    await settle();
    expect(isWhole(mounted)).to.equal(true);
  });

  it('shows fewer rows where fewer fit, and no others', async () => {
    const mounted = await mountGrid({ total: MILLION });
    mounted.scroller.scrollTop = 8_000_000;
    await settle();
    mounted.source.answer = { ...mounted.source.answer, total: 3 };
    mounted.grid.redraw();
    expect(mounted.seen().filter((place) => place >= 0)).to.deep.equal([0, 1, 2]);
    await settle();
    expect(mounted.all('.row:not([hidden])')).to.have.length(3);
    expect(mounted.seen()).to.deep.equal([0, 1, 2, -1]);
  });

  it('shows none of the rows that are gone, where the last ones take their places', async () => {
    const mounted = await mountGrid({ total: MILLION });
    mounted.scroller.scrollTop = mounted.scroller.scrollHeight;
    await settle();
    mounted.source.answer = { ...mounted.source.answer, total: MILLION - 200 };
    mounted.grid.redraw();
    expect(mounted.seen().at(-1)).to.equal(MILLION - 201);
    expect(isWhole(mounted)).to.equal(true);
  });

  for (const step of [100, 400, -400])
    it(`leaves no row blank over 20 000 px in steps of ${step}`, async () => {
      const mounted = await mountGrid({ total: MILLION });
      if (step < 0) mounted.scroller.scrollTop = 20_000;
      await settle();
      for (let done = 0; done < 20_000; done += Math.abs(step)) {
        mounted.scroller.scrollTop += step;
        await frame();
        if (!isWhole(mounted)) expect.fail(`at ${mounted.scroller.scrollTop}: ${mounted.seen().join(' ')}`);
      }
      expect(mounted.all('.row').length).to.be.at.most(MOST_ROWS);
    });

  it('shows every part of a million rows by jumps, and both ends', async () => {
    const mounted = await mountGrid({ total: MILLION });
    const most = mounted.scroller.scrollHeight - mounted.scroller.clientHeight;
    for (const share of [0.5, 0.1, 1, 0.99, 0]) {
      mounted.scroller.scrollTop = most * share;
      await frame();
      expect(isWhole(mounted), `at ${share}`).to.equal(true);
      expect(mounted.seen()[0]! / (MILLION - 17)).to.be.closeTo(share, 0.005);
      if (share === 1) expect(mounted.seen().at(-1)).to.equal(MILLION - 1);
      if (share === 0) expect(mounted.seen()[0]).to.equal(0);
    }
  });

  it('puts the bar right when the scrolling is over, and leaves what is seen', async () => {
    const mounted = await mountGrid({ total: MILLION });
    mounted.scroller.scrollTop = 4_000_000;
    await settle();
    const before = mounted.seen()[0]!;
    for (let turn = 0; turn < 20; turn += 1) {
      mounted.scroller.scrollTop += 320;
      await frame();
    }
    expect(mounted.seen()[0]).to.equal(before + 200);
    mounted.scroller.dispatchEvent(new Event('scrollend'));
    await settle();
    expect(mounted.seen()[0]).to.equal(before + 200);
    expect(mounted.scroller.scrollTop).to.be.lessThan(4_000_000 + 6400);
    expect(isWhole(mounted)).to.equal(true);
  });

  it('has its rows in the page as they are seen, once it rests', async () => {
    const mounted = await mountGrid({ total: MILLION });
    mounted.grid.focus();
    for (const top of [700, 300, 1500]) {
      mounted.scroller.scrollTop = top;
      await settle();
    }
    const indices = (): number[] =>
      mounted.all('.row:not([hidden])').map((row) => Number(row.getAttribute('aria-rowindex')));
    const isInOrder = (): boolean => indices().every((index, at, all) => at === 0 || all[at - 1]! < index);
    await waitUntil(isInOrder);
  });

  it('tells its source what is in sight', async () => {
    const mounted = await mountGrid({ total: MILLION });
    mounted.scroller.scrollTop = 32 * 500;
    await settle();
    const [start, end] = mounted.source.needed.at(-1)!;
    expect(start).to.be.within(480, 500);
    expect(end).to.be.within(518, 540);
  });

  it('shows bones of the same size for what is not read yet, and the rows when they come', async () => {
    const source = new FakeSource(100);
    source.make = (place) => (place < 3 ? sampleRow(place) : null);
    const mounted = await mountGrid({ source });
    expect(mounted.row(2).hasAttribute('data-bones')).to.equal(false);
    expect(mounted.row(3).hasAttribute('data-bones')).to.equal(true);
    expect(mounted.row(3).ariaBusy).to.equal('true');
    expect(mounted.row(3).ariaLabel).to.equal('Not loaded yet');
    expect(mounted.row(3).offsetHeight).to.equal(mounted.row(2).offsetHeight);
    expect(mounted.row(3).textContent.trim()).to.equal('');
    source.make = sampleRow;
    mounted.grid.redraw();
    expect(mounted.row(3).hasAttribute('data-bones')).to.equal(false);
    expect(mounted.row(3).ariaLabel).to.equal(null);
    expect(isWhole(mounted)).to.equal(true);
  });

  it('shows a view of bones while it does not know how many rows there are', async () => {
    const mounted = await mountGrid({ total: null });
    expect(mounted.scroller.getAttribute('aria-rowcount')).to.equal('-1');
    expect(mounted.all('.row[data-bones]').length).to.be.within(17, 20);
  });
});
