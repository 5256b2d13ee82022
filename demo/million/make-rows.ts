import { pause } from '../../components/base/pause.ts';
import type { CdrRow } from '../../src/cdr/types.ts';
import { cdrRows, type CdrRowsOptions } from './cdr-rows.ts';

/** How long one task makes rows before the page may do what waits, milliseconds. */
const SLICE = 12;
/** After so many rows it is looked at how long the task has taken. */
const PIECE = 250;

/**
 * Makes rows in slices.
 *
 * @param onProgress - told the share that is made, in [0, 1]
 */
export async function makeRows(
  options: CdrRowsOptions,
  onProgress: (share: number) => void,
): Promise<CdrRow[]> {
  const rows: CdrRow[] = [];
  let began = performance.now();
  for (const row of cdrRows(options)) {
    rows.push(row);
    if (rows.length % PIECE !== 0 || performance.now() - began < SLICE) continue;
    onProgress(rows.length / options.count);
    await pause();
    began = performance.now();
  }
  return rows;
}
