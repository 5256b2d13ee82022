import { expect, fixture, html } from '@open-wc/testing';
import { findAll, settle, wordsOf } from '../base/testing/dom.ts';
import { expectFits } from '../base/testing/fits.ts';
import type { JfCdrTable } from './cdr-table.ts';
import { go } from './testing/go.ts';
import { DAY, MONDAY, mountLocal, mountRemote, sampleRows, seen } from './testing/mount.ts';

/** A table in a host form, with what its person and its page hear of it. */
async function mountInForm(attributes: Record<string, string> = {}) {
  const mounted = await mountLocal(sampleRows(8), { attributes: { name: 'shown', ...attributes } });
  const { table, form } = mounted;
  const changes: string[] = [];
  form.addEventListener('change', () => changes.push(table.value));
  return {
    ...mounted,
    changes,
    received: () => new FormData(form).get('shown'),
    press: (words: string) => press(table, words),
  };
}

/** Presses the chip that begins with these words. */
async function press(table: JfCdrTable, words: string): Promise<void> {
  const chip = findAll(table, 'button').find((one) => wordsOf(one).startsWith(words));
  if (chip === undefined) throw new Error(`There is no chip “${words}”.`);
  chip.click();
  await settle();
}

describe('jf-cdr-table in a host form', () => {
  it('adds what a person chooses to what the page set in the same turn', async () => {
    const { table, received, press: pressed } = await mountInForm();
    table.value = 'direction=inbound';
    await pressed('Waiting');
    expect(received()).to.equal('disposition=waiting&direction=inbound');
  });

  it('hands over filter and order as text, under its name', async () => {
    const { table, form, received, press: pressed } = await mountInForm();
    expect(table.form).to.equal(form);
    expect(received()).to.equal('');
    await pressed('Waiting');
    expect(received()).to.equal('disposition=waiting');
    table.value = 'sort=duration.desc&disposition=archived,waiting';
    await settle();
    expect(received()).to.equal('disposition=waiting,archived&sort=duration.desc');
    table.name = 'other';
    await settle();
    expect(received()).to.equal(null);
    expect(new FormData(form).get('other')).to.equal('disposition=waiting,archived&sort=duration.desc');
  });

  it('begins with what its attribute says, and goes back to that with its form', async () => {
    const {
      table,
      form,
      received,
      total,
      press: pressed,
      changes,
    } = await mountInForm({
      value: 'disposition=waiting',
    });
    expect([received(), total()]).to.deep.equal(['disposition=waiting', '4 interactions']);
    await pressed('Clear all');
    expect([received(), total()]).to.deep.equal(['', '8 interactions']);
    const before = changes.length;
    form.reset();
    await settle();
    expect([received(), total(), table.value]).to.deep.equal([
      'disposition=waiting',
      '4 interactions',
      'disposition=waiting',
    ]);
    expect(changes).to.have.length(before);
    table.setAttribute('value', 'disposition=archived');
    await settle();
    expect(received()).to.equal('disposition=archived');
  });

  it('hands it over at once, whoever sets it, in the page or before', async () => {
    const { table, form, received } = await mountInForm({ value: 'disposition=waiting' });
    table.value = 'disposition=archived';
    expect(received()).to.equal('disposition=archived');
    form.reset();
    expect(received()).to.equal('disposition=waiting');
    table.setAttribute('value', 'disposition=active');
    expect(received()).to.equal('disposition=active');
    await settle();
    findAll(table, 'button')
      .find((one) => wordsOf(one).startsWith('Archived'))!
      .click();
    expect(received()).to.equal('disposition=active,archived');
    const other = document.createElement('jf-cdr-table');
    other.rows = [];
    other.setAttribute('name', 'other');
    other.value = 'sort=startedAt.asc';
    form.append(other);
    expect(new FormData(form).get('other')).to.equal('sort=startedAt.asc');
  });

  it('leaves out of a value what is not known', async () => {
    const { table, received, total } = await mountInForm();
    table.value = 'disposition=waiting,lost&period=someday&colour=red&sort=text.asc';
    await settle();
    expect([received(), total()]).to.deep.equal(['disposition=waiting', '4 interactions']);
  });

  it('begins with everything where its attribute is taken away', async () => {
    const { table } = await mountInForm({ value: 'disposition=waiting' });
    table.removeAttribute('value');
    expect([table.defaultValue, table.value]).to.deep.equal(['', '']);
  });

  it('tells of what a person did, and of nothing else', async () => {
    const { table, form, changes, press: pressed } = await mountInForm();
    table.value = 'disposition=waiting';
    await settle();
    table.defaultValue = 'disposition=active';
    form.reset();
    await settle();
    table.value = '';
    await settle();
    expect(changes).to.deep.equal([]);
    await pressed('Archived');
    expect(changes).to.deep.equal(['disposition=archived']);
    const head = findAll(table, '[role=columnheader]').find((one) => wordsOf(one).startsWith('Duration'))!;
    head.click();
    await settle();
    expect(changes).to.deep.equal(['disposition=archived', 'disposition=archived&sort=duration.asc']);
  });

  it('keeps its filter while it is disabled, hands nothing over, and takes it up again', async () => {
    const { table, form, received, changes, press: pressed, texts } = await mountInForm();
    const fieldset = document.createElement('fieldset');
    // By itself it is as wide as what is in it would like to be.
    fieldset.style.minInlineSize = '0';
    form.append(fieldset);
    fieldset.append(table);
    table.value = 'disposition=waiting';
    fieldset.disabled = true;
    await settle();
    expect(received()).to.equal(null);
    expect(findAll(table, 'jf-cdr-table-filter')[0]).to.have.property('inert', true);
    await pressed('Archived');
    expect(table.value).to.equal('disposition=waiting');
    expect(changes).to.deep.equal([]);
    expect(texts()).to.have.length(4);
    await expectFits(table);
    fieldset.disabled = false;
    await settle();
    expect(received()).to.equal('disposition=waiting');
    await pressed('Archived');
    expect(changes).to.deep.equal(['disposition=waiting,archived']);
  });

  it('takes back what the browser kept of it', async () => {
    const { table, received, total, changes } = await mountInForm();
    table.formStateRestoreCallback('disposition=waiting&sort=startedAt.asc');
    await settle();
    expect([received(), total()]).to.deep.equal(['disposition=waiting&sort=startedAt.asc', '4 interactions']);
    table.formStateRestoreCallback(null);
    expect(table.value).to.equal('disposition=waiting&sort=startedAt.asc');
    expect(changes).to.deep.equal([]);
  });

  it('is a control like others: valid, and labelled by its name in the form', async () => {
    const { table, form } = await mountInForm();
    expect([table.checkValidity(), form.checkValidity(), table.willValidate]).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect(form.elements.namedItem('shown')).to.equal(table);
  });
});

