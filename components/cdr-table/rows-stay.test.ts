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

  for (const width of [380, 575, 700, 800, 1280]) {
    it(`are there before the filter is drawn, and stay where they are when it is, ${width} px`, async () => {
      await setViewport({ width: width + 20, height: 800 });
      const table = document.createElement('jf-cdr-table');
      table.rows = sampleRows(40);
      table.style.inlineSize = `${width}px`;
      const box = await fixture<HTMLElement>(html`<div style="block-size: 600px"></div>`);
      box.append(table);
      await table.updateComplete;
      const before = topOfRows(table);
      expect(findAll(table, '.row'), 'rows').not.to.deep.equal([]);
      expect(findAll(table, '.chip'), 'not drawn yet').to.deep.equal([]);
      await settle();
      expect(findAll(table, '.chip')).not.to.deep.equal([]);
      expect(topOfRows(table)).to.equal(before);
    });
  }

  it('have what is set above them in sight at 380 px', async () => {
    const { table } = await mountLocal(sampleRows(4));
    table.value = 'disposition=waiting&direction=inbound';
    await settle();
    await expectFits(table);
  });
});
