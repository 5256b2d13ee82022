import { expect, fixture, html } from '@open-wc/testing';
import type { CdrFilter, CdrRow, CdrSummary } from '../../src/cdr/types.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { findAll, settle, wordsOf } from '../base/testing/dom.ts';
import { expectFits } from '../base/testing/fits.ts';
import { forgetPretendedNetwork, pretendOnline } from '../base/testing/network.ts';
import { placeOf } from '../base/testing/words-place.ts';
import { succeed } from '../base/testing/succeed.ts';
import { workspaceCode } from '../base/workspace-code.ts';
import type { JfCdrTable } from './cdr-table.ts';
import { mountRemote, sampleRows, signIn } from './testing/mount.ts';

const rows = sampleRows(8);
const waitingRows = rows.filter(({ disposition }) => disposition === 'waiting');
const waiting: CdrFilter = { dispositions: ['waiting'] };
const refused: Problem = {
  title: 'The filter cannot be used',
  status: 422,
  code: 'validation-failed',
  fields: [{ field: 'text', reason: 'Texts are searched from three letters on.' }],
};

const summaryOf = (total: number): CdrSummary => ({
  total,
  dispositions: { initiated: 0, waiting: total, active: 0, archived: 0 },
  days: [],
});

async function mount(...given: Parameters<typeof mountRemote>) {
  const mounted = await mountRemote(...given);
  const { table, cdr, root } = mounted;
  const selection = (filter: CdrFilter = {}) => cdr.selections.of({ filter });
  return {
    ...mounted,
    selection,
    summary: (filter: CdrFilter = {}) => cdr.summaries.of({ filter, timeZone: 'UTC' }),
    async show(shown: readonly CdrRow[], filter: CdrFilter = {}, change = {}) {
      selection(filter).show(shown, change);
      await settle();
    },
    async fail(problem: Problem | null, filter: CdrFilter = {}) {
      selection(filter).set({ ...selection(filter).value, state: 'failed', problem });
      await settle();
    },
    async set(value: string) {
      table.value = value;
      await settle();
    },
    isBusy: () => root.querySelector('.root')?.getAttribute('aria-busy') === 'true',
    gridOf: () => findAll(table, '[role=grid]')[0] ?? null,
  };
}

/** What stands in the place of rows is in the middle between head and foot. */
function expectMiddle(table: JfCdrTable): void {
  const { top, height } = findAll(table, '.place')[0]!.getBoundingClientRect();
  const head = findAll(table, '[role=columnheader]')[0]!.getBoundingClientRect().bottom;
  expect(top + height / 2).to.be.closeTo((head + table.getBoundingClientRect().bottom) / 2, 2);
}

/** What of a table is read by a person, or stands in a field. */
function saidBy(table: JfCdrTable): string {
  const fields = findAll<HTMLInputElement>(table, 'input').map(({ value }) => value);
  return [wordsOf(table), ...fields].join(' ');
}

