import * as fc from 'fast-check';
import { archivedReasons, directions, dispositions, serviceLevelStates } from '../../contract/cdr.ts';
import type { Contact } from '../../contract/contact.ts';
import type { CdrColumn, CdrFilter, CdrQuestion, CdrRow } from '../types.ts';
import { cdrColumns } from '../../contract/cdr-query.ts';

/** Words that are alike without case and accents, begin like others, or are hardly words. */
const word = fc.constantFrom(
  'Ana',
  'ana',
  'ANÁ',
  'Pérez',
  'perezoso',
  'x-ana',
  'x1ana',
  'ﬁn',
  'FIN',
  'İstanbul',
  'straße',
  'Ａna',
  'مرحبا',
  '\u{1F600}',
  '\u{1D400}na',
  '\uD83D',
  '\u0301a',
  '',
  ' ',
  '600',
  '６００',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'á', ' ', '-'), maxLength: 12 }),
);

const id = fc.constantFrom('1', '2', '3', 'a', '__proto__', 'constructor');
const reference = fc.record({
  id,
  name: fc.oneof(fc.constantFrom('Ana', 'ana', 'Ána', 'Bea', ''), text),
});

const number = fc.constantFrom('+34600111222', '+34600111333', '+15550100', '+442071838750');
const contact: fc.Arbitrary<Contact> = fc.record(
  {
    ref: fc.constantFrom('r1', 'r2', 'r3', '__proto__'),
    accountId: fc.oneof(
      fc.constantFrom('ACC-1', 'acc-1', 'Acc-2', 'ÁCC-1', '+34600111222', '600111222', ''),
      text,
    ),
    name: fc.oneof(fc.constantFrom('Ana Pérez', 'Ana 600 111 222', '+34600111222'), text),
    number,
  },
  { requiredKeys: ['ref'] },
);

const MINUTE = 60_000;
/** Near changes of clocks, in the year, and far away. */
export const instant = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        Date.UTC(2026, 10, 20),
        Date.UTC(2026, 2, 29, 1),
        Date.UTC(2026, 9, 25, 1),
        Date.UTC(2010, 10, 7, 2, 31),
        Date.UTC(2011, 11, 30, 10),
      ),
      fc.integer({ min: -1600, max: 1600 }),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([near, minutes, beside]) => near + minutes * MINUTE + beside),
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 1) }),
  fc.constantFrom(0, -1, Date.UTC(1850, 0, 1), Date.parse('9999-12-31T00:00:00Z')),
);

/** Small ones, and those on both sides of where an array must be wider. */
const count = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.constantFrom(0xfffe, 0xffff, 0x1_0000, 0xffff_fffe, 0xffff_ffff, 0x1_0000_0000, 2 ** 40 + 1),
);

export const anyRow: fc.Arbitrary<CdrRow> = fc.record({
  id: fc.oneof(fc.nat({ max: 30 }).map(String), fc.constantFrom('__proto__', 'constructor')),
  conversationId: fc.constant('c'),
  sessionId: fc.constant('s'),
  contact,
  channel: reference,
  agent: fc.option(reference),
  group: fc.option(reference),
  direction: fc.constantFrom(...directions),
  disposition: fc.constantFrom(...dispositions),
  archivedReason: fc.option(fc.constantFrom(...archivedReasons)),
  startedAt: instant,
  endedAt: fc.option(instant),
  duration: count,
  messageCount: count,
  firstResponse: fc.option(count),
  serviceLevel: fc.constantFrom(...serviceLevelStates),
  text: fc.option(text),
  revision: fc.nat({ max: 3 }),
});

/** Rows of which no two have the same id. */
export const anyRows = fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 33 });

const range = fc.record({ from: count, to: count }, { requiredKeys: [] });
const oneLine = text.filter((query) => !query.includes('\n'));
const query = fc.oneof(
  fc.constantFrom(
    'a',
    'an',
    'ana',
    'ANÁ',
    'fi',
    'na',
    '600',
    '6001',
    '34',
    '+',
    'acc',
    'hidden',
    'z',
    ' a',
    '6-0 0',
    '😀 600',
  ),
  oneLine,
);

export const anyFilter: fc.Arbitrary<CdrFilter> = fc.record(
  {
    dispositions: fc.subarray([...dispositions]),
    archivedReasons: fc.subarray([...archivedReasons]),
    directions: fc.subarray([...directions]),
    serviceLevels: fc.subarray([...serviceLevelStates]),
    channelIds: fc.array(id, { maxLength: 4 }),
    agentIds: fc.array(id, { maxLength: 4 }),
    groupIds: fc.array(id, { maxLength: 4 }),
    startedFrom: instant,
    startedBefore: instant,
    duration: range,
    firstResponse: range,
    messageCount: range,
    contactRef: fc.constantFrom('r1', 'r2', 'r3', '__proto__', 'r4'),
    contactLabel: query,
    text: query,
    textMatch: fc.constantFrom('within', 'wordStart'),
  },
  { requiredKeys: [] },
);

/** Filters with few conditions, so that rows are left. */
export const someFilter: fc.Arbitrary<CdrFilter> = fc
  .tuple(anyFilter, fc.array(fc.nat({ max: 14 }), { maxLength: 2 }))
  .map(([filter, wanted]) => {
    const parts = Object.entries(filter);
    const kept = parts.filter(([name], index) => name === 'textMatch' || wanted.includes(index));
    return Object.fromEntries(kept);
  });

export const anySort = fc.uniqueArray(
  fc.record({
    by: fc.constantFrom<CdrColumn[]>(...cdrColumns),
    order: fc.constantFrom<('ascending' | 'descending')[]>('ascending', 'descending'),
  }),
  { maxLength: 2, selector: ({ by }) => by },
);

export const anyQuestion: fc.Arbitrary<CdrQuestion> = fc.record(
  { filter: fc.oneof(someFilter, anyFilter), sort: anySort },
  { requiredKeys: [] },
);

export const anyMasking = fc.constantFrom(
  { masked: true, because: 'group-hides-numbers' },
  { masked: false, because: 'group-shows-numbers' },
  null,
);
