import type { CdrRow, Disposition } from '../../../../src/cdr/types.ts';

/** A table of rows that can be filtered by disposition and sorted by duration; after either it shows its first rows. */
export interface Contender {
  filter(disposition: Disposition | null): void;
  sort(order: 'ascending' | 'descending'): void;
  /** What scrolls; found when it is first needed. */
  scroller(): Element;
}

/** Puts a table of all rows, in their order, into the host. */
export type Mount = (host: HTMLElement, rows: CdrRow[]) => Contender;

/** The ten columns that each shows, and their widths in pixels. */
export const columns = [
  { title: 'Started', width: 152, text: (row: CdrRow) => minuteOf(row.startedAt) },
  { title: 'Contact', width: 168, text: (row: CdrRow) => row.contact.accountId ?? '' },
  { title: 'Disposition', width: 128, text: (row: CdrRow) => row.disposition },
  { title: 'Agent', width: 152, text: (row: CdrRow) => row.agent?.name ?? '' },
  { title: 'Channel', width: 144, text: (row: CdrRow) => row.channel.name },
  { title: 'Direction', width: 112, text: (row: CdrRow) => row.direction },
  { title: 'Text', width: 280, text: (row: CdrRow) => row.text ?? '' },
  { title: 'First response', width: 128, text: (row: CdrRow) => secondsOf(row.firstResponse) },
  { title: 'Service level', width: 136, text: (row: CdrRow) => row.serviceLevel },
  { title: 'Duration', width: 112, text: (row: CdrRow) => secondsOf(row.duration) },
] as const;

export const ROW_HEIGHT = 32;

function minuteOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}

function secondsOf(duration: number | null): string {
  return duration === null ? '' : `${Math.round(duration / 1000)} s`;
}