describe('jf-cdr-table with rows of a backend', () => {
  it('shows the shape of rows until they come', async () => {
    const { table, words, rows: shown, isBusy, total } = await mount();
    expect(words()).to.contain('Reading interactions…');
    expect(total()).to.equal('Counting…');
    expect(shown()).to.have.length(0);
    expect(isBusy()).to.equal(true);
    await expectFits(table);
  });

  it('shows them as they come, and how many there are', async () => {
    const { table, words, show, isBusy, total, texts, selection } = await mount();
    await show(rows, {}, { total: 900, complete: false });
    expect(total()).to.equal('900 interactions');
    expect(texts().slice(0, 2)).to.deep.equal(['Message number 0', 'Message number 1']);
    expect(isBusy()).to.equal(false);
    expect(words()).not.to.contain('Reading interactions…');
    expect(selection().needs.at(-1)).to.be.greaterThan(0);
    await expectFits(table);
  });

  it('leaves former rows greyed until the next answer begins to come', async () => {
    const { table, show, set, texts, total, words, isBusy, gridOf } = await mount();
    await show(rows);
    await set('disposition=waiting');
    expect(texts()).to.have.length(8);
    expect(total()).not.to.equal('4 interactions');
    expect(isBusy()).to.equal(true);
    expect(gridOf()).to.have.attribute('aria-busy', 'true');
    await expectFits(table);
    await show(waitingRows, waiting);
    expect(texts()).to.deep.equal([0, 2, 4, 6].map((number) => `Message number ${number}`));
    expect(total()).to.equal('4 interactions');
    expect(words()).to.contain('4 interactions');
    expect(gridOf()).not.to.have.attribute('aria-busy', 'true');
  });

  it('says that nothing fits, which is no failure', async () => {
    const { show, set, words, button, table } = await mount();
    await set('disposition=waiting');
    await show([], waiting);
    expect(words()).to.contain('No interaction fits');
    expectMiddle(table);
    await expectFits(table);
    button('Clear all filters').click();
    await settle();
    expect(table.value).to.equal('');
  });

  it('says why nothing could be read, and asks again', async () => {
    const { table, fail, words, button, selection, total, isBusy, root } = await mount();
    await fail(null);
    expect(words())
      .to.contain('The interactions could not be read.')
      .and.to.contain('No connection. Try again.');
    expect(total()).to.equal('');
    const [start, zone] = ['.bar', '.zone'].map(
      (one) => root.querySelector(one)!.getBoundingClientRect().left,
    );
    expect(zone, 'nothing stands before the time zone').to.equal(start);
    expect(isBusy()).to.equal(false);
    await expectFits(table);
    button('Try again').click();
    expect(selection().retried).to.equal(1);
  });

  it('does not go on counting where no counts come', async () => {
    const { table, summary, words, root } = await mount();
    expect(words()).to.contain('…');
    summary().set({ state: 'failed', summary: null, problem: null });
    await settle();
    expect(findAll(table, '.dispositions .count').map(wordsOf).join('')).to.equal('');
    expect(findAll(table, 'jf-cdr-table-chart .bones')).to.deep.equal([]);
    expect(words()).to.contain('There are no counts just now.');
    expect(root.querySelector('jf-cdr-table-chart')).not.to.equal(null);
  });

  it('keeps what was read where more of it does not come', async () => {
    const { table, show, fail, words, texts, button, selection } = await mount();
    await show(rows, {}, { total: 900, complete: false });
    await fail(null);
    expect(words()).to.contain('What was read is shown').and.to.contain('No connection. Try again.');
    const note = findAll(table, '.note')[0]!;
    const [mark, line, act] = [
      note.querySelector('.icon')!.getBoundingClientRect(),
      placeOf(note, 'What was read'),
      placeOf(note.querySelector('button')!, 'Try again'),
    ].map(({ top, height }) => top + height / 2);
    expect(mark, 'the icon stands beside the words').to.be.closeTo(line!, 2);
    expect(act).to.be.closeTo(line!, 2);
    expect(texts()).to.have.length.greaterThan(7);
    await expectFits(table);
    button('Try again').click();
    expect(selection().retried).to.equal(1);
    await show(rows, {}, { total: 900, complete: false });
    expect(words()).not.to.contain('What was read is shown');
  });

  it('says what of a filter the backend would not take, shows no row of another, and clears it', async () => {
    const { table, show, set, fail, words, texts, button } = await mount();
    await show(rows);
    await set('text=ab');
    await fail(refused, { text: 'ab' });
    expect(words())
      .to.contain('The contact centre cannot filter like this.')
      .and.to.contain('Texts are searched from three letters on.');
    expect(words()).not.to.contain('The interactions could not be read.');
    expect(texts()).to.have.length(0);
    await expectFits(table);
    button('Clear all filters').click();
    await settle();
    expect(table.value).to.equal('');
    expect(words()).not.to.contain('cannot filter like this');
    expect(texts()).to.have.length(8);
  });

  it('says for whom interactions are, in place of everything, and is there again with the role', async () => {
    const { table, fail, words, workspace, show } = await mount('agent');
    await fail({ title: 'No', status: 403, code: 'role-not-allowed' });
    expect(words()).to.contain('Interactions are for supervisors and administrators');
    expect(findAll(table, 'jf-cdr-table-filter')).to.deep.equal([]);
    await expectFits(table);
    signIn(workspace, 'supervisor', 'sue');
    await settle();
    await show(rows);
    expect(words()).to.contain('8 interactions');
  });

  it('says that somebody has to sign in again, and has the filter still when they have', async () => {
    const { table, show, set, words, workspace, button, texts } = await mount();
    await show(rows);
    await set('disposition=waiting');
    await show(waitingRows, waiting);
    workspace.viewer.set({ state: 'signed-out', viewer: workspace.viewer.value.viewer });
    await settle();
    expect(words()).to.contain('You are signed out');
    expect(texts()).to.have.length(0);
    await expectFits(table);
    button('Try again').click();
    expect(workspace.given('retry')).to.have.length(1);
    signIn(workspace, 'supervisor');
    await settle();
    expect(table.value).to.equal('disposition=waiting');
    expect(texts()).to.have.length(4);
  });

  it('says that a viewer is refused', async () => {
    const { table, words, workspace } = await mount();
    workspace.viewer.set({
      state: 'refused',
      viewer: null,
      problem: { ...refused, status: 403, code: 'role-not-allowed' },
    });
    await settle();
    expect(findAll(table, 'jf-cdr-table-grid, jf-cdr-table-filter')).to.deep.equal([]);
    expect(words()).not.to.equal('');
    expect(words()).not.to.contain('Reading interactions');
    await expectFits(table);
  });

  it('says that what is shown may be old while there is no connection', async () => {
    const { table, show, words, workspace, texts } = await mount();
    await show(rows);
    const connected = workspace.connection.value;
    workspace.connection.set({ ...connected, state: 'offline' });
    await settle();
    expect(words()).to.contain('There is no connection');
    expect(texts()).to.have.length(8);
    await expectFits(table);
    workspace.connection.set(connected);
    await settle();
    expect(words()).not.to.contain('There is no connection');
  });

  it('tells how many came since, and reads them when asked, not before', async () => {
    const { table, show, words, button, selection, texts } = await mount();
    await show(rows, {}, { arrived: 3 });
    expect(words()).to.contain('3 interactions came since.');
    expect(selection().refreshed).to.equal(0);
    expect(texts()).to.have.length(8);
    await expectFits(table);
    button('Read again').click();
    expect(selection().refreshed).to.equal(1);
    await show(rows);
    expect(words()).not.to.contain('came since');
  });

  it('has its rows where the counts do not come', async () => {
    const { table, show, summary, texts, words, button } = await mount();
    summary().set({ state: 'failed', summary: null, problem: null });
    await show(rows);
    expect(texts()).to.have.length(8);
    expect(words()).not.to.contain('could not be read');
    if (findAll(table, 'jf-cdr-table-chart').length === 0) button('Show chart').click();
    await settle();
    await expectFits(table);
    summary().set({ state: 'ready', summary: summaryOf(8), problem: null });
    await settle();
    const chip = findAll(table, 'button').find((one) => wordsOf(one).startsWith('Waiting'))!;
    expect(wordsOf(chip)).to.contain('8');
  });

  it('asks nothing twice for what means the same', async () => {
    const { show, set, selection, workspace } = await mount();
    await show(rows);
    await set('period=..');
    workspace.clock.set({ now: workspace.clock.value.now + 60_000, provisional: false });
    await settle();
    expect(selection().released).to.equal(0);
  });
});

