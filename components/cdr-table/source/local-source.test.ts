import { expect } from '@open-wc/testing';
import { cdrRow } from '../../../src/cdr/testing/row.ts';
import type { CdrRow } from '../../../src/cdr/types.ts';
import { pause } from '../../base/pause.ts';
import type { CdrAsk } from './cdr-source.ts';
import { LocalSource } from './local-source.ts';

const timeZone = 'UTC';
const everything: CdrAsk = { filter: {}, sort: [], timeZone };
const shown = { masked: false, because: 'group-shows-numbers' };

function rowsOf(count: number, change: (place: number) => Partial<CdrRow> = () => ({})): CdrRow[] {
  return Array.from({ length: count }, (_, place) => cdrRow({ id: `row-${place}`, ...change(place) }));
}

function sourceOf(rows: readonly CdrRow[], masking = shown): { source: LocalSource; changes: () => number } {
  let told = 0;
  const source = new LocalSource({ rows, masking, onChange: () => (told += 1) });
  return { source, changes: () => told };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn += 1) {
    if (turn > 10_000) throw new Error('It never became so.');
    await pause();
  }
}

const idsOf = (source: LocalSource): (string | undefined)[] =>
  Array.from({ length: source.answer.total ?? 0 }, (_, place) => source.rowAt(place)?.id);

