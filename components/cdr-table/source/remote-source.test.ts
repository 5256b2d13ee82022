import { expect } from '@open-wc/testing';
import type { CdrSummary } from '../../../src/cdr/types.ts';
import { FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import { sampleRecord } from '../../base/testing/sample-record.ts';
import { messagesFor } from '../../base/messages.ts';
import { CdrExportError } from './cdr-source.ts';
import type { CdrAsk } from './cdr-source.ts';
import { RemoteSource } from './remote-source.ts';
import type { ExportedRows } from './remote-source.ts';

const record = (id: string) => sampleRecord({ id });
const all: CdrAsk = { filter: {}, sort: [], timeZone: 'Europe/Madrid' };
const waiting: CdrAsk = { ...all, filter: { dispositions: ['waiting'] } };
const summaryOf = (total: number): CdrSummary => ({
  total,
  dispositions: { initiated: 0, waiting: total, active: 0, archived: 0 },
  days: [],
});

function begin() {
  const { cdr, outcomes } = new FakeWorkspace();
  let changes = 0;
  const source = new RemoteSource(cdr, {
    onChange: () => void (changes += 1),
    msg: () => messagesFor('en'),
  });
  return {
    cdr,
    outcomes,
    source,
    changes: () => changes,
    selection: ({ filter }: CdrAsk) => cdr.selections.of({ filter }),
    summary: ({ filter, timeZone }: CdrAsk) => cdr.summaries.of({ filter, timeZone }),
    ids: () => [0, 1, 2].map((place) => source.rowAt(place)?.id ?? null),
  };
}

describe('rows of a backend', () => {
  it('are read as far as somebody looks, and every change is told', () => {
    const { source, selection, ids, changes } = begin();
    expect(source.answer).to.include({ state: 'loading', total: null });
    source.ask(all);
    source.need(0, 40);
    expect(selection(all).needs).to.deep.equal([40]);
    const before = changes();
    selection(all).show([record('a'), record('b')], { total: 900, complete: false, arrived: 3 });
    expect(changes()).to.be.greaterThan(before);
    expect(source.answer).to.deep.equal({
      state: 'ready',
      isFormer: false,
      total: 900,
      arrived: 3,
      problem: null,
      fault: null,
    });
    expect(ids()).to.deep.equal(['a', 'b', null]);
    source.retry();
    source.refresh();
    expect(selection(all)).to.include({ retried: 1, refreshed: 1 });
  });

  it('that were asked for before stay until the next begin to come, and are read no further', () => {
    const { source, selection, ids } = begin();
    source.ask(all);
    selection(all).show([record('a')]);
    source.ask(waiting);
    expect(source.answer).to.include({ state: 'loading', isFormer: true, total: 1 });
    expect(ids()).to.deep.equal(['a', null, null]);
    expect(selection(all).needs).to.deep.equal([0]);
    expect(selection(all).released).to.equal(0);
    selection(waiting).show([record('w')]);
    expect(source.answer).to.include({ state: 'ready', isFormer: false, total: 1 });
    expect(ids()).to.deep.equal(['w', null, null]);
    expect(selection(all).released).to.equal(1);
  });

  it('that were superseded before they came are given up, and never shown', () => {
    const { source, selection, ids } = begin();
    source.ask(all);
    selection(all).show([record('a')]);
    source.ask(waiting);
    const last = { ...all, filter: { text: 'x' } };
    source.ask(last);
    expect(selection(waiting).released).to.equal(1);
    selection(waiting).show([record('w')]);
    expect(ids()).to.deep.equal(['a', null, null]);
    selection(last).show([]);
    expect(ids()).to.deep.equal([null, null, null]);
    expect(source.answer).to.include({ total: 0, isFormer: false });
  });

  it('that are refused leave nothing of the question before, and say why', () => {
    const { source, selection, ids } = begin();
    source.ask(all);
    selection(all).show([record('a')]);
    source.ask(waiting);
    const problem = { title: 'No', status: 422, code: 'validation-failed' } as const;
    selection(waiting).set({ ...selection(waiting).value, state: 'failed', problem });
    expect(source.answer).to.deep.include({ state: 'failed', total: null, problem, isFormer: false });
    expect(ids()).to.deep.equal([null, null, null]);
  });

  it('are as many as were read, once that is all', () => {
    const { source, selection } = begin();
    source.ask(all);
    selection(all).show([record('a')], { total: 2, complete: true });
    expect(source.answer.total).to.equal(1);
  });

  it('are told to wait where somebody types', () => {
    const { source, cdr } = begin();
    source.ask({ ...all, isTyping: true });
    expect(cdr.selections.of({ filter: {}, isTyping: true }).subscribers).to.equal(1);
  });

  it('are let go with all that is counted', () => {
    const { source, selection, summary } = begin();
    source.ask(all);
    selection(all).show([record('a')]);
    source.ask(waiting);
    source.release();
    for (const one of [all, waiting]) {
      expect(selection(one)).to.include({ released: 1, subscribers: 0 });
      expect(summary(one)).to.include({ released: 1, subscribers: 0 });
    }
    expect(source.answer).to.include({ state: 'loading', total: null });
  });
});

describe('the counts of a backend', () => {
  it('stay until the next are there', () => {
    const { source, summary } = begin();
    source.ask(all);
    expect(source.counts).to.equal(null);
    summary(all).set({ state: 'ready', summary: summaryOf(9), problem: null });
    source.ask(waiting);
    expect(source.counts?.total).to.equal(9);
    summary(waiting).set({ state: 'ready', summary: summaryOf(4), problem: null });
    expect(source.counts?.total).to.equal(4);
    expect(summary(all).released).to.equal(1);
  });

  it('are those of the filter, whatever the order', () => {
    const { source, summary } = begin();
    source.ask(all);
    source.ask({ ...all, sort: [{ by: 'agent', order: 'ascending' }] });
    expect(summary(all)).to.include({ released: 0, subscribers: 1 });
  });

  it('are gone where the workspace forgot them, also those of the question before', () => {
    const { source, summary } = begin();
    source.ask(all);
    summary(all).set({ state: 'ready', summary: summaryOf(9), problem: null });
    source.ask(waiting);
    for (const one of [all, waiting]) summary(one).set({ state: 'loading', summary: null, problem: null });
    expect(source.counts).to.equal(null);
  });

  it('are asked for again with the rows', () => {
    const { source, summary } = begin();
    source.ask(all);
    summary(all).set({ state: 'failed', summary: null, problem: null });
    source.retry();
    expect(summary(all)).to.include({ retried: 1, released: 0 });
  });

  it('are unknown where they could not be had', () => {
    const { source, summary } = begin();
    source.ask(all);
    summary(all).set({ state: 'ready', summary: summaryOf(9), problem: null });
    source.ask(waiting);
    summary(waiting).set({ state: 'failed', summary: null, problem: null });
    expect(source.counts).to.equal(null);
  });
});

describe('all rows of a backend', () => {
  const signal = () => new AbortController().signal;
  async function taken(rows: AsyncIterable<ExportedRows>): Promise<string[]> {
    const ids: string[] = [];
    for await (const some of rows) ids.push(some.rows.map(({ id }) => id).join('') + some.total);
    return ids;
  }

  it('come some at a time, the next when they are wanted', async () => {
    const { source, cdr, outcomes } = begin();
    cdr.exported = [[record('a'), record('b')], [record('c')], [record('d')]];
    outcomes.set('cdr.export', { ok: true, value: { count: 4 } });
    expect(await taken(source.rows(waiting, signal()))).to.deep.equal(['ab4', 'c4', 'd4']);
    const rows = source.rows(all, signal());
    await rows.next();
    await new Promise(requestAnimationFrame);
    expect(cdr.handedOver).to.equal(1);
    await rows.next();
    expect(cdr.handedOver).to.equal(2);
    await rows.return();
  });

  it('are given up where no more are wanted', async () => {
    const { source, cdr } = begin();
    cdr.exported = [[record('a')], [record('b')], [record('c')]];
    for await (const { rows } of source.rows(all, signal())) {
      expect(rows[0]?.id).to.equal('a');
      break;
    }
    await new Promise(requestAnimationFrame);
    expect(cdr.handedOver).to.equal(1);
  });

  it('that do not all come end in words for a person', async () => {
    const { source, cdr, outcomes } = begin();
    cdr.exported = [[record('a')]];
    outcomes.set('cdr.export', { ok: false, reason: 'network' });
    const thrown = await taken(source.rows(all, signal())).catch((error: unknown) => error);
    expect(thrown).to.be.instanceOf(CdrExportError);
    expect((thrown as Error).message).to.equal(messagesFor('en').refusals.network);
  });
});
