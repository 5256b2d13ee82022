import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { anyRows } from '../testing/any-row.ts';
import { cdrRow } from '../testing/row.ts';
import type { CdrRow } from '../types.ts';
import type { CdrTextColumn, CdrTextField } from './text-cells.ts';
import { createCsvWriter, createTsvWriter } from './writers.ts';

const unmasked = { masking: { masked: false, because: 'group-shows-numbers' } };

const column = (field: CdrTextField, more: Partial<CdrTextColumn> = {}): CdrTextColumn => ({
  field,
  header: field,
  ...more,
});
const everyField = (
  [
    'id',
    'conversationId',
    'sessionId',
    'contact',
    'contactName',
    'accountId',
    'channel',
    'agent',
    'group',
    'direction',
    'disposition',
    'archivedReason',
    'startedAt',
    'endedAt',
    'duration',
    'messageCount',
    'firstResponse',
    'serviceLevel',
    'text',
  ] as const
).map((field) => column(field));

const csv = (rows: readonly CdrRow[], columns: readonly CdrTextColumn[], options = {}): string => {
  const writer = createCsvWriter(columns, options);
  return writer.head() + rows.map((row) => writer.lines([row])).join('');
};
const csvOfText = (text: string): string => createCsvWriter([column('text')]).lines([cdrRow({ text })]);
const tsvOfText = (text: string): string => createTsvWriter([column('text')]).lines([cdrRow({ text })]);

describe('CSV', () => {
  it('has a line for the headers and one for each row, nothing where there is no value', () => {
    const columns = [
      column('id', { header: 'Record' }),
      column('startedAt', { header: 'Opened, UTC' }),
      column('endedAt'),
      column('disposition', { words: { archived: 'Over' } }),
      column('archivedReason', { words: {} }),
      column('duration', { header: 'Duration (s)', unit: 'seconds' }),
      column('firstResponse', { unit: 'seconds' }),
      column('messageCount'),
    ];
    expect(csv([cdrRow()], columns)).toBe(
      'Record,"Opened, UTC",endedAt,disposition,archivedReason,Duration (s),firstResponse,messageCount\r\n' +
        'row-1,2026-11-20T09:30:00.005Z,,Over,agent,61.5,,4\r\n',
    );
  });

  it('begins with a byte order mark if that is chosen', () => {
    expect(csv([], [column('id')])).toBe('id\r\n');
    expect(csv([], [column('id')], { withByteOrderMark: true })).toBe('\uFEFFid\r\n');
  });

  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    ['a-b=c', 'a-b=c'],
    ['1', '1'],
  ])('writes %j as %j', (text, written) => {
    expect(csvOfText(text)).toBe(`${written}\r\n`);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '﹦1',
    '  =1',
    '\u00A0=1',
    '\u200B=1',
    '\u3000＝1',
    '\t',
  ])('keeps %j from being calculated, in a file and in the clipboard', (text) => {
    expect(csvOfText(text)).toBe(`"'${text}"\r\n`);
    expect(tsvOfText(text).startsWith("'")).toBe(true);
  });

  it('keeps headers and words from being calculated too', () => {
    const columns = [column('direction', { header: '=1', words: { inbound: '@1' } })];
    expect(csv([cdrRow()], columns)).toBe(`"'=1"\r\n"'@1"\r\n`);
  });

  it('read by another reader gives what the rows hold', () => {
    const rows = anyRows.map((some) => some.map((row) => ({ ...row, revision: 1 })));
    fc.assert(
      fc.property(rows, (some) => {
        const [header, ...lines] = Papa.parse<string[]>(csv(some, everyField, unmasked).slice(0, -2), {
          newline: '\r\n',
          delimiter: ',',
        }).data;
        expect(header).toEqual(everyField.map(({ header: word }) => word));
        expect(lines.map((line) => line.map(withoutApostrophe))).toEqual(some.map(expectedCells));
      }),
    );
  });

  it('has no number of a masked contact, in any field', () => {
    const row = cdrRow({
      contact: { ref: 'r', accountId: '34600111222', name: 'Ana 600 111 222', number: '+34600111222' },
    });
    for (const masking of [{ masked: true, because: 'group-hides-numbers' }, null, undefined]) {
      for (const create of [createCsvWriter, createTsvWriter]) {
        const written = create(everyField, { masking }).lines([row]);
        expect(written).not.toMatch(/600/);
        expect(written).toContain('Ana');
      }
    }
    expect(csv([row], [column('contact')], unmasked)).toContain("'+34600111222");
  });

  it('calls a contact without anything to show as it is told', () => {
    const row = cdrRow({ contact: { ref: 'r', number: '+34600111222' } });
    const lines = (words?: Record<string, string>): string =>
      createCsvWriter([column('contact', words === undefined ? {} : { words })]).lines([row]);
    expect(lines()).toBe('\r\n');
    expect(lines({ hidden: 'Hidden number' })).toBe('Hidden number\r\n');
  });
});

describe('text for the clipboard', () => {
  it('has a tab between cells and one line for each row', () => {
    const writer = createTsvWriter([column('text'), column('id')]);
    const row = cdrRow({ text: 'a\tb\r\nc\u2028d' });
    expect(writer.head() + writer.lines([row, row])).toBe('text\tid\na b c d\trow-1\na b c d\trow-1\n');
  });

  it('begins no cell with an open quotation mark', () => {
    expect(tsvOfText('"a" b')).toBe('"""a"" b"\n');
    expect(tsvOfText('a "b"')).toBe('a "b"\n');
  });
});

/** The apostrophe that keeps a cell from being calculated. */
function withoutApostrophe(cell: string): string {
  const first = /^'[\s\p{Z}\p{Cf}]*(.)/su.exec(cell)?.[1] ?? '';
  return cell.startsWith("'") && (/[\t\r\n\0]/.test(cell) || /[-=+@]/.test(first.normalize('NFKC')))
    ? cell.slice(1)
    : cell;
}

function expectedCells(row: CdrRow): string[] {
  const { contact } = row;
  const iso = (instant: number | null): string => (instant === null ? '' : new Date(instant).toISOString());
  return [
    row.id,
    row.conversationId,
    row.sessionId,
    contact.number ?? contact.accountId ?? '',
    contact.name ?? '',
    contact.accountId ?? '',
    row.channel.name,
    row.agent?.name ?? '',
    row.group?.name ?? '',
    row.direction,
    row.disposition,
    row.archivedReason ?? '',
    iso(row.startedAt),
    iso(row.endedAt),
    String(row.duration),
    String(row.messageCount),
    String(row.firstResponse ?? ''),
    row.serviceLevel,
    row.text ?? '',
  ];
}
