import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { CdrRowError } from '../../src/cdr/index.ts';
import { cdrRow } from '../../src/cdr/testing/row.ts';
import { findAll, isFocused, settle, wordsOf } from '../base/testing/dom.ts';
import { expectFits, LONG_NAME } from '../base/testing/fits.ts';
import { DaysChooseEvent } from './chart/events.ts';
import { topmost } from './testing/on-screen.ts';
import { mountLocal, mountRemote, sampleRows, signIn } from './testing/mount.ts';

describe('jf-cdr-table with rows of its page', () => {
  it('shows them in their order, counts them, and says in which zone times are', async () => {
    const { table, texts, total, words, root } = await mountLocal(sampleRows(8));
    expect(texts().slice(0, 3)).to.deep.equal(['Message number 0', 'Message number 1', 'Message number 2']);
    expect(total()).to.equal('8 interactions');
    expect(words()).to.contain('Times in UTC');
    expect(findAll(table, '[role=grid]')[0]?.ariaRowCount).to.equal('9');
    expect(root.querySelector('.root')).to.have.attribute('aria-busy', 'false');
    await expectFits(table);
  });

  it('has the right rows on the screen as soon as a filter is set, before anything else is done', async () => {
    const { table, texts, total } = await mountLocal(sampleRows(5000));
    await settle();
    table.value = 'disposition=active';
    await settle();
    table.value = 'disposition=waiting';
    expect(topmost(table)).to.contain('Message number 0');
    expect(texts()).to.include('Message number 2').and.not.to.include('Message number 1');
    await table.updateComplete;
    expect(total()).to.equal('2,500 interactions');
    table.value = 'sort=messageCount.desc';
    expect(topmost(table)).to.contain('Message number 4999');
    await table.updateComplete;
    expect(total()).to.equal('5,000 interactions');
  });

  it('shows the last of several filters and changes that come before one frame', async () => {
    const { table, texts, total } = await mountLocal(sampleRows(40));
    await settle();
    table.value = 'disposition=waiting';
    table.value = 'sort=messageCount.desc';
    await table.updateComplete;
    expect(total()).to.equal('40 interactions');
    expect(topmost(table)).to.contain('Message number 39');
    table.value = 'sort=messageCount.asc';
    table.updateRows([cdrRow({ id: 'row-39', revision: 2, messageCount: 0, text: 'Message number 77' })]);
    await settle();
    expect(texts()).to.include('Message number 77');
  });

  it('says what fits before the next frame is drawn', async () => {
    const { table, total } = await mountLocal(sampleRows(40));
    await settle();
    table.value = 'disposition=waiting';
    // Behind what the table does before the same frame.
    await Promise.resolve();
    await Promise.resolve();
    const drawn = await new Promise<string>((resolve) => requestAnimationFrame(() => resolve(total())));
    expect(drawn).to.equal('20 interactions');
  });

  it('shows no number that is hidden in the same turn as a filter is set', async () => {
    const rows = sampleRows(6, () => ({ contact: { ref: 'one', number: '+447700900123' } }));
    const { table } = await mountLocal(rows);
    const shown = (): string => findAll(table, '[role=row]').map(wordsOf).join(' ');
    await settle();
    expect(shown()).to.contain('900123');
    table.value = 'disposition=waiting';
    table.masking = { masked: true, because: 'group-hides-numbers' } as never;
    await table.updateComplete;
    expect(shown()).not.to.contain('900123');
    table.masking = null;
    table.value = '';
    await table.updateComplete;
    expect(shown()).not.to.contain('900123');
  });

  it('keeps what was set meanwhile when days are chosen in its chart', async () => {
    const { table } = await mountLocal(sampleRows(40));
    await settle();
    table.value = 'disposition=waiting&sort=messageCount.desc';
    findAll(table, 'jf-cdr-table-chart')[0]!.dispatchEvent(new DaysChooseEvent('2026-11-20', '2026-11-23'));
    expect(table.value).to.equal('disposition=waiting&period=2026-11-20..2026-11-23&sort=messageCount.desc');
  });

  it('is filtered by its chips, sorted by its heads, and tells its page of that alone', async () => {
    const { table, button, texts, total, words } = await mountLocal(sampleRows(40));
    const changes: string[] = [];
    table.addEventListener('change', () => changes.push(table.value));
    table.value = 'sort=startedAt.asc';
    await settle();
    expect(changes).to.deep.equal([]);

    const chip = findAll<HTMLButtonElement>(table, 'button').find((one) =>
      wordsOf(one).startsWith('Waiting'),
    )!;
    chip.click();
    await settle();
    expect(total()).to.equal('20 interactions');
    expect(texts()[0]).to.equal('Message number 38');
    expect(changes).to.deep.equal(['disposition=waiting&sort=startedAt.asc']);

    button('Clear all').click();
    await settle();
    expect(total()).to.equal('40 interactions');
    expect(words()).to.contain('40 interactions');
    expect(changes.at(-1)).to.equal('sort=startedAt.asc');
  });

  it('goes on under filter and order while rows come and change', async () => {
    const { table, texts, total } = await mountLocal(sampleRows(4));
    table.value = 'disposition=waiting&sort=messageCount.desc';
    await settle();
    table.appendRows([
      cdrRow({
        id: 'new',
        disposition: 'waiting',
        archivedReason: null,
        messageCount: 9,
        text: 'Message number 9',
      }),
    ]);
    await settle();
    expect(texts()).to.deep.equal(['Message number 9', 'Message number 2', 'Message number 0']);
    table.updateRows([cdrRow({ id: 'row-2', revision: 2 })]);
    await settle();
    expect(total()).to.equal('2 interactions');
  });

  it('says where there is nothing, and where nothing fits, with the way on', async () => {
    const none = await mountLocal([]);
    expect(none.words()).to.contain('No interactions yet');
    await expectFits(none.table);

    const { table, button, total, words } = await mountLocal(sampleRows(4));
    table.value = 'text=nowhere';
    await settle();
    expect(words()).to.contain('No interaction fits');
    await expectFits(table);
    const clear = button('Clear all filters');
    clear.focus();
    clear.click();
    await settle();
    expect(total()).to.equal('4 interactions');
    expect(findAll(table, '[role=grid]')[0]!.matches(':focus-within'), 'the button is gone').to.equal(true);
  });

  it('names the row that it cannot read, and shows none', async () => {
    const rows = sampleRows(20, (place) => (place === 11 ? { direction: 'sideways' as never } : {}));
    const { table, words } = await mountLocal(rows);
    table.value = 'sort=direction.asc';
    await settle();
    expect(words()).to.contain('Row 12').and.to.contain('“direction”');
    expect(words(), 'it could be taken for a bad connection').not.to.contain('What was read is shown');
    await expectFits(table);
  });

  it('refuses a row that cannot be one at once, with all that came with it, and keeps the others', async () => {
    const { table, total, words, texts } = await mountLocal(sampleRows(4));
    const good = cdrRow({ id: 'good', text: 'Message number 77' });
    const bad = cdrRow({ id: 'bad', direction: 'sideways' as never });
    expect(() => table.appendRows([good, bad])).to.throw(CdrRowError, 'Row 1: direction must be one of');
    expect(() => table.updateRows([null as never])).to.throw(CdrRowError, 'Row 0');
    await settle();
    expect(total()).to.equal('4 interactions');
    expect(words()).not.to.contain('Row ');
    table.updateRows([good]);
    await settle();
    expect(texts()).to.contain('Message number 77');
  });

  it('takes rows of another array, and none again', async () => {
    const { table, total } = await mountLocal(sampleRows(4));
    table.rows = sampleRows(6);
    await settle();
    expect(total()).to.equal('6 interactions');
    table.rows = null;
    await settle();
    expect(findAll(table, 'jf-cdr-table-grid')).to.deep.equal([]);
  });

  it('hides numbers unless its page says otherwise', async () => {
    const { table, words, texts } = await mountLocal(sampleRows(3), {
      masking: { masked: true, because: 'group-hides-numbers' },
    });
    expect(texts()).to.have.length(3);
    expect(words()).not.to.contain('600111222');
    table.masking = null;
    await settle();
    expect(words()).not.to.contain('600111222');
    table.masking = { masked: false, because: 'group-shows-numbers' };
    await settle();
    expect(words()).to.contain('600111222');
  });

  it('hides numbers while nobody knows who is signed in to its workspace, whatever the page says', async () => {
    const rows = sampleRows(3);
    const { table, workspace, words } = await mountRemote();
    Object.assign(table, { rows, masking: { masked: false, because: 'group-shows-numbers' } });
    await settle();
    expect(words()).to.contain('600111222');
    workspace.viewer.set({ state: 'signed-out', viewer: null });
    await settle();
    expect(words()).not.to.contain('600111222');
    expect(words()).to.contain('Message number 0');
    signIn(workspace, 'supervisor', 'sue', true);
    await settle();
    expect(words()).not.to.contain('600111222');
  });

  it('keeps rows that are put to it at once, while numbers are hidden and shown, and where it is moved', async () => {
    const { table, form, total, texts } = await mountLocal([]);
    table.rows = sampleRows(2);
    table.appendRows([cdrRow({ id: 'new', text: 'Message number 77' })]);
    await settle();
    expect(total()).to.equal('3 interactions');
    table.masking = { masked: true, because: 'group-hides-numbers' };
    await settle();
    expect(texts()).to.contain('Message number 77');
    const other = document.createElement('div');
    form.append(other);
    other.append(table);
    table.updateRows([cdrRow({ id: 'newer', text: 'Message number 78' })]);
    await settle();
    expect(texts()).to.include.members(['Message number 0', 'Message number 77', 'Message number 78']);
  });

  it('shows the rows where it was scrolled to after it was moved', async () => {
    const { table, form } = await mountLocal(sampleRows(500));
    const [scroller] = findAll(table, '.scroller');
    scroller!.scrollTop = 6400;
    await settle();
    expect(topmost(table)).to.contain('Message number 200');
    form.append(document.createElement('div'));
    form.lastElementChild!.append(table);
    await settle();
    expect(topmost(table)).to.contain('Message number 200');
  });

  it('takes undefined for no rows, and says at once what cannot be rows', async () => {
    const { table } = await mountLocal(sampleRows(2));
    table.rows = undefined;
    expect(table.rows).to.equal(null);
    expect(() => (table.rows = 7 as never)).to.throw(TypeError, 'array of rows');
    await settle();
  });

  it('shows a row in its place with the history that the record tells, and closes it', async () => {
    const { table, rows, words } = await mountLocal(sampleRows(3));
    const toggle = rows()[1]!.querySelector<HTMLElement>('[aria-expanded]') ?? rows()[1]!;
    toggle.click();
    await settle();
    const [details] = findAll(table, 'jf-cdr-table-details');
    expect(details).not.to.equal(undefined);
    expect(words()).to.contain('History');
    await expectFits(table);
    toggle.click();
    await settle();
    expect(findAll(table, 'jf-cdr-table-details').filter((one) => one.checkVisibility())).to.deep.equal([]);
  });

  it('has room for long names at any width', async () => {
    const rows = sampleRows(3, () => ({
      contact: { ref: 'r', accountId: LONG_NAME, name: LONG_NAME },
      agent: { id: 'a', name: LONG_NAME },
      channel: { id: 'c', name: LONG_NAME },
      text: LONG_NAME,
    }));
    const { table } = await mountLocal(rows);
    table.value = 'agent=a&channel=c';
    await settle();
    await expectFits(table);
  });
});

