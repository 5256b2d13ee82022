import type { RowList } from '../row-list.ts';
import type { CdrRow } from '../types.ts';

/** What rows have in one field or a few, in a form that is quick to filter and to sort. */
export interface Column {
  /** How many rows are taken in: those at the places before it. */
  readonly made: number;
  /**
   * Takes in the rows from `made` up to the place `end`.
   *
   * @throws {CdrRowError} at a row that is not as the contract has it; those before it are taken in
   */
  take(rows: RowList, end: number): void;
  /** Takes in another row in the place of one that was taken in. */
  replace(row: CdrRow, place: number): void;
}

/** Longer arrays get room for a part more, so that rows may come one by one. */
const ROOM = 1.125;

/** How long an array becomes that must hold `size` entries: just that at first, with some room as it grows. */
export function lengthFor(size: number, length: number): number {
  return length === 0 ? size : Math.max(size, Math.ceil(length * ROOM) + 16);
}
