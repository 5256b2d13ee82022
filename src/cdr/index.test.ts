import { describe, expect, it } from 'vitest';
import * as contract from '../contract/cdr.ts';
import { archivedReasons, directions, dispositions, serviceLevels } from './enumerations.ts';
import { CdrRowError, createCdrIndex, readCdrRow } from './index.ts';
import { cdrRow } from './testing/row.ts';
import type { CdrFilter, CdrNeed, CdrRow, CdrSort } from './types.ts';

const masked = { masking: { masked: true, because: 'group-hides-numbers' } };
const unmasked = { masking: { masked: false, because: 'group-shows-numbers' } };

const rowsOf = (...fields: Partial<CdrRow>[]): CdrRow[] =>
  fields.map((field, place) => cdrRow({ id: `row-${place}`, ...field }));
/** What takes every column. */
const everything: CdrNeed = {
  filter: { text: 'a', contactLabel: 'a' },
  sort: [{ by: 'contact', order: 'ascending' }],
  counts: true,
  ids: true,
};
const ascending = (by: CdrSort['by']): { sort: CdrSort[] } => ({ sort: [{ by, order: 'ascending' }] });

describe('words that are ordered', () => {
  it('are those of the contract, in its order', () => {
    expect(dispositions).toEqual(contract.dispositions);
    expect(archivedReasons).toEqual(contract.archivedReasons);
    expect(directions).toEqual(contract.directions);
    expect(serviceLevels).toEqual(contract.serviceLevelStates);
  });
});

describe('an index', () => {
  it('gives rows in their order while nothing is asked, and knows where they are', () => {
    const rows = rowsOf({}, {}, {});
    const index = createCdrIndex(new Set(rows), unmasked);
    expect(index.size).toBe(3);
    expect([...index.select()]).toEqual([0, 1, 2]);
    expect(index.placeOf('row-1')).toBe(1);
    expect(index.placeOf('row-9')).toBe(-1);
    expect(index.row(1)).toEqual(rows[1]);
    expect(() => index.row(3)).toThrow(RangeError);
  });

  it('is empty without rows', () => {
    const index = createCdrIndex([]);
    expect(index.isComplete).toBe(true);
    expect([...index.select({ filter: { text: 'a' }, ...ascending('contact') })]).toEqual([]);
    expect(index.counts().total).toBe(0);
    expect(index.days({}, 'UTC')).toEqual([]);
  });

  it('of a filter with an empty list finds nothing, and with a range only what has a value', () => {
    const index = createCdrIndex(rowsOf({ firstResponse: null }, { firstResponse: 5 }));
    expect([...index.select({ filter: { dispositions: [] } })]).toEqual([]);
    expect([...index.select({ filter: { firstResponse: {} } })]).toEqual([1]);
  });

  it('tells a row without a number from the largest one', () => {
    const index = createCdrIndex(rowsOf({ firstResponse: null }, { firstResponse: Number.MAX_SAFE_INTEGER }));
    expect([...index.select({ filter: { firstResponse: { from: 0 } } })]).toEqual([1]);
  });

  it('writes its answer into memory that it is given', () => {
    const memory = new Uint32Array(3);
    const answer = createCdrIndex(rowsOf({ duration: 2 }, { duration: 1 })).select(
      ascending('duration'),
      memory,
    );
    expect([...answer]).toEqual([1, 0]);
    expect(answer.buffer).toBe(memory.buffer);
  });

  it('sorts in room that it is given, but not where it is too small, or where the answer is', () => {
    const index = createCdrIndex(rowsOf({ duration: 2 }, { duration: 1 }));
    const [memory, room] = [new Uint32Array(2), new Uint32Array(2).fill(7)];
    expect([...index.select(ascending('duration'), memory, room)]).toEqual([1, 0]);
    expect([...room]).not.toContain(7);
    const other = createCdrIndex(rowsOf({ duration: 2 }, { duration: 1 }));
    expect([...other.select(ascending('duration'), memory, memory)]).toEqual([1, 0]);
    expect(() => index.select(ascending('duration'), memory, new Uint32Array(1))).toThrow(RangeError);
  });

  it('refuses a time zone that is none', () => {
    expect(() => createCdrIndex(rowsOf({})).days({}, 'Nowhere/Here')).toThrow(RangeError);
  });
});

