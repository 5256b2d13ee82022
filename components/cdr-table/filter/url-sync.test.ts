import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { go } from '../testing/go.ts';
import { readFilter, writeFilter, type FilterState } from './filter-text.ts';
import { UrlSync } from './url-sync.ts';

/** A table as far as addresses are concerned. */
class Table {
  state: FilterState;
  prefix: string | null;
  isConnected = false;
  restored = 0;
  readonly sync: UrlSync;
  readonly updateComplete = Promise.resolve(true);
  #controller: ReactiveController | null = null;

  constructor(prefix: string | null, begins = '') {
    this.prefix = prefix;
    this.state = readFilter(begins);
    this.sync = new UrlSync(this, {
      prefix: () => this.prefix,
      state: () => this.state,
      restore: (state) => {
        this.restored += 1;
        this.state = state;
      },
    });
  }

  addController(controller: ReactiveController): void {
    this.#controller = controller;
  }
  removeController(): void {}
  requestUpdate(): void {}

  connect(): this {
    this.isConnected = true;
    this.#controller!.hostConnected!();
    tables.add(this);
    return this;
  }

  update(): void {
    this.#controller!.hostUpdated!();
  }

  disconnect(): void {
    this.isConnected = false;
    this.#controller!.hostDisconnected!();
  }

  set(text: string, isTyping = false): void {
    this.state = readFilter(text);
    this.sync.write(isTyping);
  }

  get written(): string {
    return writeFilter(this.state.filter, this.state.sort);
  }
}

const tables = new Set<Table>();
const here = (): string => location.search.replace(/^\?/, '');

