import { maskAnswer, maskShown } from './boundary.ts';
import type { Masking } from './policy.ts';
import { foldOutNumbersAroundIds } from './tripwire.ts';

/** What may stand in a log: codes, ids, counts. */
export type LogEntry = Readonly<Record<string, string | number | boolean>>;

/**
 * The detail of an event, as it may leave for the page. Every event to the host passes here, whatever masked its data
 * before.
 */
export function forEvent<Detail>(detail: Detail, masking: Masking | null | undefined): Detail {
  return maskShown(detail, masking);
}

/** A row as it may leave in a file, for the viewer who exports it. */
export function forExport<Row>(row: Row, masking: Masking | null | undefined): Row {
  return maskAnswer(row, masking);
}

/** An entry as it may be logged: without anything that may be a number, whoever the viewer is. UUIDs stay whole. */
export function forLog(entry: LogEntry): LogEntry {
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, withoutNumbers(value)]));
}

function withoutNumbers(value: string | number | boolean): string | number | boolean {
  const text = String(value);
  const folded = foldOutNumbersAroundIds(text);
  return folded === text ? value : folded;
}