describe('rows that a host gave', () => {
  it('are there at once, in their order, before anything is asked or made', () => {
    const { source } = sourceOf(rowsOf(20_000));
    expect(source.answer).to.deep.include({ state: 'ready', total: 20_000 });
    expect(source.rowAt(0)?.id).to.equal('row-0');
    expect(source.rowAt(19_999)?.id).to.equal('row-19999');
    expect(source.rowAt(20_000)).to.equal(null);
    expect(source.rowAt(-1)).to.equal(null);
  });

  it('wait with an answer only where columns are still to be made, and keep the former one meanwhile', async () => {
    const { source } = sourceOf(rowsOf(20_000, (place) => ({ messageCount: place % 7 })));
    source.ask({ ...everything, filter: { messageCount: { from: 6 } } });
    expect(source.answer).to.deep.include({ state: 'loading', isFormer: true, total: 20_000 });
    await until(() => source.answer.state === 'ready');
    expect(source.answer).to.deep.include({ isFormer: false, total: 2857 });

    source.ask({ ...everything, filter: { messageCount: { to: 0 } } });
    expect(source.answer).to.deep.include({ state: 'ready', isFormer: false, total: 2858 });
    expect(source.rowAt(1)?.id).to.equal('row-7');
  });

  it('answer a question and take a change whenever they come, also while memory is made ready', async () => {
    const rows = rowsOf(3000, (place) => ({ text: `Order ${place}` }));
    for (let turns = 0; turns < 16; turns += 1) {
      const { source } = sourceOf(rows);
      source.ask(everything);
      for (let turn = 0; turn < turns; turn += 1) await pause();
      source.update([cdrRow({ id: 'one', text: 'Order 29' }), cdrRow({ id: 'other', text: 'Parcel' })]);
      source.ask({ ...everything, filter: { text: 'order 299' } });
      await until(() => source.answer.state === 'ready' && source.answer.total === 11);
      source.ask(everything);
      await until(() => source.answer.total === 3002);
      source.release();
    }
  });

  it('answer the question that was asked last', async () => {
    const { source } = sourceOf(rowsOf(20_000, (place) => ({ messageCount: place % 7 })));
    source.ask({ ...everything, filter: { messageCount: { from: 6 } } });
    source.ask({ ...everything, filter: { messageCount: { from: 5 } } });
    await until(() => source.answer.state === 'ready' && source.counts !== null);
    expect(source.answer.total).to.equal(5714);
    expect(source.counts?.total).to.equal(5714);
  });

  it('are counted by each facet and day after they are shown', async () => {
    const { source, changes } = sourceOf(
      rowsOf(100, (place) => ({ direction: place % 4 === 0 ? 'inbound' : 'outbound' })),
    );
    source.ask({ ...everything, filter: { directions: ['inbound'] } });
    await until(() => source.counts !== null);
    expect(source.counts?.total).to.equal(25);
    expect(source.counts?.days.map(({ day }) => day)).to.have.length(1);
    expect(changes()).to.be.greaterThan(0);
  });

  it('are counted some at a time, and no further for a question that another one followed', async () => {
    const totals = new Set<number | undefined>();
    const source: LocalSource = new LocalSource({
      rows: rowsOf(120_000, (place) => ({ messageCount: place % 4 })),
      masking: shown,
      onChange: () => totals.add(source.counts?.total),
    });
    source.ask(everything);
    await until(() => source.counts !== null);
    let tasks = 0;
    source.ask({ ...everything, filter: { messageCount: { from: 1 } } });
    for (; source.counts?.total === 120_000; tasks += 1) await pause();
    expect(tasks).to.be.greaterThan(4);

    totals.clear();
    source.ask({ ...everything, filter: { messageCount: { from: 2 } } });
    await pause();
    await pause();
    source.ask({ ...everything, filter: { messageCount: { from: 3 } } });
    await until(() => source.counts?.total === 30_000);
    expect([...totals]).to.deep.equal([90_000, 30_000]);
  });

  it('are counted though one changes in each task, and at last as they are then', async () => {
    const { source } = sourceOf(rowsOf(70_000, () => ({ revision: 0 })));
    source.ask({ ...everything, filter: { dispositions: ['archived'] } });
    await until(() => source.counts !== null);
    source.update([cdrRow({ id: 'row-0', revision: 1 })]);
    const before = source.counts;
    await until(() => source.counts !== before);
    let changed = 0;
    while (source.counts?.total === 70_000 && changed < 1000) {
      changed += 1;
      source.update([cdrRow({ id: `row-${changed}`, disposition: 'active', revision: 2 })]);
      await pause();
    }
    expect(changed).to.be.lessThan(1000);
    await until(() => source.counts?.total === 70_000 - changed);
  });

  it('take changes of many rows in their order, as soon as rows are found by their ids', async () => {
    const { source } = sourceOf(rowsOf(20_000, (place) => ({ messageCount: place, revision: 1 })));
    source.ask({ ...everything, sort: [{ by: 'messageCount', order: 'descending' }] });
    source.update([cdrRow({ id: 'new', messageCount: 20_000, revision: 1 })]);
    source.update([cdrRow({ id: 'new', messageCount: 30_000, revision: 2 })]);
    source.update([cdrRow({ id: 'row-3', messageCount: 25_000, revision: 2 })]);
    await until(() => source.answer.total === 20_001 && source.answer.state === 'ready');
    expect([0, 1, 2].map((place) => source.rowAt(place)?.id)).to.deep.equal(['new', 'row-3', 'row-19999']);
    await until(() => source.counts?.total === 20_001);
  });

  it('follow what is put behind them and what changes, under filter and order', async () => {
    const { source } = sourceOf(rowsOf(4, (place) => ({ messageCount: place, revision: 1 })));
    source.ask({
      ...everything,
      filter: { messageCount: { from: 2 } },
      sort: [{ by: 'messageCount', order: 'descending' }],
    });
    await until(() => source.answer.state === 'ready');
    expect(idsOf(source)).to.deep.equal(['row-3', 'row-2']);
    source.update([cdrRow({ id: 'row-4', messageCount: 9 })]);
    source.update([cdrRow({ id: 'row-0', messageCount: 5, revision: 2 })]);
    source.update([cdrRow({ id: 'row-2', messageCount: 0, revision: 2 })]);
    await Promise.resolve();
    expect(idsOf(source)).to.deep.equal(['row-4', 'row-0', 'row-3']);
  });

  it('answer once for all that come one by one in one task', async () => {
    const { source, changes } = sourceOf(rowsOf(4));
    source.ask({ ...everything, sort: [{ by: 'messageCount', order: 'descending' }] });
    await until(() => source.counts !== null);
    const before = changes();
    for (let place = 0; place < 50; place += 1) source.update([cdrRow({ id: `new-${place}` })]);
    await Promise.resolve();
    expect(source.answer.total).to.equal(54);
    expect(changes() - before).to.equal(1);
  });

  it('are refused as a whole, with the place of the one that cannot be read', async () => {
    const bad = rowsOf(3000, (place) => (place === 2500 ? { startedAt: 'yesterday' as never } : {}));
    const { source } = sourceOf(bad);
    source.ask({ ...everything, sort: [{ by: 'startedAt', order: 'ascending' }] });
    await until(() => source.answer.state === 'failed');
    expect(source.answer.fault).to.deep.equal({ place: 2500, field: 'startedAt' });
  });

  it('never show a number to whom it is hidden', async () => {
    const rows = rowsOf(3, () => ({ contact: { ref: 'r', accountId: 'ACC-1', number: '+34600111222' } }));
    for (const masking of [null as never, { masked: true, because: 'group-hides-numbers' }]) {
      const { source } = sourceOf(rows, masking);
      source.ask({ ...everything, filter: { contactLabel: '600' } });
      await until(() => source.answer.state === 'ready');
      expect(source.answer.total).to.equal(0);
      source.ask(everything);
      expect(JSON.stringify(source.rowAt(0))).not.to.contain('600');
    }
  });

  it('are handed over some at a time, all of an answer in its order, until that is ended', async () => {
    const { source } = sourceOf(rowsOf(2500, (place) => ({ messageCount: place })));
    const question = {
      filter: { messageCount: { from: 100 } },
      sort: [{ by: 'messageCount', order: 'descending' }] as const,
    };
    const parts: { rows: readonly CdrRow[]; total: number }[] = [];
    for await (const part of source.rows(question, new AbortController().signal)) parts.push(part);
    expect(parts.map(({ total }) => total)).to.deep.equal([2400, 2400, 2400]);
    const ids = parts.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids).to.have.length(2400);
    expect([ids[0], ids.at(-1)]).to.deep.equal(['row-2499', 'row-100']);

    const ending = new AbortController();
    let read = 0;
    for await (const { rows } of source.rows(question, ending.signal)) {
      read += rows.length;
      ending.abort();
    }
    expect(read).to.equal(1000);
  });
});
