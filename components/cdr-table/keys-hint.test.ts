import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { findAll, focused, settle, wordsOf } from '../base/testing/dom.ts';
import { expectFits } from '../base/testing/fits.ts';
import { mountLocal, mountRemote, sampleRows } from './testing/mount.ts';

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
  await settle();
};

describe('the keys of jf-cdr-table', () => {
  const { innerWidth, innerHeight } = window;
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(() => setViewport({ width: innerWidth, height: innerHeight }));

  /** What is told of keys, in sight. */
  const hints = (table: HTMLElement): string[] =>
    findAll(table, '.keys')
      .filter((hint) => hint.checkVisibility({ visibilityProperty: true }))
      .map(wordsOf);
  const topOfRows = (table: HTMLElement): number => findAll(table, '.rows')[0]!.getBoundingClientRect().top;

  it('are told above the rows while these have the keyboard, and move nothing', async () => {
    const { table } = await mountLocal(sampleRows(4));
    const before = topOfRows(table);
    expect(hints(table)).to.deep.equal([]);
    table.focus();
    await press('ArrowDown');
    expect(hints(table)).to.deep.equal(['Enter opens a row, or sorts by a column. F2 opens its menu.']);
    expect(topOfRows(table)).to.equal(before);
    await expectFits(table);
    const { left, top } = findAll(table, '.total')[0]!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 2, Math.round(top) + 2] });
    await settle();
    expect(hints(table)).to.deep.equal([]);
  });

  it('move nothing where there is little room for them', async () => {
    const { table } = await mountLocal(sampleRows(4), {
      attributes: { 'time-zone': 'America/Argentina/ComodRivadavia' },
    });
    table.style.inlineSize = '960px';
    await settle();
    const before = topOfRows(table);
    table.focus();
    await press('ArrowDown');
    expect(hints(table)).to.have.length(1);
    expect(topOfRows(table)).to.equal(before);
    await expectFits(table);
  });

  it('go where the cells have not got the keyboard', async () => {
    const { table, button } = await mountLocal(sampleRows(4));
    table.value = 'disposition=initiated';
    await settle();
    button('Clear all filters').focus();
    await press('Shift');
    expect(button('Clear all filters').matches(':focus-visible')).to.equal(true);
    expect(hints(table)).to.deep.equal([]);
  });

  it('of the details are told in those of the row that has the keyboard', async () => {
    const { table } = await mountLocal(sampleRows(4));
    const detailsKeys = 'F2 to go in, Esc to come back';
    table.focus();
    await press('ArrowDown', 'Enter');
    expect(hints(table)).to.include(detailsKeys);
    await expectFits(table);
    await press('ArrowDown');
    expect(hints(table)).not.to.include(detailsKeys);
  });

  it('of the details are told also while these have the keyboard', async () => {
    const { table, cdr } = await mountRemote();
    cdr.selections.of({ filter: {} }).show(sampleRows(2));
    await settle();
    table.focus();
    await press('ArrowDown', 'Enter', 'F2');
    expect(wordsOf(focused()!)).to.equal('Open conversation');
    expect(hints(table)).to.include('F2 to go in, Esc to come back');
  });

  it('are heard with the grid', async () => {
    const { table } = await mountLocal(sampleRows(1));
    const [grid] = findAll(table, '[role=grid]');
    const { shadowRoot } = findAll(table, 'jf-cdr-table-grid')[0]!;
    const description = shadowRoot!.getElementById(grid!.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).to.contain('F2').and.to.contain('Shift').and.to.contain('Escape');
  });
});