describe('the filter in the address of the page', () => {
  const { href } = location;
  beforeEach(() => history.pushState(null, '', '?page=a%20b&x#part'));
  afterEach(() => {
    for (const table of tables) table.disconnect();
    tables.clear();
    history.replaceState(null, '', href);
  });

  it('stands under its prefix, beside what the page has there', () => {
    const table = new Table('cdr').connect();
    table.set('disposition=waiting,active&agent=ana&sort=firstResponse.desc');
    expect(here()).to.equal(
      'page=a%20b&x&cdr.disposition=waiting,active&cdr.agent=ana&cdr.sort=firstResponse.desc',
    );
    expect(location.hash).to.equal('#part');
    table.set('');
    expect(here()).to.equal('page=a%20b&x');
  });

  it('is read when the table comes into the page', () => {
    history.replaceState(
      null,
      '',
      '?cdr.disposition=waiting&cdr.period=last7Days&cdr.sort=agent.asc&other.disposition=active',
    );
    const table = new Table('cdr', 'disposition=archived').connect();
    expect(table.written).to.equal('disposition=waiting&period=last7Days&sort=agent.asc');
  });

  it('leaves a table as it was where it says nothing of it', () => {
    const table = new Table('cdr', 'disposition=archived').connect();
    expect(table.restored).to.equal(0);
    expect(here()).to.equal('page=a%20b&x');
  });

  it('is nowhere where it was not asked for', () => {
    const table = new Table(null).connect();
    table.set('disposition=waiting');
    expect(here()).to.equal('page=a%20b&x');
    table.prefix = 'late';
    history.replaceState(null, '', '?late.disposition=active');
    table.update();
    expect(table.written).to.equal('disposition=active');
  });

  it('comes back by back and forward', async () => {
    const table = new Table('cdr').connect();
    table.set('disposition=waiting');
    table.set('disposition=waiting&agent=ana');
    await go(-1);
    expect(table.written).to.equal('disposition=waiting');
    await go(-1);
    expect(table.written).to.equal('');
    await go(2);
    expect(table.written).to.equal('disposition=waiting&agent=ana');
  });

  it('goes back to what the page had set at first, and tells that from everything', async () => {
    const table = new Table('cdr', 'disposition=waiting').connect();
    table.set('');
    expect(here()).to.equal('page=a%20b&x&cdr=all');
    expect(new Table('cdr', 'disposition=waiting').connect().written).to.equal('');
    await go(-1);
    expect(table.written).to.equal('disposition=waiting');
    await go(1);
    expect(table.written).to.equal('');
  });

  it('has one entry for what is typed in one go', async () => {
    const table = new Table('cdr').connect();
    table.set('disposition=waiting');
    const entries = history.length;
    for (const text of ['r', 're', 'ref']) table.set(`disposition=waiting&text=${text}`, true);
    expect(history.length).to.equal(entries + 1);
    expect(here()).to.contain('cdr.text=ref');
    await go(-1);
    expect(table.written).to.equal('disposition=waiting');
  });

  it('makes no entry where nothing changes', () => {
    const table = new Table('cdr').connect();
    table.set('disposition=waiting');
    const entries = history.length;
    table.set('disposition=waiting');
    expect(history.length).to.equal(entries);
  });

  it('never has what is searched of contacts, which comes back all the same', async () => {
    history.replaceState({ router: 7 }, '');
    const table = new Table('cdr').connect();
    table.set('contact=Acc+77');
    expect(location.href).to.not.contain('77');
    expect(history.state).to.deep.include({ router: 7 });
    table.set('contact=Acc+77&disposition=waiting');
    table.set('disposition=waiting');
    expect(history.state).to.deep.equal({ router: 7 });
    await go(-1);
    expect(table.written).to.equal('disposition=waiting&contact=Acc+77');
    expect(new Table('cdr').connect().written, 'after a reload').to.equal(
      'disposition=waiting&contact=Acc+77',
    );
    await go(-1);
    expect(table.written).to.equal('contact=Acc+77');
    await go(-1);
    expect(table.written).to.equal('');
    expect(history.state).to.deep.equal({ router: 7 });
  });

  it('has no contact in it though somebody writes one there', () => {
    history.replaceState(null, '', '?cdr.contact=Acc&cdr.disposition=waiting');
    expect(new Table('cdr').connect().written).to.equal('disposition=waiting');
  });

  it('has no text that may be a number', async () => {
    const table = new Table('cdr').connect();
    table.set('text=%2B34+600+123+456');
    expect(location.href).to.not.contain('600');
    table.set('text=refund');
    expect(here()).to.contain('cdr.text=refund');
    await go(-1);
    expect(table.written).to.equal('text=%2B34+600+123+456');
  });

  it('is read with care for what a page keeps in its entries', () => {
    for (const state of [null, 7, 'text', [1], { 'jackfield.cdr': 7 }, { 'jackfield.cdr': { contact: 7 } }]) {
      history.replaceState(state, '');
      const table = new Table('cdr').connect();
      expect(table.restored).to.equal(0);
      table.set('disposition=waiting');
      if (!(typeof state === 'object' && state !== null && !Array.isArray(state)))
        expect(history.state).to.deep.equal(state);
      table.set('');
    }
  });

  it('of two tables stays apart', async () => {
    const one = new Table('cdr').connect();
    const other = new Table('old').connect();
    one.set('disposition=waiting');
    other.set('disposition=archived&contact=acc');
    expect(here()).to.equal('page=a%20b&x&cdr.disposition=waiting&old.disposition=archived');
    one.set('contact=bcc');
    expect(here()).to.equal('page=a%20b&x&old.disposition=archived');
    await go(-1);
    expect([one.written, other.written]).to.deep.equal([
      'disposition=waiting',
      'disposition=archived&contact=acc',
    ]);
    await go(-1);
    expect([one.written, other.written]).to.deep.equal(['disposition=waiting', '']);
    expect([one.restored, other.restored]).to.deep.equal([1, 1]);
  });

  it('is read again by a table that comes back to another address', async () => {
    const table = new Table('cdr', 'disposition=archived').connect();
    table.set('disposition=waiting');
    table.set('disposition=waiting&contact=acc');
    table.disconnect();
    await go(-1);
    table.connect();
    expect(table.written).to.equal('disposition=waiting');
    table.disconnect();
    await go(-1);
    expect(table.connect().written).to.equal('disposition=archived');
  });

  it('does not undo what a page set in a table that it took away and put back', () => {
    const table = new Table('cdr').connect();
    table.set('disposition=waiting');
    table.state = readFilter('disposition=active');
    table.disconnect();
    expect(table.connect().written).to.equal('disposition=active');
  });

  it('is left alone by a table that went away', async () => {
    const table = new Table('cdr').connect();
    table.set('disposition=waiting');
    table.disconnect();
    await go(-1);
    expect(table.written).to.equal('disposition=waiting');
  });
});