describe('the columns of jf-cdr-table', () => {
  it('keep the focus where they are moved, shown and hidden by keyboard', async () => {
    const { table, button } = await mountLocal(sampleRows(3));
    button('Columns').click();
    await settle();
    const forward = button('Move Contact forward');
    forward.focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(table.layout.columns[0]?.column).to.equal('contact');
    expect(isFocused(forward)).to.equal(true);
    const box = forward.closest('li')!.querySelector('input')!;
    box.focus();
    for (const isShown of [false, true]) {
      await sendKeys({ press: 'Space' });
      await settle();
      expect(table.layout.columns.some(({ column }) => column === 'contact')).to.equal(isShown);
      expect(isFocused(box), `shown: ${isShown}`).to.equal(true);
    }
  });

  it('are chosen and ordered in a menu, which says when one must stay', async () => {
    const { table, button } = await mountLocal(sampleRows(3));
    let kept = 0;
    table.addEventListener('jf-cdr-keep', () => (kept += 1));
    const heads = (): string[] =>
      findAll(table, '[role=columnheader]').map((head) => head.ariaColIndex ?? '');
    const before = heads().length;
    button('Columns').click();
    await settle();
    const box = (name: string): HTMLInputElement =>
      findAll<HTMLInputElement>(table, '.column-rows input').find(
        (input) => wordsOf(input.parentElement!) === name,
      )!;
    box('Agent').click();
    await settle();
    expect(heads()).to.have.length(before - 1);
    expect(kept).to.equal(1);
    await expectFits(table);
    button('Move Contact forward').click();
    await settle();
    expect(table.layout.columns.map(({ column }) => column).slice(0, 2)).to.deep.equal([
      'contact',
      'startedAt',
    ]);

    table.layout = { ...table.layout, columns: table.layout.columns.slice(0, 1) };
    await settle();
    box('Contact').click();
    await settle();
    expect(table.layout.columns).to.have.length(1);
    expect(kept).to.equal(2);
    button('Back to the standard columns').click();
    await settle();
    expect(heads()).to.have.length(before);
  });
});