describe('the address of the page with a jf-cdr-table', () => {
  const { href } = location;
  const here = (): string => location.search.replace(/^\?/, '');
  beforeEach(() => history.pushState(null, '', '?page=1'));
  // The table is still in the page, and goes with its fixture.
  afterEach(() => history.replaceState(null, '', href));

  it('has its filter where that is asked for, and back and forward restore it', async () => {
    const { table, total, received, press: pressed, changes } = await mountInForm({ 'sync-url': '' });
    expect(here()).to.equal('page=1');
    await pressed('Waiting');
    expect(here()).to.equal('page=1&cdr.disposition=waiting');
    await pressed('Archived');
    expect(here()).to.equal('page=1&cdr.disposition=waiting,archived');
    expect(changes).to.have.length(2);
    await go(-1);
    expect([table.value, total(), received()]).to.deep.equal([
      'disposition=waiting',
      '4 interactions',
      'disposition=waiting',
    ]);
    await go(-1);
    expect([table.value, total()]).to.deep.equal(['', '8 interactions']);
    await go(1);
    expect([table.value, total()]).to.deep.equal(['disposition=waiting', '4 interactions']);
    expect(changes).to.have.length(2);
  });

  it('is read when a table comes into the page, under the prefix of its own', async () => {
    history.replaceState(null, '', '?page=1&cdr.disposition=archived&left.disposition=waiting');
    const { table, press: pressed, total } = await mountInForm({ 'sync-url': 'left' });
    expect([table.value, total()]).to.deep.equal(['disposition=waiting', '4 interactions']);
    await pressed('Waiting');
    expect(here()).to.equal('page=1&cdr.disposition=archived');
  });

  it('stays as it is without that, and where the page sets a value', async () => {
    const without = await mountInForm();
    await without.press('Waiting');
    expect(here()).to.equal('page=1');
    const { table } = await mountInForm({ 'sync-url': '' });
    table.value = 'disposition=waiting';
    await settle();
    expect(here()).to.equal('page=1');
  });

  it('has nothing of what is searched of contacts', async () => {
    const { table, press: pressed } = await mountInForm({ 'sync-url': '' });
    table.value = 'contact=Rivera';
    await settle();
    await pressed('Waiting');
    expect(here()).to.equal('page=1&cdr.disposition=waiting');
    expect(table.value).to.equal('disposition=waiting&contact=Rivera');
  });
});

describe('the days of jf-cdr-table', () => {
  it('begin in its time zone', async () => {
    const rows = sampleRows(1, () => ({ startedAt: Date.UTC(2026, 10, 23, 23, 30) }));
    const { table, words, total } = await mountLocal(rows, { attributes: { 'time-zone': 'Europe/Madrid' } });
    expect(words()).to.contain('Times in Europe/Madrid');
    table.value = 'period=2026-11-24..2026-11-24';
    await settle();
    expect(total()).to.equal('1 interaction');
    table.timeZone = 'UTC';
    await settle();
    expect(total()).to.equal('0 interactions');
    await expectFits(table);
  });

  it('are those of the machine where no browser knows the zone', async () => {
    const own = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
    const { words, texts } = await mountLocal(sampleRows(2), { attributes: { 'time-zone': 'Mars/Olympus' } });
    expect(words()).to.contain(`Times in ${own.replaceAll('_', ' ')}`);
    expect(texts()).to.have.length(2);
  });

  it('follow the clock of the backend: what is “today” is asked anew on another day', async () => {
    const { table, workspace, cdr } = await mountRemote();
    table.value = 'period=today';
    await settle();
    const asked = (at: number) => {
      const from = Math.floor(at / DAY) * DAY;
      return cdr.selections.of({ filter: { startedFrom: from, startedBefore: from + DAY } });
    };
    expect(asked(MONDAY).subscribers).to.equal(1);
    workspace.clock.set({ now: MONDAY + DAY, provisional: false });
    await settle();
    expect(asked(MONDAY + DAY).subscribers).to.equal(1);
    expect(table.value).to.equal('period=today');
  });

  it('are said by a table without rows and without a workspace, too', async () => {
    const table = await fixture<JfCdrTable>(html`<jf-cdr-table time-zone="UTC" .rows=${[]}></jf-cdr-table>`);
    await settle();
    expect(seen(table).words()).to.contain('Times in UTC');
  });
});
