import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle } from '../../base/testing/dom.ts';
import { expectFits } from '../../base/testing/fits.ts';
import { addDays } from '../filter/calendar-day.ts';
import { countsOf, mountChart } from './testing/mount.ts';

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) {
    const plain = key.replace('Shift+', '');
    if (plain !== key) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: plain });
    if (plain !== key) await sendKeys({ up: 'Shift' });
  }
  await settle();
};
const dispositions = { waiting: 1, active: 0, initiated: 0, archived: 3 };
const days = (count: number, every = 1) =>
  Array.from({ length: count }, (_, at) => ({ day: addDays('2020-01-01', at * every), dispositions }));

describe('the chart of interactions', () => {
  it('draws each day, stacked by disposition, in one size', async () => {
    const { all, chart } = await mountChart();
    expect(all('rect[data-disposition]')).to.have.length(7 * 4);
    const tops = all('rect[data-disposition]')
      .slice(0, 4)
      .map((rect) => Number(rect.getAttribute('y')));
    expect(tops).to.deep.equal([...tops].sort((a, b) => b - a));
    const { height } = chart.getBoundingClientRect();
    for (const counts of [null, countsOf([]), countsOf(days(500))]) {
      const other = await mountChart({ counts });
      expect(other.chart.getBoundingClientRect().height).to.equal(height);
    }
  });

  it('is read as a table', async () => {
    const { rows, find } = await mountChart();
    expect(find('caption').textContent?.trim()).to.equal('Interactions by day');
    expect(rows().slice(0, 2)).to.deep.equal([
      ['Day', 'Waiting', 'Active', 'Initiated', 'Archived', 'All'],
      ['Fri, 20 Nov 2026', '5', '120', '90', '1,500', '1,715'],
    ]);
    expect(rows()).to.have.length(8);
  });

  it('is read as it is now, where counts change twice before a frame', async () => {
    const { chart, rows } = await mountChart();
    chart.counts = countsOf(days(2));
    await chart.updateComplete;
    chart.counts = countsOf(days(3));
    await settle();
    expect(rows()).to.have.length(1 + 3);
  });

  it('says the day under the pointer in words', async () => {
    const { said, point, texts } = await mountChart();
    expect(said()).to.contain('Interactions by day');
    const all = ['Waiting 119', 'Active 1,470', 'Initiated 630', 'Archived 7,980'];
    expect(texts('.legend li')).to.deep.equal(all);
    await point('pointermove', 2, 7);
    expect(said()).to.equal('Sun, 22 Nov 2026: 1,543 interactions');
    expect(texts('.legend li')).to.deep.equal(['Waiting 13', 'Active 180', 'Initiated 90', 'Archived 1,260']);
    await point('pointerleave', 2, 7);
    expect(said()).to.contain('Interactions by day');
    expect(texts('.legend li')).to.deep.equal(all);
  });

  it('chooses days by dragging, in either direction', async () => {
    const { chosen, point, said, all } = await mountChart();
    await point('pointerdown', 4, 7);
    await point('pointermove', 2, 7);
    expect(said()).to.match(/^22\s?–\s?24 Nov 2026: 4,371 interactions/);
    expect(all('.chosen')).to.have.length(1);
    await point('pointerup', 1, 7);
    expect(chosen).to.deep.equal(['2026-11-21..2026-11-24']);
    expect(all('.chosen')).to.have.length(0);
  });

  it('chooses one day by a click, and nothing where the drag is given up', async () => {
    const { chosen, point, find } = await mountChart();
    await point('pointerdown', 3, 7);
    await point('pointerup', 3, 7);
    expect(chosen).to.deep.equal(['2026-11-23..2026-11-23']);
    await point('pointerdown', 3, 7);
    find('.plot').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await point('pointermove', 5, 7);
    await point('pointerup', 5, 7);
    expect(chosen).to.have.length(1);
  });

  it('runs from where lines begin', async () => {
    const { chosen, point, all, find } = await mountChart({ dir: 'rtl' });
    await point('pointerdown', 0, 7);
    await point('pointerup', 1, 7);
    expect(chosen).to.deep.equal(['2026-11-20..2026-11-21']);
    const xs = all('rect[data-disposition=waiting]').map((rect) => Number(rect.getAttribute('x')));
    expect(xs).to.deep.equal([...xs].sort((a, b) => b - a));
    find('.plot').focus();
    await press('Home', 'ArrowLeft', 'Enter');
    expect(chosen.at(-1)).to.equal('2026-11-21..2026-11-21');
  });

  it('is used by keyboard alone', async () => {
    const { chosen, find, value, said, all } = await mountChart();
    find('.plot').focus();
    await settle();
    expect(value()).to.equal(
      'Fri, 20 Nov 2026: 1,715 interactions (5 waiting, 120 active, 90 initiated, 1,500 archived)',
    );
    await press('ArrowRight', 'ArrowRight');
    expect(find('.plot').getAttribute('aria-valuenow')).to.equal('3');
    expect(said()).to.contain('Sun, 22 Nov 2026');
    await press('Shift+ArrowRight', 'Shift+ArrowRight');
    expect(value()).to.match(/^22\s?–\s?24 Nov 2026/);
    await press('Escape');
    expect(all('.chosen')).to.have.length(0);
    expect(value()).to.contain('24 Nov 2026');
    await press('Shift+Home', 'Enter');
    expect(chosen).to.deep.equal(['2026-11-20..2026-11-24']);
    await press('End', 'Enter');
    expect(chosen.at(-1)).to.equal('2026-11-26..2026-11-26');
  });

  it('keeps what is being chosen while counts change, and drops it for other days', async () => {
    const { chart, find, all } = await mountChart();
    find('.plot').focus();
    await press('ArrowRight', 'Shift+ArrowRight');
    chart.counts = { ...chart.counts!, days: chart.counts!.days.map((one) => ({ ...one })) };
    await settle();
    expect(all('.chosen')).to.have.length(1);
    chart.counts = countsOf(days(3));
    await settle();
    expect(all('.chosen')).to.have.length(0);
    expect(find('.plot').getAttribute('aria-valuenow')).to.equal('3');
  });

  it('stands for more days a bar where there are many, and says so', async () => {
    const { said, all, chosen, find } = await mountChart({ counts: countsOf(days(365)) });
    expect(said()).to.contain('Interactions by week');
    expect(all('rect[data-disposition=waiting]').length).to.be.within(50, 54);
    find('.plot').focus();
    await press('ArrowRight', 'Enter');
    expect(chosen[0]).to.equal('2020-01-06..2020-01-12');
  });

  const states: [why: string, options: Parameters<typeof mountChart>[0]][] = [
    ['a week', {}],
    [
      'a week that is asked for, of which one day has interactions',
      { counts: countsOf(days(1)), range: { from: '2020-01-01', to: '2020-01-07' } },
    ],
    ['three months', { counts: countsOf(days(93)) }],
    ['years', { counts: countsOf(days(400, 10)) }],
    ['loading', { counts: null }],
    ['nothing', { counts: countsOf([]) }],
  ];
  for (const [why, options] of states)
    it(`${why} fits`, async () => {
      const { chart } = await mountChart(options);
      await expectFits(chart);
    });

  it('says what it is in one line at any width', async () => {
    for (const inlineSize of ['360px', '790px', '810px', '950px', '970px', '1200px']) {
      const { find } = await mountChart({ inlineSize });
      expect(find('.said').getBoundingClientRect().height, inlineSize).to.equal(20);
    }
  });

  it('fits while days are chosen', async () => {
    const { chart, find } = await mountChart();
    find('.plot').focus();
    await press('Shift+End');
    await expectFits(chart);
  });
});