describe('counting', () => {
  it('takes each row once, as it is when its turn comes, while others come and change', () => {
    const index = createCdrIndex(
      Array.from({ length: 9000 }, (_, place) =>
        cdrRow({ id: String(place), agent: { id: 'a', name: 'A' } }),
      ),
    );
    const counting = index.counting({}, 'UTC');
    while (counting.facets.total === 0) counting.work(() => true);
    expect(counting.facets.total).toBeLessThan(9000);
    const other = { agent: { id: 'b', name: 'B' }, duration: 2 ** 40, revision: 2 };
    index.update(['0', '8999', 'new'].map((id) => cdrRow({ id, ...other })));
    expect(counting.work(() => false)).toBe(true);
    expect(counting.facets.total).toBe(9001);
    expect(counting.facets.agents).toEqual([
      { id: 'a', name: 'A', count: 8999 },
      { id: 'b', name: 'B', count: 2 },
    ]);
  });

  it('is done in more pieces where rows are of many days, which take longer', () => {
    const piecesOf = (rows: CdrRow[]): number => {
      const counting = createCdrIndex(rows).counting({}, 'Europe/Madrid');
      counting.work(() => counting.facets.total > 0);
      let pieces = 1;
      while (!counting.work(() => true)) pieces += 1;
      return pieces;
    };
    const rows = Array.from({ length: 9000 }, (_, place) => cdrRow({ id: String(place) }));
    expect(piecesOf(rows)).toBeLessThan(10);
    const spread = rows.map((row, place) => ({ ...row, startedAt: place * 86_400_000 }));
    expect(piecesOf(spread)).toBeGreaterThan(30);
  });

  it('refuses a time zone that is none', () => {
    expect(() => createCdrIndex([]).counting({}, 'Nowhere/Here')).toThrow(RangeError);
  });
});

describe('work', () => {
  it('makes the columns of the question first, then all, as long as it may', () => {
    const index = createCdrIndex(Array.from({ length: 1250 }, (_, place) => cdrRow({ id: String(place) })));
    expect(index.isComplete).toBe(false);
    const question = { filter: { text: 'good' } };
    let pieces = 0;
    while (!index.isReadyFor(question)) {
      expect(index.work(() => true, question)).toBe(false);
      pieces += 1;
    }
    expect(pieces).toBeGreaterThan(2);
    expect(pieces).toBeLessThan(10);
    expect(index.isReadyFor(ascending('duration'))).toBe(false);
    expect(index.work(() => false)).toBe(true);
    expect(index.isComplete).toBe(true);
    expect(index.isReadyFor(ascending('duration'))).toBe(true);
  });

  it('begins each column in a piece of its own', () => {
    const index = createCdrIndex(rowsOf({}, {}));
    const ready = (): string[] =>
      (['disposition', 'channel', 'agent'] as const).filter((by) => index.isReadyFor(ascending(by)));
    index.work(() => true);
    expect(ready()).toEqual(['disposition']);
    index.work(() => true);
    expect(ready()).toEqual(['disposition', 'channel']);
  });

  it('makes columns of texts, contacts and ids for those who need them alone', () => {
    const needs: CdrNeed[] = [
      { filter: { text: 'good' } },
      { filter: { contactLabel: 'a' } },
      { filter: { contactRef: 'a' } },
      ascending('contact'),
      { ids: true },
    ];
    for (const need of needs) {
      const index = createCdrIndex(rowsOf({}, {}), unmasked);
      index.work(() => false);
      expect([index.isComplete, index.isReadyFor(need)]).toEqual([true, false]);
      expect(index.work(() => false, need)).toBe(true);
      expect(index.isReadyFor(need)).toBe(true);
      expect(index.isReadyFor(everything)).toBe(false);
    }
  });

  it('puts statuses in the order that was asked for, a piece at a time; filters answer the same meanwhile', () => {
    const size = 20_000;
    const rows = Array.from({ length: size }, (_, place) =>
      cdrRow({
        id: `row-${place}`,
        duration: (place * 7919) % size,
        disposition: place % 40 === 0 ? 'waiting' : 'active',
        direction: directions[place % 2]!,
      }),
    );
    const order = [...rows.entries()].sort(([, one], [, other]) => one.duration - other.duration);
    const wanted = order.filter(([, row]) => row.disposition === 'waiting').map(([place]) => place);
    const inbound = order.filter(([, row]) => row.direction === 'inbound').map(([place]) => place);
    const index = createCdrIndex(rows);
    const answer = (filter: CdrFilter): number[] => [...index.select({ ...ascending('duration'), filter })];
    const waiting: CdrFilter = { dispositions: ['waiting'] };
    const half: CdrFilter = { directions: ['inbound'] };
    index.work(() => false);
    index.select(ascending('duration'));
    expect(index.isComplete).toBe(false);
    expect(answer(waiting)).toEqual(wanted);
    for (const isLast of [false, false, true]) {
      expect(index.work(() => true)).toBe(isLast);
      expect(answer(waiting)).toEqual(wanted);
      expect(answer(half)).toEqual(inbound);
    }
    expect(index.isComplete).toBe(true);
    const [first] = wanted;
    index.update([{ ...rows[first!]!, disposition: 'archived', revision: 2 }]);
    expect(answer(waiting)).toEqual(wanted.slice(1));
    index.select(ascending('duration'));
    index.work(() => false);
    expect(answer(waiting)).toEqual(wanted.slice(1));
  });

  it('has no statuses to put in order where there are no rows', () => {
    const index = createCdrIndex([]);
    expect([...index.select(ascending('duration'))]).toEqual([]);
    expect(index.isComplete).toBe(true);
  });

  it('makes what counting takes when it is needed, before the rest', () => {
    const index = createCdrIndex(rowsOf({}, {}));
    const need: CdrNeed = { filter: { directions: ['inbound'], text: 'good' }, counts: true };
    while (!index.isReadyFor(need)) expect(index.work(() => true, need)).toBe(false);
    expect([index.isComplete, index.isReadyFor(ascending('duration'))]).toEqual([false, false]);
  });
});

