import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCdrIndex } from './index.ts';
import { anyFilter, anyMasking, anyQuestion, anyRow, anyRows, someFilter } from './testing/any-row.ts';
import { NaiveRows } from './testing/naive.ts';
import type { CdrFacets, CdrRow, CdrSort } from './types.ts';

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 500 });

const timeZone = fc.constantFrom(
  'UTC',
  'Europe/Madrid',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Africa/Casablanca',
);

/** What was counted of each id, whatever the order. */
const asMap = (counted: CdrFacets['channels']): Map<string, number> =>
  new Map(counted.map(({ id, count }) => [id, count]));

const opposite = ({ by, order }: CdrSort): CdrSort => ({
  by,
  order: order === 'ascending' ? 'descending' : 'ascending',
});

describe('the index', () => {
  it('selects as a plain filter and sort of plain rows', () => {
    fc.assert(
      fc.property(anyRows, anyMasking, anyQuestion, (rows, masking, question) => {
        const places = createCdrIndex(rows, { masking }).select(question);
        expect([...places]).toEqual(new NaiveRows(rows, masking).select(question.filter, question.sort));
      }),
    );
  });

  it('selects the same of thousands of rows, in parts of the index as they are made and grow', () => {
    const rows = fc
      .sample(anyRow, { seed: 5, numRuns: 9000 })
      .map((row, place) => ({ ...row, id: String(place), duration: row.duration + (place % 7000) }));
    const naive = new NaiveRows(rows, { masked: false, because: 'group-shows-numbers' });
    const index = createCdrIndex(rows.slice(0, 5000), { masking: naive.masking });
    index.work(() => true);
    index.append(rows.slice(5000, 5003));
    index.append(rows.slice(5003));
    const [memory, room] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
    for (const question of fc.sample(anyQuestion, { seed: 6, numRuns: 60 })) {
      const { filter, sort } = question;
      expect([...index.select(question)]).toEqual(naive.select(filter, sort));
      expect([...index.select({ sort })]).toEqual(naive.select({}, sort));
      const turned = sort?.map((one) => opposite(one));
      expect([...index.select({ sort: turned })], 'turned').toEqual(naive.select({}, turned));
      expect([...index.select({ sort })], 'turned back').toEqual(naive.select({}, sort));
      expect([...index.select(question)], 'of rows in order').toEqual(naive.select(filter, sort));
      expect([...index.select(question, memory, room)], 'in given memory').toEqual(
        naive.select(filter, sort),
      );
      const counting = index.counting(filter, 'Europe/Madrid');
      expect(counting.work(() => true)).toBe(false);
      expect(counting.work(() => false)).toBe(true);
      expect(counting.facets).toEqual(index.counts(filter));
      expect(counting.days).toEqual(index.days(filter, 'Europe/Madrid'));
    }
    for (const { id } of rows) expect(index.placeOf(id)).toBe(Number(id));
  });

  it('selects the same whatever was asked and worked on before', () => {
    const step = fc.tuple(fc.oneof(anyQuestion, fc.nat({ max: 3 })), anyQuestion);
    fc.assert(
      fc.property(anyRows, anyMasking, fc.array(step, { maxLength: 6 }), (rows, masking, steps) => {
        const index = createCdrIndex(rows, { masking });
        const naive = new NaiveRows(rows, masking);
        const [one, other] = [new Uint32Array(rows.length), new Uint32Array(rows.length + 3)];
        for (const [taken, need] of steps) {
          if (typeof taken === 'number') {
            let pieces = taken;
            index.work(() => (pieces -= 1) < 0, need);
          } else {
            const fitting = naive.select(taken.filter, taken.sort);
            expect([...index.select(taken)]).toEqual(fitting);
            expect([...index.select({ sort: taken.sort })]).toEqual(naive.select({}, taken.sort));
            expect([...index.select(taken)], 'of rows in order').toEqual(fitting);
            index.work(() => false);
            expect([...index.select(taken)], 'of statuses in order').toEqual(fitting);
            const all = naive.select({}, taken.sort);
            const kept = index.select({ sort: taken.sort });
            for (const memory of [one, other, one]) {
              expect([...index.select({ sort: taken.sort }, memory)]).toEqual(all);
              expect([...index.select(taken, other)]).toEqual(fitting);
              expect([...index.select(taken, one)]).toEqual(fitting);
            }
            expect([...kept], 'in memory of its own').toEqual(all);
            const turned = taken.sort?.map((level) => opposite(level));
            for (const sort of [turned, taken.sort, turned])
              expect([...index.select({ sort }, one)], 'the other way round').toEqual(naive.select({}, sort));
            for (const sort of [taken.sort, turned]) {
              expect([...index.select({ ...taken, sort }, other)]).toEqual(naive.select(taken.filter, sort));
              for (const next of [sort, taken.sort, turned])
                expect([...index.select({ sort: next }, one, other)], 'with room').toEqual(
                  naive.select({}, next),
                );
            }
            const before = index.select({ sort: taken.sort });
            expect([...index.select({ sort: turned })], 'turned').toEqual(naive.select({}, turned));
            expect([...before], 'what was answered before').toEqual(all);
            expect([...index.select({ sort: taken.sort }, other)], 'turned back').toEqual(all);
            expect(index.isReadyFor(taken)).toBe(true);
          }
        }
      }),
    );
  });

  it('counts each facet under all of the filter but its own part', () => {
    fc.assert(
      fc.property(anyRows, anyMasking, fc.oneof(someFilter, anyFilter), (rows, masking, filter) => {
        const counts = createCdrIndex(rows, { masking }).counts(filter);
        const { channels, agents, groups } = counts;
        const mapped = {
          ...counts,
          channels: asMap(channels),
          agents: asMap(agents),
          groups: asMap(groups),
        };
        expect(mapped).toEqual(new NaiveRows(rows, masking).counts(filter));
        for (const list of [channels, agents, groups]) {
          const sizes = list.map(({ count }) => count);
          expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
        }
      }),
    );
  });

  it('counts days as their dates are written, row by row', () => {
    const inThisEra = anyRows.map((rows) => rows.filter(({ startedAt }) => startedAt > 0));
    fc.assert(
      fc.property(inThisEra, anyMasking, fc.option(someFilter), timeZone, (rows, masking, filter, zone) => {
        const days = createCdrIndex(rows, { masking }).days(filter ?? undefined, zone);
        expect(days).toEqual(new NaiveRows(rows, masking).days(filter ?? undefined, zone));
      }),
    );
  });

  it('counts in slices as in one go, also where columns are to be made, and rows come and change before', () => {
    const filter = fc.option(fc.oneof(someFilter, anyFilter), { nil: undefined });
    const changes = fc.array(anyRow, { maxLength: 4 });
    fc.assert(
      fc.property(anyRows, anyMasking, filter, timeZone, changes, (rows, masking, wanted, zone, changed) => {
        const index = createCdrIndex(rows, { masking });
        const counting = index.counting(wanted, zone);
        index.update(changed);
        let slices = 0;
        while (!counting.work(() => true)) slices += 1;
        expect(slices).toBeLessThan(20);
        expect(counting.facets).toEqual(index.counts(wanted));
        expect(counting.days).toEqual(index.days(wanted, zone));
      }),
    );
  });

  it('answers the same after rows came and were changed as if all had been there at first', () => {
    const batch = fc.record({
      rows: fc.array(anyRow, { maxLength: 4 }),
      appended: fc.boolean(),
      isTurned: fc.boolean(),
    });
    fc.assert(
      fc.property(
        anyRows,
        anyMasking,
        fc.array(fc.tuple(batch, anyQuestion), { maxLength: 6 }),
        timeZone,
        (rows, masking, steps, zone) => {
          const index = createCdrIndex(rows, { masking });
          const naive = new NaiveRows(rows, masking);
          for (const [{ rows: changed, appended, isTurned }, question] of steps) {
            index.select({ sort: isTurned ? question.sort?.map((one) => opposite(one)) : question.sort });
            if (appended) index.append(changed);
            else index.update(changed);
            naive.update(changed);
            expect(index.size).toBe(naive.rows.length);
            const { filter, sort } = question;
            expect([...index.select(question)]).toEqual(naive.select(filter, sort));
            expect([...index.select({ sort })], 'all of them').toEqual(naive.select({}, sort));
            expect(index.counts(filter).total).toBe(naive.select(filter).length);
            for (const [place, { id }] of naive.rows.entries()) expect(index.placeOf(id)).toBe(place);
          }
          const fresh = createCdrIndex(naive.rows, { masking });
          expect(index.days({}, zone)).toEqual(fresh.days({}, zone));
        },
      ),
    );
  });

  it('shows no number to a masked viewer, and the same order and rows whatever the numbers are', () => {
    const masked = { masking: { masked: true, because: 'group-hides-numbers' } };
    const renumbered = (rows: readonly CdrRow[], number: string | undefined): CdrRow[] =>
      rows.map((row) => ({ ...row, contact: { ref: row.contact.ref, accountId: 'ACC 1', number } }));
    fc.assert(
      fc.property(anyRows, anyQuestion, (rows, question) => {
        const answers = [undefined, '+34600111222', '+34699'].map((number) => {
          const index = createCdrIndex(renumbered(rows, number), masked);
          return Array.from(index.select(question), (place) => index.row(place));
        });
        expect(answers[1]).toEqual(answers[0]);
        expect(answers[2]).toEqual(answers[0]);
        expect(answers[0]!.some(({ contact }) => 'number' in contact)).toBe(false);
      }),
    );
  });
});
