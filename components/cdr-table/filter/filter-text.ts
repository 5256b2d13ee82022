import type { CdrSort } from '../../../src/cdr/types.ts';
import { tableColumns } from '../columns.ts';
import { isCalendarDay } from './calendar-day.ts';
import { isDayRange, periodPresets, type Period, type PeriodPreset } from './period.ts';
import { readSpan, writeSpan } from './span-text.ts';
import {
  archivedReasons,
  directions,
  dispositions,
  inOrder,
  isNumberRange,
  noFilter,
  serviceLevels,
  type ListPart,
  type NumberRange,
  type RangePart,
  type TableFilter,
} from './table-filter.ts';

/** A filter and an order: what a person set in the table. */
export interface FilterState {
  readonly filter: TableFilter;
  readonly sort: readonly CdrSort[];
}

const lists: readonly [name: string, part: ListPart, known: readonly string[] | null][] = [
  ['disposition', 'dispositions', dispositions],
  ['direction', 'directions', directions],
  ['channel', 'channelIds', null],
  ['agent', 'agentIds', null],
  ['group', 'groupIds', null],
  ['serviceLevel', 'serviceLevels', serviceLevels],
  ['reason', 'archivedReasons', archivedReasons],
];

const ranges: readonly [
  name: string,
  part: RangePart,
  write: (value: number) => string,
  read: (text: string) => number | null,
][] = [
  ['duration', 'duration', writeSpan, readSpan],
  ['firstResponse', 'firstResponse', writeSpan, readSpan],
  ['messages', 'messageCount', String, readCount],
];

/** The names of all parts, in the order in which they are written. */
export const partNames: readonly string[] = [
  ...lists.map(([name]) => name),
  'period',
  ...ranges.map(([name]) => name),
  'contact',
  'text',
  'match',
  'sort',
];

const LONGEST_IDENTIFIER = 256;
const MOST_COLUMNS = 2;
/** More text than any filter has is not looked at. */
const LONGEST_TEXT = 256;

/**
 * A filter and an order in their one written form, in the way of the search parameters of an address:
 * `disposition=waiting&period=last7Days&agent=agent-ana&sort=firstResponse.desc`. Empty for every interaction.
 */
export function writeFilter(filter: TableFilter, sort: readonly CdrSort[] = []): string {
  return partsOf({ filter, sort })
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join('&');
}

/** Reads any text, whoever wrote it: what is not known, or cannot be, is left out. */
export function readFilter(text: string): FilterState {
  return readParts(new URLSearchParams(text));
}

/** Name and value of all that is set, in order. */
export function partsOf({ filter, sort }: FilterState): [name: string, value: string][] {
  const parts: [string, string][] = [];
  const add = (name: string, value: string): void => {
    if (value !== '') parts.push([name, value]);
  };
  for (const [name, part] of lists) add(name, inOrder<string>(part, filter[part]).map(escaped).join(','));
  add('period', writePeriod(filter.period));
  for (const [name, part, write] of ranges) add(name, writeRange(filter[part], write));
  add('contact', cut(filter.contact));
  add('text', cut(filter.text));
  add('match', filter.textMatch === 'within' ? '' : filter.textMatch);
  add('sort', sort.map(({ by, order }) => `${by}.${order === 'ascending' ? 'asc' : 'desc'}`).join(','));
  return parts;
}

/** Reads parts by their names. */
export function readParts(given: { get(name: string): string | null }): FilterState {
  const valueOf = (name: string): string => given.get(name) ?? '';
  const values = Object.fromEntries([
    ...lists.map(([name, part, known]) => [part, inOrder(part, readList(valueOf(name), known))]),
    ...ranges.map(([name, part, , read]) => [part, readRange(valueOf(name), read)]),
  ]) as Pick<TableFilter, ListPart | RangePart>;
  return {
    filter: {
      ...noFilter,
      ...values,
      period: readPeriod(valueOf('period')),
      contact: cut(valueOf('contact')),
      text: cut(valueOf('text')),
      textMatch: valueOf('match') === 'wordStart' ? 'wordStart' : 'within',
    },
    sort: readSort(valueOf('sort')),
  };
}

/** A value as it stands in an address. Commas may stand there as they are. */
export function encoded(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1).replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** A comma within an identifier is told from one between two of them, however often an address is written anew. */
function escaped(identifier: string): string {
  return identifier.replaceAll(/[\\,]/g, String.raw`\$&`);
}

function readList(text: string, known: readonly string[] | null): string[] {
  if (text === '') return [];
  const values = [...text.matchAll(/(?:[^\\,]|\\[\s\S])+/g)].map(([value]) =>
    value.replaceAll(/\\([\s\S])/g, '$1'),
  );
  return values.filter((value) => known?.includes(value) ?? value.length <= LONGEST_IDENTIFIER);
}

function writePeriod(period: Period | null): string {
  if (period === null) return '';
  return 'preset' in period ? period.preset : `${period.from ?? ''}..${period.to ?? ''}`;
}

function readPeriod(text: string): Period | null {
  if ((periodPresets as readonly string[]).includes(text)) return { preset: text as PeriodPreset };
  const days = bothSides(text);
  if (days === null || days.some((day) => day !== '' && !isCalendarDay(day))) return null;
  const range = { from: days[0] || null, to: days[1] || null };
  return isDayRange(range) ? range : null;
}

function writeRange(range: NumberRange | null, write: (value: number) => string): string {
  if (range === null) return '';
  const side = (value: number | null): string => (value === null ? '' : write(value));
  return `${side(range.from)}..${side(range.to)}`;
}

function readRange(text: string, read: (text: string) => number | null): NumberRange | null {
  const sides = bothSides(text);
  if (sides === null) return null;
  const [from, to] = sides.map((side) => (side === '' ? null : (read(side) ?? Number.NaN))) as [
    number | null,
    number | null,
  ];
  return !Number.isNaN(from) && !Number.isNaN(to) && isNumberRange({ from, to }) ? { from, to } : null;
}

function bothSides(text: string): [string, string] | null {
  const sides = text.split('..');
  return sides.length === 2 ? (sides as [string, string]) : null;
}

function readCount(text: string): number | null {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : null;
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

function readSort(text: string): readonly CdrSort[] {
  if (text === '') return [];
  const sort: CdrSort[] = [];
  for (const [, by, order] of text.matchAll(/(?:^|,)(\w+)\.(asc|desc)(?=,|$)/g)) {
    const column = tableColumns.find((one) => one === by);
    if (column === undefined || column === 'text' || sort.some((one) => one.by === column)) continue;
    sort.push({ by: column, order: order === 'asc' ? 'ascending' : 'descending' });
  }
  return sort.slice(0, MOST_COLUMNS);
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : Array.from(text).slice(0, LONGEST_TEXT).join('');
}