describe('rows that came later', () => {
  it('go behind, or where the row with their id is unless that is newer', () => {
    const index = createCdrIndex(rowsOf({ duration: 5, revision: 2 }, { duration: 9 }));
    index.select(ascending('duration'));
    index.update([
      cdrRow({ id: 'row-0', duration: 10, revision: 2 }),
      cdrRow({ id: 'row-1', duration: 0, revision: 0 }),
      cdrRow({ id: 'new', duration: 1 }),
    ]);
    index.append([cdrRow({ id: 'newer', duration: 2 })]);
    expect(index.size).toBe(4);
    expect([...index.select(ascending('duration'))]).toEqual([2, 3, 1, 0]);
  });

  it('are found by their new text where texts were searched before', () => {
    const rows = rowsOf({ text: 'old words' }, {});
    const index = createCdrIndex(rows);
    const found = (text: string): number[] => [...index.select({ filter: { text } })];
    expect([found('old'), found('new')]).toEqual([[0], []]);
    index.update([cdrRow({ id: 'row-0', text: 'new words', revision: 2 })]);
    expect([found('old'), found('new')]).toEqual([[], [0]]);
    expect(rows[0]!.text).toBe('old words');
  });

  it('find the last of several first rows with one id', () => {
    const index = createCdrIndex(rowsOf({ id: 'a' }, { id: 'a' }));
    expect(index.placeOf('a')).toBe(1);
    index.update([cdrRow({ id: 'a', duration: 7, revision: 2 })]);
    expect([index.size, index.row(1).duration]).toEqual([2, 7]);
  });
});

