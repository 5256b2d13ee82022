import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { settle, textOf } from '../../base/testing/dom.ts';
import { placeOf } from '../../base/testing/words-place.ts';
import { expectFits } from '../../base/testing/fits.ts';
import type { CdrTableGrid } from './cdr-table-grid.ts';
import { tableColumns, standardColumn } from '../columns.ts';
import { FakeSource } from './testing/fake-source.ts';
import { mountGrid } from './testing/mount.ts';
import { NOON, sampleRow } from './testing/rows.ts';

const allColumns = { columns: tableColumns.map(standardColumn), density: 'compact' } as const;

/** A source of one record, or of many that are alike. */
function sourceOf(change: Parameters<typeof sampleRow>[1], total = 1): FakeSource {
  const source = new FakeSource(total);
  source.make = (place) => sampleRow(place, change);
  return source;
}

describe('the grid of records', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('shows each value of a record in its column', async () => {
    const source = sourceOf({
      disposition: 'archived',
      archivedReason: 'idle',
      startedAt: NOON,
      endedAt: NOON + 60_000,
      duration: 60_000,
      firstResponse: 4000,
      serviceLevel: 'met',
      messageCount: 1234,
      agent: { id: 'agent-1', name: 'Bo Park' },
      group: { id: 'group-1', name: 'Agents' },
      text: 'Two\nlines',
      contact: { ref: 'contact-1', accountId: 'Acc 7', name: 'Marta' },
    });
    const mounted = await mountGrid({ source, layout: allColumns, timeZone: 'Europe/Madrid' });
    const shown = tableColumns.map((column) => [column, textOf(mounted.cell(0, column))]);
    expect(Object.fromEntries(shown)).to.deep.equal({
      startedAt: '26 Nov 2026 13:00',
      contact: 'Acc 7 Marta',
      disposition: 'Archived',
      agent: 'Bo Park',
      channel: 'Front desk',
      direction: 'Outbound',
      text: 'Two lines',
      firstResponse: '4 s',
      serviceLevel: 'Met',
      messageCount: '1,234',
      duration: '1 min 0 s',
      endedAt: '26 Nov 2026 13:01',
      archivedReason: 'Idle',
      group: 'Agents',
    });
  });

  it('says of a value that is not there what is not there', async () => {
    const source = sourceOf({
      agent: null,
      group: null,
      endedAt: null,
      archivedReason: null,
      firstResponse: null,
      text: null,
    });
    const mounted = await mountGrid({ source, layout: allColumns });
    const none = ['agent', 'group', 'endedAt', 'archivedReason', 'firstResponse', 'text'];
    expect(none.map((column) => textOf(mounted.cell(0, column)))).to.deep.equal(none.map(() => '–'));
    expect(none.map((column) => mounted.cell(0, column).ariaLabel)).to.deep.equal([
      'No agent',
      'No group',
      'Not ended',
      'Not archived',
      'No answer',
      'No text',
    ]);
    source.make = (place) => sampleRow(place, { agent: { id: 'a', name: 'Ana' } });
    mounted.grid.redraw();
    expect(mounted.cell(0, 'agent').ariaLabel).to.equal(null);
  });

  it('gives dispositions and service levels their tone beside their word', async () => {
    const mounted = await mountGrid();
    const marks = (column: string): (string | null)[] =>
      [0, 1, 2, 3, 4].map((place) => {
        const cell = mounted.cell(place, column);
        expect(cell.querySelector('path')!.getAttribute('d')).to.match(/^M/);
        return `${cell.getAttribute(column === 'disposition' ? 'data-disposition' : 'data-level')} ${textOf(cell)}`;
      });
    expect(marks('disposition')).to.deep.equal([
      'initiated Initiated',
      'waiting Waiting',
      'active Active',
      'archived Archived',
      'initiated Initiated',
    ]);
    expect(marks('serviceLevel')).to.deep.equal([
      'notStarted Not started',
      'running Running',
      'met Met',
      'unanswered Unanswered',
      'breached Breached',
    ]);
  });

  it('has amber for nobody but who waits: a service level that runs is as calm as a ring that fills', async () => {
    const mounted = await mountGrid();
    const colour = (place: number, column: string, selector: string): string =>
      getComputedStyle(mounted.cell(place, column).querySelector(selector)!).color;
    expect(textOf(mounted.cell(1, 'serviceLevel'))).to.equal('Running');
    expect(colour(1, 'serviceLevel', '.words')).to.equal(colour(1, 'direction', '.words'));
    expect(colour(1, 'serviceLevel', 'path')).to.equal(colour(2, 'serviceLevel', 'path'));
    expect(colour(1, 'serviceLevel', 'path')).to.not.equal(colour(1, 'disposition', 'path'));
  });

  it('shows no number as long as it does not know who looks, nor to those who are masked', async () => {
    const contact = { ref: 'contact-1', number: '+34600111222' };
    const mounted = await mountGrid({ source: sourceOf({ contact }) });
    expect(textOf(mounted.cell(0, 'contact'))).to.equal('Hidden number');
    mounted.grid.masking = { masked: false, because: 'group-shows-numbers' };
    await settle();
    expect(textOf(mounted.cell(0, 'contact'))).to.equal('+34600111222');
    mounted.grid.masking = { masked: true, because: 'group-hides-numbers' };
    await settle();
    expect(mounted.grid.shadowRoot!.textContent).to.not.contain('600');
  });

  it('lets no text turn the words around it', async () => {
    const mounted = await mountGrid({
      source: sourceOf({ text: 'שלום (1)', contact: { ref: 'c', accountId: '\u202EAcc 1', name: 'Ana' } }),
    });
    const isolation = (element: Element): string => getComputedStyle(element).unicodeBidi;
    expect(isolation(mounted.cell(0, 'text').querySelector('bdi')!)).to.equal('isolate');
    for (const bdi of mounted.cell(0, 'contact').querySelectorAll('bdi'))
      expect(isolation(bdi)).to.equal('isolate');
  });

  it('reads times from left to right in a page written from right to left', async () => {
    const mounted = await mountGrid({ dir: 'rtl' });
    const cell = mounted.cell(0, 'startedAt');
    const [day = '', month = '', year = '', time = ''] = cell.textContent.split(' ');
    const lefts = [day, month, year, time].map((words) => placeOf(cell, words).left);
    expect(lefts).to.deep.equal(lefts.toSorted((a, b) => a - b));
  });

  const latin = 'Die Bestellung von gestern ist leider noch nicht angekommen, bitte prüfen';
  const arabic = 'مرحبا، لم يصل الطلب الذي طلبته بالأمس حتى الآن، هل يمكنكم التحقق من فضلكم';
  const written: [dir: 'ltr' | 'rtl', text: string, begins: string, ends: string][] = [
    ['ltr', latin, 'Die', 'prüfen'],
    ['ltr', arabic, 'مرحبا', 'فضلكم'],
    ['rtl', latin, 'Die', 'prüfen'],
    ['rtl', arabic, 'مرحبا', 'فضلكم'],
  ];
  for (const [dir, text, begins, ends] of written)
    it(`cuts “${begins}…” at its end, ${dir}`, async () => {
      const contact = { ref: 'c', accountId: 'Acc 1', name: text };
      const mounted = await mountGrid({ dir, source: sourceOf({ text, contact }) });
      for (const column of ['text', 'contact']) {
        const cell = mounted.cell(0, column);
        const isInSight = (words: string): boolean => {
          const { left, right } = placeOf(cell, words);
          const box = cell.getBoundingClientRect();
          return left >= box.left && right <= box.right;
        };
        expect(isInSight(begins), column).to.equal(true);
        expect(isInSight(ends), column).to.equal(false);
        cell.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        expect(cell.title, column).to.contain(text);
      }
    });

  it('says in full under the pointer what is cut', async () => {
    const text = 'A long message that no column of this width has room for, by far';
    const mounted = await mountGrid({ source: sourceOf({ text }) });
    for (const column of ['text', 'contact'])
      mounted.cell(0, column).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(mounted.cell(0, 'text').title).to.equal(text);
    expect(mounted.cell(0, 'contact').title).to.equal('');
  });

  it('opens a row in place, by a press on it, as high as its details are', async () => {
    const mounted = await mountGrid({
      details: ({ id }) => html`<div class="high">${id}</div>`,
      total: 1_000_000,
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.high { block-size: 90px; }');
    mounted.grid.shadowRoot!.adoptedStyleSheets.push(sheet);
    mounted.cell(2, 'agent').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await settle();
    const top = (place: number): number => mounted.row(place).getBoundingClientRect().top;
    expect(top(3) - top(2)).to.equal(32 + 90);
    expect(mounted.seen().slice(0, 3)).to.deep.equal([0, 1, 2]);
    sheet.replaceSync('.high { block-size: 300px; }');
    await settle();
    expect(top(3) - top(2)).to.equal(32 + 300);
    mounted.find('.row[data-open] .toggle').click();
    await settle();
    expect(top(3) - top(2)).to.equal(32);
  });

  it('keeps a row open that other rows come before, and finds it again when it is seen', async () => {
    const mounted = await mountGrid({ total: 1000 });
    mounted.row(1).querySelector<HTMLElement>('.toggle')!.click();
    await settle();
    mounted.source.make = (place) => (place < 3 ? sampleRow(5000 + place) : sampleRow(place - 3));
    mounted.grid.redraw();
    expect(mounted.row(4).hasAttribute('data-open')).to.equal(true);
    expect(mounted.text('.details .sample')).to.equal('row-1');
    expect(mounted.all('.row[data-open]')).to.have.length(1);
    expect(mounted.seen().slice(0, 5)).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('shows former rows without colour and as busy', async () => {
    const mounted = await mountGrid({ isStale: true });
    expect(mounted.scroller.ariaBusy).to.equal('true');
    const colours = ['disposition', 'agent', 'serviceLevel'].map(
      (column) => getComputedStyle(mounted.cell(1, column).firstElementChild!).color,
    );
    mounted.grid.isStale = false;
    await settle();
    expect(new Set(colours).size).to.equal(1);
    expect(getComputedStyle(mounted.cell(1, 'agent')).color).to.not.equal(colours[0]);
  });

  it('has a place for what is said where there are no rows', async () => {
    const mounted = await mountGrid({ total: 0 });
    expect(mounted.find('.under').hidden).to.equal(false);
    mounted.source.answer = { ...mounted.source.answer, total: 5 };
    mounted.grid.redraw();
    expect(mounted.find('.under').hidden).to.equal(true);
  });

  it('has rows as high as the density says', async () => {
    const mounted = await mountGrid();
    expect(mounted.row(0).offsetHeight).to.equal(32);
    mounted.grid.layout = { ...mounted.grid.layout, density: 'regular' };
    await settle();
    expect(mounted.row(0).offsetHeight).to.equal(40);
    const [first, second] = [mounted.row(0), mounted.row(1)].map((row) => row.getBoundingClientRect().top);
    expect(second! - first!).to.equal(40);
  });

  it('speaks the language of the page it is in', async () => {
    const mounted = await mountGrid({ lang: 'es' });
    expect(textOf(mounted.cell(1, 'startedAt'))).to.equal('26 nov 2026 11:58');
  });

  it('goes on where it was taken out of the page and put back', async () => {
    const mounted = await mountGrid({ total: 1000 });
    mounted.grid.remove();
    mounted.box.append(mounted.grid);
    mounted.box.style.blockSize = '300px';
    await settle();
    expect(mounted.seen().filter((place) => place >= 0).length).to.be.within(8, 10);
  });

  const short = (): FakeSource => {
    const source = new FakeSource(30);
    source.make = (place) => sampleRow(place, { text: 'Hello' });
    return source;
  };
  const bones = short();
  bones.make = (place) => (place < 2 ? sampleRow(place, { text: 'Hello' }) : null);
  const fitting: [
    state: string,
    options: Parameters<typeof mountGrid>[0],
    act?: (grid: CdrTableGrid) => void,
  ][] = [
    ['rows', { source: short() }],
    [
      'rows of every column, dense no more',
      { source: short(), layout: { ...allColumns, density: 'regular' } },
    ],
    ['bones', { source: bones }],
    ['nothing known yet', { total: null }],
    ['no rows', { total: 0 }],
    ['former rows', { source: short(), isStale: true }],
    [
      'two columns that sort',
      {
        source: short(),
        sort: [
          { by: 'contact', order: 'ascending' },
          { by: 'agent', order: 'descending' },
        ],
      },
    ],
    [
      'an opened row',
      { source: short() },
      (grid) => grid.shadowRoot!.querySelector<HTMLElement>('.toggle')!.click(),
    ],
    [
      'an open menu',
      { source: short() },
      (grid) => grid.shadowRoot!.querySelector<HTMLElement>('.menu-button')!.click(),
    ],
  ];
  for (const [state, options, act] of fitting)
    it(`fits and is accessible: ${state}`, async () => {
      const { grid } = await mountGrid(options);
      act?.(grid);
      await settle();
      await expectFits(grid);
    });
});
