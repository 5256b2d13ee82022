import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { findAll, settle } from '../base/testing/dom.ts';
import { expectFits } from '../base/testing/fits.ts';
import { mountLocal, sampleRows } from './testing/mount.ts';

describe('the rows of jf-cdr-table', () => {
  const { innerWidth, innerHeight } = window;
  afterEach(() => setViewport({ width: innerWidth, height: innerHeight }));

  const topOfRows = (table: HTMLElement): number =>
    findAll(table, '.rows')[0]!.getBoundingClientRect().top - table.getBoundingClientRect().top;

  for (const width of [380, 700, 1280]) {
    it(`stay where they are when a first filter is set and cleared, ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const { table, button } = await mountLocal(sampleRows(40));
      table.style.inlineSize = '100%';
      await settle();
      const before = topOfRows(table);
      table.value = 'disposition=waiting';
      await settle();
      const { left, right } = button('Clear all').getBoundingClientRect();
      expect(topOfRows(table)).to.equal(before);
      expect(left, 'in sight').to.be.at.least(0);
      expect(right, 'in sight').to.be.at.most(width);
      button('Clear all').click();
      await settle();
      expect(topOfRows(table)).to.equal(before);
    });

    it(`stay where they are when the chart is drawn, ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const { table, button } = await mountLocal(sampleRows(40));
      table.style.inlineSize = '100%';
      await settle();
      const isShown = findAll(table, 'jf-cdr-table-chart').length > 0;
      if (isShown) button('Hide chart').click();
      await settle();
      button('Show chart').click();
      await table.updateComplete;
      const before = topOfRows(table);
      expect(findAll(table, '.plot'), 'not drawn yet').to.deep.equal([]);
      await settle();
      expect(findAll(table, '.plot')).to.have.length(1);
      expect(topOfRows(table)).to.equal(before);
    });
  }

  /** A table in a box of some width, before anything could be painted. */
  const begin = async (width: number, attributes: Readonly<Record<string, string>> = {}) => {
    const table = document.createElement('jf-cdr-table');
    for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
    table.rows = sampleRows(40);
    table.style.inlineSize = `${width}px`;
    const box = await fixture<HTMLElement>(html`<div style="block-size: 600px"></div>`);
    box.append(table);
    await table.updateComplete;
    return { table, box };
  };

  /** Close to where the filter wraps: fonts other than the measured one wrap it otherwise, by one line. */
  const wrapsByFont = [800, 840];
  const LINE = 34;
  /** What these words are wide in Noto Serif. */
  const MEASURED = 254;
  const widthOfWords = (): number => {
    const words = document.createElement('span');
    words.style.font = '16px serif';
    words.textContent = 'Waiting Active Initiated Archived';
    document.body.append(words);
    const { width } = words.getBoundingClientRect();
    words.remove();
    return Math.round(width);
  };

  for (const width of [380, 560, 583, 584, 589, 700, 800, 840, 1280]) {
    for (const timeZone of ['UTC', 'America/Argentina/Buenos_Aires']) {
      it(`are there before the filter is drawn, and stay where they are when it is, ${width} px, ${timeZone}`, async () => {
        const isMeasured = !wrapsByFont.includes(width) || widthOfWords() === MEASURED;
        await setViewport({ width: width + 20, height: 800 });
        const { table } = await begin(width, { 'time-zone': timeZone });
        const before = topOfRows(table);
        expect(findAll(table, '.row'), 'rows').not.to.deep.equal([]);
        expect(findAll(table, '.chip'), 'not drawn yet').to.deep.equal([]);
        await settle();
        expect(findAll(table, '.chip')).not.to.deep.equal([]);
        expect(topOfRows(table)).to.be.closeTo(before, isMeasured ? 0 : LINE);
      });
    }
  }

  for (const width of [700, 830, 900]) {
    it(`stay where they are when a filter is set from the beginning, ${width} px`, async () => {
      await setViewport({ width: width + 20, height: 800 });
      const { table } = await begin(width, { value: 'disposition=waiting&direction=inbound' });
      await table.updateComplete;
      const before = topOfRows(table);
      await settle();
      expect(findAll(table, '.chip')).not.to.deep.equal([]);
      expect(topOfRows(table)).to.equal(before);
    });
  }

  it('come with headers as wide as they stay, whose menus follow', async () => {
    const { table } = await begin(1000);
    const widths = () => findAll(table, '.head-cell').map((cell) => cell.getBoundingClientRect().width);
    const before = widths();
    expect(findAll(table, '.menu-button')).to.deep.equal([]);
    await settle();
    expect(findAll(table, '.menu-button')).to.have.length(before.length - 1);
    expect(widths()).to.deep.equal(before);
  });

  it('have no chart above them in a narrow table that is hidden at first, nor in one that is moved to where it is narrow', async () => {
    const { table, box } = await begin(380);
    box.hidden = true;
    await settle();
    box.hidden = false;
    await settle();
    expect(findAll(table, 'jf-cdr-table-chart')).to.deep.equal([]);
    table.style.inlineSize = '900px';
    await settle();
    expect(findAll(table, 'jf-cdr-table-chart')).to.have.length(1);
    const narrow = await fixture<HTMLElement>(
      html`<div style="inline-size: 380px; block-size: 600px"></div>`,
    );
    table.style.inlineSize = '100%';
    narrow.append(table);
    await table.updateComplete;
    expect(findAll(table, 'jf-cdr-table-chart')).to.deep.equal([]);
  });

  it('are drawn with all around them where the table was taken out before its first frame', async () => {
    const { table, box } = await begin(1000);
    table.remove();
    await settle();
    box.append(table);
    await settle();
    expect(findAll(table, '.row')).not.to.deep.equal([]);
    expect(findAll(table, '.chip')).not.to.deep.equal([]);
    expect(findAll(table, '.total')).to.have.length(1);
  });

  it('have what is set above them in sight at 380 px', async () => {
    const { table } = await mountLocal(sampleRows(4));
    table.value = 'disposition=waiting&direction=inbound';
    await settle();
    await expectFits(table);
  });
});