describe('a row that is not as the contract has it', () => {
  const faults: [string, unknown][] = [
    ['id', ''],
    ['contact', null],
    ['contact.ref', { ref: 5 }],
    ['contact.number', { ref: 'a', number: 34_600 }],
    ['channel', null],
    ['channel.id', { id: '', name: 'a' }],
    ['agent.name', { id: 'a' }],
    ['agent', undefined],
    ['group', 'Ana'],
    ['direction', 'sideways'],
    ['disposition', '__proto__'],
    ['archivedReason', 'constructor'],
    ['startedAt', '2026-11-20T00:00:00Z'],
    ['startedAt', NaN],
    ['endedAt', 1.5],
    ['duration', -1],
    ['messageCount', null],
    ['firstResponse', Infinity],
    ['serviceLevel', ''],
    ['text', 5],
  ];
  const withFault = (field: string, value: unknown): CdrRow => ({
    ...cdrRow({ id: 'bad' }),
    [field.split('.')[0]!]: value,
  });

  it.each(faults)('%s: %j is told with its place, as columns are made', (field, value) => {
    const index = createCdrIndex([...rowsOf({}, {}), withFault(field, value)]);
    const thrown = (run: () => unknown): unknown => {
      try {
        run();
      } catch (error) {
        return error;
      }
      return null;
    };
    for (let again = 0; again < 2; again += 1) {
      const error = thrown(() => index.work(() => false, everything));
      expect(error).toBeInstanceOf(CdrRowError);
      expect(error).toMatchObject({ place: 2, field });
    }
    expect(thrown(() => index.row(2))).toMatchObject({ place: 2, field });
    expect(index.row(1).id).toBe('row-1');
  });

  it.each(faults)('%s: %j is refused with all that came with it', (field, value) => {
    const index = createCdrIndex(rowsOf({}));
    expect(() => index.append([cdrRow({ id: 'good' }), withFault(field, value)])).toThrow(CdrRowError);
    expect(index.size).toBe(1);
  });

  it('can be mended by its id', () => {
    const index = createCdrIndex([withFault('duration', 'long'), ...rowsOf({})]);
    expect(() => index.select(ascending('duration'))).toThrow(
      'Row 0: duration must be a whole number from 0.',
    );
    index.update([cdrRow({ id: 'bad', revision: 9 })]);
    expect(index.select(ascending('duration'))).toHaveLength(2);
  });

  it('is no object at all', () => {
    const index = createCdrIndex([null, undefined, 5] as unknown as CdrRow[]);
    expect(() => index.select({ filter: { dispositions: ['waiting'] } })).toThrow(CdrRowError);
    expect(() => index.row(2)).toThrow(CdrRowError);
  });

  it('has no harm in other keys, which are left out', () => {
    const row = JSON.parse(
      JSON.stringify({ ...cdrRow(), phone: '+34600111222' }).replace('{', '{"__proto__":{"polluted":true},'),
    );
    const index = createCdrIndex([row], unmasked);
    index.work(() => false, everything);
    expect(Object.keys(index.row(0))).toEqual(Object.keys(cdrRow()));
    expect(readCdrRow(row)).toEqual(cdrRow());
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a masked contact', () => {
  const rows = rowsOf(
    { contact: { ref: 'a', number: '+34600111222' } },
    { contact: { ref: 'b', number: '+34600111333', accountId: 'ACC-600' } },
    { contact: { ref: 'c', number: '+34600111444', accountId: '600111444', name: 'Ana +34 600 111 444' } },
  );
  const found = (contactLabel: string, options: typeof masked): number[] => [
    ...createCdrIndex(rows, options).select({ filter: { contactLabel } }),
  ];

  it.each(['+34600', '600 111', '111222', '600111444', '34', 'hidden', '4'])(
    'is not found by %j',
    (query) => {
      expect(found(query, masked)).toEqual([]);
    },
  );

  it('is found by the digits of its account ID, whatever stands between those of the query', () => {
    expect(found('6-0 0', masked)).toEqual([1]);
    expect(found('😀 600', masked)).toEqual([1]);
  });

  it('is found by what is shown of it, as an unmasked one is by its number', () => {
    expect(found('600', masked)).toEqual([1]);
    expect(found('ana', masked)).toEqual([2]);
    expect(found('600 111', unmasked)).toEqual([0, 1, 2]);
    expect(found('(600) 111-333', unmasked)).toEqual([1]);
  });

  it('has no place by its number, comes last without a label, and is shown without it', () => {
    const index = createCdrIndex(rows, masked);
    expect([...index.select(ascending('contact'))]).toEqual([1, 0, 2]);
    expect([...index.select({ sort: [{ by: 'contact', order: 'descending' }] })]).toEqual([1, 0, 2]);
    expect(JSON.stringify([0, 1, 2].map((place) => index.row(place)))).not.toMatch(/600111|600 111/);
    expect([...createCdrIndex(rows, unmasked).select(ascending('contact'))]).toEqual([0, 1, 2]);
  });

  it('is what every contact is while the masking is not known', () => {
    expect(createCdrIndex(rows).row(0).contact).toEqual({ ref: 'a' });
    expect([
      ...createCdrIndex(rows, { masking: null }).select({ filter: { contactLabel: '111222' } }),
    ]).toEqual([]);
  });
});