describe('jf-cdr-table where somebody else sits down', () => {
  it('forgets filter, rows, views and export of the one before, under the same workspace', async () => {
    const { table, show, set, workspace, words, texts, button, cdr } = await mount();
    await set('contact=Rivera&text=refund');
    const asked: CdrFilter = { contactLabel: 'Rivera', text: 'refund' };
    await show(rows, asked);
    workspace.settings.keep('cdr-table.views', [{ name: 'Mine', filter: 'text=mine', layout: null }]);
    cdr.exported = [rows.slice(0, 4), rows.slice(4)];
    workspace.outcomes.set('cdr.export', new Promise(() => {}));
    button('Export').click();
    await settle();
    button('Save as CSV').click();
    await settle();
    expect(findAll(table, 'progress')).to.have.length(1);

    workspace.settings.all.value = new Map();
    signIn(workspace, 'supervisor', 'next');
    await settle();
    expect(table.value).to.equal('');
    expect(table.views).to.deep.equal([]);
    expect(texts()).to.have.length(0);
    expect(findAll(table, 'progress')).to.have.length(0);
    expect(saidBy(table)).not.to.contain('Rivera').and.not.to.contain('refund');
    await show(rows.slice(0, 2));
    expect(words()).to.contain('2 interactions');
  });

  it('shows the rows of another workspace alone', async () => {
    const { table, show, set, texts, cdr } = await mount();
    await set('disposition=waiting');
    await show(waitingRows, waiting);
    const next = await succeed(table, 'supervisor');
    expect(texts()).to.have.length(0);
    expect(table.value).to.equal('');
    expect(cdr.selections.of({ filter: waiting }).released).to.equal(1);
    next.cdr.selections.of({ filter: {} }).show(rows.slice(0, 3));
    await settle();
    expect(texts()).to.have.length(3);
  });

  it('shows no number from the moment on in which they are hidden from the viewer', async () => {
    const { table, show, workspace, words } = await mount();
    await show(rows);
    expect(saidBy(table)).to.contain('600111222');
    signIn(workspace, 'supervisor', 'sam', true);
    await settle();
    expect(words()).to.contain('Message number 0');
    expect(saidBy(table)).not.to.contain('600111222');
  });
});

describe('jf-cdr-table for which the code of the workspace does not arrive', () => {
  afterEach(forgetPretendedNetwork);

  it('says so in place of everything', async function () {
    // Unbundled, the workspace's many modules take a while.
    this.timeout(30_000);
    if (workspaceCode.state === 'ready') this.skip();
    pretendOnline(false);
    const table = await fixture<JfCdrTable>(html`<jf-cdr-table></jf-cdr-table>`);
    await settle();
    expect(wordsOf(table)).to.contain('You are offline');
    expect(table.shadowRoot!.querySelector('.bone, [aria-busy=true]')).to.equal(null);
    await expectFits(table);
  });
});
