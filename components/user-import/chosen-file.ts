import { matchColumns, rematchColumns, type ChosenColumns, type ImportField } from './csv/columns.ts';
import type { RowOptions } from './csv/import-rows.ts';
import { FileProblem } from './csv/decode.ts';
import type { Table, WayOfReading } from './parser/read-table.ts';
import { pause } from '../base/pause.ts';
import { readCode } from './read-code.ts';

/** A file is read as it is recognised. */
export const recognised: WayOfReading = { encoding: null, separator: null };

/** Why a file could not be read, and where. */
export interface Broken {
  readonly code: string;
  readonly line: number | null;
}

/** A file that was read. */
export interface ReadyFile extends RowOptions {
  readonly state: 'ready';
  readonly name: string;
  readonly table: Table;
  readonly way: WayOfReading;
  readonly chosenColumns: ChosenColumns;
  /** The other way in which it is being read, or could not be; null where there is none. */
  readonly otherwise: {
    readonly way: WayOfReading;
    /** Null while it is being read. */
    readonly broken: Broken | null;
  } | null;
}

/** A file that was chosen, and how far it is read. */
export type ChosenFile =
  | { readonly state: 'reading'; readonly name: string; readonly way: WayOfReading; readonly rows: number }
  | ({ readonly state: 'broken'; readonly name: string; readonly way: WayOfReading } & Broken)
  | ReadyFile;

interface ReadingOfFile {
  readonly file: File;
  readonly way: WayOfReading;
  readonly signal: AbortSignal;
}

/** Reads a file, tells how far, and ends with the table or with what is wrong. An aborted reading tells nothing more. */
export async function readChosen(reading: ReadingOfFile, tell: (state: ChosenFile) => void): Promise<void> {
  const { way, file } = reading;
  const { name } = file;
  tell({ state: 'reading', name, way, rows: 0 });
  const read = await tableOf(reading, (rows) => tell({ state: 'reading', name, way, rows }));
  if (read === null) return;
  if (read instanceof FileProblem) tell({ state: 'broken', name, way, code: read.code, line: read.line });
  else {
    const match = matchColumns(read.head);
    tell({
      state: 'ready',
      name,
      way,
      table: read,
      match,
      chosenColumns: {},
      otherwise: null,
      emptyTakesAway: false,
    });
  }
}

/**
 * Reads a file that was read already in another way. What was read stays until then, and where it cannot be read in that
 * way; what was chosen for its columns stays as far as there are such columns.
 *
 * @param tell - called with what becomes of the file as it stands by then
 */
export async function readOtherwise(
  reading: ReadingOfFile,
  tell: (change: (file: ReadyFile) => ReadyFile) => void,
): Promise<void> {
  const { way } = reading;
  tell((file) => ({ ...file, otherwise: { way, broken: null } }));
  const read = await tableOf(reading);
  if (read === null) return;
  if (read instanceof FileProblem) tell((file) => ({ ...file, otherwise: { way, broken: read } }));
  else
    tell((file) => {
      const match = rematchColumns(read.head, file.chosenColumns);
      return { ...file, way, table: read, match, otherwise: null };
    });
}

/** Whether a file that was read is being read in another way. */
export function isReadOtherwise({ otherwise }: ReadyFile): boolean {
  return otherwise?.broken === null;
}

/** A file for one of whose fields a person chose a column, or none. */
export function withColumn(file: ReadyFile, field: ImportField, place: number | null): ReadyFile {
  const { head } = file.table;
  const chosenColumns = { ...file.chosenColumns, [field]: place === null ? null : { head, place } };
  const { [field]: _, ...others } = file.match;
  return { ...file, chosenColumns, match: place === null ? others : { ...others, [field]: place } };
}

/** The table, or what is wrong with the file; null where the reading was aborted. */
async function tableOf(
  { file, way, signal }: ReadingOfFile,
  onProgress?: (rows: number) => void,
): Promise<Table | FileProblem | null> {
  try {
    const readTable = await readCode.load();
    const table = await readTable(file, { signal, pause, way, onProgress });
    // The columns are drawn in a task of their own, not in that of the last rows.
    await pause();
    signal.throwIfAborted();
    return table;
  } catch (error) {
    if (signal.aborted) return null;
    if (!(error instanceof FileProblem)) throw error;
    return error;
  }
}
