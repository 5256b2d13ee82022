import { archivedReasons, directions, serviceLevels } from '../../../src/cdr/enumerations.ts';
import type { CdrFilter, CdrRow } from '../../../src/cdr/types.ts';
import { daysOf, instantsOf, type Period, type Present } from './period.ts';

export { archivedReasons, directions, serviceLevels } from '../../../src/cdr/enumerations.ts';

/** As a person looks for them: what asks for action first. */
export const dispositions = [
  'waiting',
  'active',
  'initiated',
  'archived',
] as const satisfies readonly CdrRow['disposition'][];

/** From and to, both themselves included; null where it is open. */
export interface NumberRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** The filter as a person sets it. All that is given must hold; of a list, one of its values; an empty list says nothing. */
export interface TableFilter {
  readonly dispositions: readonly CdrRow['disposition'][];
  readonly directions: readonly CdrRow['direction'][];
  readonly channelIds: readonly string[];
  readonly agentIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly serviceLevels: readonly CdrRow['serviceLevel'][];
  readonly archivedReasons: readonly NonNullable<CdrRow['archivedReason']>[];
  readonly period: Period | null;
  /** Milliseconds. */
  readonly duration: NumberRange | null;
  /** Milliseconds. */
  readonly firstResponse: NumberRange | null;
  readonly messageCount: NumberRange | null;
  /** Within what the viewer sees of the contact, as it was typed. */
  readonly contact: string;
  /** Within the newest message, as it was typed. */
  readonly text: string;
  /** Where `text` and `contact` must stand. */
  readonly textMatch: 'within' | 'wordStart';
}

/** Every interaction. */
export const noFilter: TableFilter = {
  dispositions: [],
  directions: [],
  channelIds: [],
  agentIds: [],
  groupIds: [],
  serviceLevels: [],
  archivedReasons: [],
  period: null,
  duration: null,
  firstResponse: null,
  messageCount: null,
  contact: '',
  text: '',
  textMatch: 'within',
};

/** The parts of a filter that are lists of values. */
export type ListPart =
  | 'dispositions'
  | 'directions'
  | 'channelIds'
  | 'agentIds'
  | 'groupIds'
  | 'serviceLevels'
  | 'archivedReasons';

/** The parts of a filter that are ranges of numbers. */
export type RangePart = 'duration' | 'firstResponse' | 'messageCount';

const orders: Partial<Record<ListPart, readonly string[]>> = {
  dispositions,
  directions,
  serviceLevels,
  archivedReasons,
};

/** The longest text that the contract takes, in characters. */
const LONGEST_TEXT = 256;
/** The most values of a list that the contract takes. */
export const MOST_VALUES = 1000;

/** The values of a list in their one order, each once: those of the contract in its order, others by their characters. */
export function inOrder<Value extends string>(part: ListPart, values: readonly Value[]): readonly Value[] {
  const order = orders[part];
  const all = [...new Set(values)];
  const sorted = order === undefined ? all.sort() : all.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return sorted.slice(0, MOST_VALUES);
}

/** The filter with a value taken into a list, or out of it. */
export function toggled(filter: TableFilter, part: ListPart, value: string): TableFilter {
  const before: readonly string[] = filter[part];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filter, [part]: inOrder(part, after) };
}

/** Whether anything is left out by it. */
export function isFiltering(filter: TableFilter): boolean {
  const { period, duration, firstResponse, messageCount, contact, text } = filter;
  return (
    listParts.some((part) => filter[part].length > 0) ||
    [period, duration, firstResponse, messageCount].some((range) => range !== null) ||
    asked(contact) !== '' ||
    asked(text) !== ''
  );
}

export const listParts: readonly ListPart[] = [
  'dispositions',
  'directions',
  'channelIds',
  'agentIds',
  'groupIds',
  'serviceLevels',
  'archivedReasons',
];

/** Whether both leave the same interactions, and show the same in every field. */
export function isSameFilter(a: TableFilter, b: TableFilter): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

/** What is asked of a source at present. Days begin and end in the time zone. */
export function toCdrFilter(filter: TableFilter, present: Present): CdrFilter {
  const { duration, firstResponse, messageCount, period, textMatch } = filter;
  const contactLabel = asked(filter.contact);
  const text = asked(filter.text);
  const lists = Object.fromEntries(
    listParts
      .filter((part) => filter[part].length > 0)
      .map((part) => [part, [...inOrder<string>(part, filter[part])]]),
  ) as Pick<CdrFilter, ListPart>;
  return {
    ...lists,
    ...(period !== null && instantsOf(daysOf(period, present), present.timeZone)),
    ...(duration !== null && { duration: bounds(duration) }),
    ...(firstResponse !== null && { firstResponse: bounds(firstResponse) }),
    ...(messageCount !== null && { messageCount: bounds(messageCount) }),
    ...(contactLabel !== '' && { contactLabel }),
    ...(text !== '' && { text }),
    ...(textMatch === 'wordStart' && contactLabel + text !== '' && { textMatch }),
  };
}

/** Whether a range says something, and can hold for a number. */
export function isNumberRange({ from, to }: NumberRange): boolean {
  return from === null ? to !== null : to === null || from <= to;
}

function bounds({ from, to }: NumberRange): { from?: number; to?: number } {
  return { ...(from !== null && { from }), ...(to !== null && { to }) };
}

/** A text as it is asked for: without blanks around it, and no longer than the contract takes. */
function asked(typed: string): string {
  return Array.from(typed.trim()).slice(0, LONGEST_TEXT).join('').trim();
}

function normal(filter: TableFilter): unknown {
  const { period, duration, firstResponse, messageCount, contact, text, textMatch } = filter;
  const days = period === null || 'preset' in period ? period : [period.from, period.to];
  const ranges = [duration, firstResponse, messageCount].map((range) => range && [range.from, range.to]);
  return [
    listParts.map((part) => inOrder<string>(part, filter[part])),
    days,
    ranges,
    contact,
    text,
    textMatch,
  ];
}
