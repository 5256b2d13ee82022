import type { CdrFilter } from '../../../src/contract/cdr-query.ts';
import type { CdrSummary } from '../../../src/contract/cdr-summary.ts';
import { readPast } from '../past/past-reader.ts';
import { nameUser } from '../present.ts';
import type { UserRecord, World } from '../state.ts';
import type { RecordReader } from './reader.ts';
import { rowReader } from './row-reader.ts';
import { cdrRowsAt } from './rows.ts';
import { facets, fits, wantedBy } from './wanted.ts';
import type { Facet, Wanted } from './wanted.ts';

type Dispositions = CdrSummary['dispositions'];

/** Most values of one facet. */
const mostValues = 1000;

/** Counts of the records that fit a filter, as they stood at an instant. `dayOf` writes an instant as a calendar day. */
export function summariseRecords(
  world: World,
  viewer: UserRecord,
  filter: CdrFilter,
  instant: number,
  dayOf: (instant: number) => string,
): CdrSummary {
  const tally = new Tally(dayOf);
  tally.add(cdrRowsAt(world, viewer, instant), filter, rowReader);
  const { past } = world;
  if (past !== null) tally.add(presentPlaces(past), filter, readPast(world, past, viewer));
  const named = (facet: Facet, nameOf: (id: string) => string) =>
    [...tally.values[facet]]
      .map(([id, count]) => ({ id, name: nameOf(id), count }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
      .slice(0, mostValues);
  return {
    total: tally.total,
    dispositions: dispositionsIn(tally.values.dispositions),
    channels: named('channels', (id) => world.channels.get(id)?.name ?? id),
    agents: named('agents', (id) => nameUser(world, id).name),
    groups: named('groups', (id) => world.groups.get(id)?.name ?? id),
    days: [...tally.days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, dispositions]) => ({ day, dispositions })),
  };
}

/** Places of the past that the world has not taken up. */
function* presentPlaces({ columns, takenUp }: NonNullable<World['past']>): Iterable<number> {
  for (let place = 0; place < columns.size; place += 1)
    if (takenUp[columns.conversation[place]!] === 0) yield place;
}

const noDispositions = (): Dispositions => ({ initiated: 0, waiting: 0, active: 0, archived: 0 });

function dispositionsIn(counts: ReadonlyMap<string, number>): Dispositions {
  return { ...noDispositions(), ...Object.fromEntries(counts) };
}

/** Counts records: each facet under all of the filter but its own part. */
class Tally {
  total = 0;
  readonly values: Readonly<Record<Facet, Map<string, number>>> = {
    dispositions: new Map(),
    channels: new Map(),
    agents: new Map(),
    groups: new Map(),
  };
  readonly days = new Map<string, Dispositions>();
  readonly #dayOf: (instant: number) => string;

  constructor(dayOf: (instant: number) => string) {
    this.#dayOf = dayOf;
  }

  add<Item>(items: Iterable<Item>, filter: CdrFilter, reader: RecordReader<Item>): void {
    const wanted = wantedBy(filter, reader);
    const valueOf: Record<Facet, (item: Item) => string | null> = {
      dispositions: reader.disposition,
      channels: reader.channelId,
      agents: reader.agentId,
      groups: reader.groupId,
    };
    const fitsOthers = fits({ facets: {}, others: wanted.others });
    const failing = onlyFailing(wanted);
    for (const item of items) {
      if (!fitsOthers(item)) continue;
      const failed = failing(item);
      if (failed === 'several') continue;
      for (const facet of failed === null ? facets : [failed]) {
        const value = valueOf[facet](item);
        if (value !== null) count(this.values[facet], value);
      }
      if (failed === null) this.#addDay(item, reader);
    }
  }

  #addDay<Item>(item: Item, reader: RecordReader<Item>): void {
    this.total += 1;
    const day = this.#dayOf(reader.startedAt(item));
    let ofDay = this.days.get(day);
    if (ofDay === undefined) this.days.set(day, (ofDay = noDispositions()));
    ofDay[reader.disposition(item) as keyof Dispositions] += 1;
  }
}

/** Tells of an item which facet alone does not fit; null where all do. */
function onlyFailing<Item>(wanted: Wanted<Item>): (item: Item) => Facet | 'several' | null {
  const asked = facets.flatMap((facet) => {
    const test = wanted.facets[facet];
    return test === undefined ? [] : [{ facet, test }];
  });
  return (item) => {
    let failed: Facet | null = null;
    for (const { facet, test } of asked) {
      if (test(item)) continue;
      if (failed !== null) return 'several';
      failed = facet;
    }
    return failed;
  };
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
