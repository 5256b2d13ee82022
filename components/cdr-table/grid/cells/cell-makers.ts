import type { CdrRow } from '../../../../src/cdr/types.ts';
import type { TableColumn } from '../../columns.ts';
import { spanWords } from '../../words/span-words.ts';
import type { CellContext, CellMaker } from './cell.ts';
import { contactCells } from './contact-cell.ts';
import { markCells } from './mark-cell.ts';
import { directionMarks, dispositionMarks, serviceLevelMarks } from './marks.ts';
import { textCells } from './text-cell.ts';

type CellMakers = Readonly<Record<TableColumn, () => CellMaker>>;

/** The maker of each column's cells, with words of their context; one that is not asked for is not made. */
export function cellMakers(context: CellContext): CellMakers {
  const { msg, formats, instants } = context;
  const none: Partial<Record<TableColumn, string>> = msg.cdrNone;
  const dispositions = dispositionMarks(msg);
  const directions = directionMarks(msg);
  const serviceLevels = serviceLevelMarks(msg);
  const text =
    <Value extends string | number>(
      column: TableColumn,
      read: (row: CdrRow) => Value | null,
      words: (value: Value) => string,
      isForeign = false,
    ) =>
    () =>
      textCells<Value>({ column, read, words, isForeign, none: none[column] ?? '' });
  const instant = (at: number): string => instants.words(at);
  const span = (milliseconds: number): string => spanWords(milliseconds, msg);
  const asWritten = (words: string): string => words;
  return {
    startedAt: text('startedAt', (row) => row.startedAt, instant),
    endedAt: text('endedAt', (row) => row.endedAt, instant),
    contact: () => contactCells(context),
    disposition: () => markCells('disposition', (row) => row.disposition, dispositions),
    archivedReason: text(
      'archivedReason',
      (row) => row.archivedReason,
      (reason) => msg.cdrReasons[reason],
    ),
    direction: () => markCells('direction', (row) => row.direction, directions),
    channel: text('channel', (row) => row.channel.name, asWritten, true),
    agent: text('agent', (row) => row.agent?.name ?? null, asWritten, true),
    group: text('group', (row) => row.group?.name ?? null, asWritten, true),
    text: text('text', (row) => row.text, oneLine, true),
    firstResponse: text('firstResponse', (row) => row.firstResponse, span),
    serviceLevel: () => markCells('serviceLevel', (row) => row.serviceLevel, serviceLevels),
    messageCount: text(
      'messageCount',
      (row) => row.messageCount,
      (many) => formats.number(many),
    ),
    duration: text('duration', (row) => row.duration, span),
  };
}

function oneLine(text: string): string {
  return text.includes('\n') ? text.replaceAll(/\s*\n\s*/g, ' ') : text;
}
