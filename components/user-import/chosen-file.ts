import { matchColumns } from './csv/columns.ts';
import type { RowOptions } from './csv/import-rows.ts';
import { FileProblem } from './csv/decode.ts';
import type { Table } from './parser/read-table.ts';
import { pause } from './pause.ts';
import { readCode } from './read-code.ts';

/** A file that was chosen, and how far it is read. */
export type ChosenFile =
  | { readonly state: 'reading'; readonly name: string; readonly rows: number }
  | { readonly state: 'broken'; readonly name: string; readonly code: string; readonly line: number | null }
  | ({ readonly state: 'ready'; readonly name: string; readonly table: Table } & RowOptions);

/** Reads a file, tells how far, and ends with the table or with what is wrong. An aborted reading tells nothing more. */
export async function readChosen(
  file: File,
  signal: AbortSignal,
  tell: (state: ChosenFile) => void,
): Promise<void> {
  const { name } = file;
  tell({ state: 'reading', name, rows: 0 });
  try {
    const readTable = await readCode.load();
    const onProgress = (rows: number): void => tell({ state: 'reading', name, rows });
    const table = await readTable(file, { signal, pause, onProgress });
    tell({ state: 'ready', name, table, match: matchColumns(table.head), emptyTakesAway: false });
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof FileProblem)) throw error;
    tell({ state: 'broken', name, code: error.code, line: error.line });
  }
}
