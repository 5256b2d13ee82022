import { pause } from '../../components/base/pause.ts';
import type { JfCdrTable } from '../../components/cdr-table/cdr-table.ts';

/** What the table was asked, and how long its answer took. */
export interface Measured {
  /** The filter and order, as in an address; empty for everything. */
  readonly value: string;
  readonly isSort: boolean;
  /** From the press to the rows laid out, milliseconds. */
  readonly took: number;
}

/**
 * Waits until the rows that were asked for are laid out under a hit test.
 *
 * @returns the instant, by `performance.now()`
 */
export async function laidOut(table: JfCdrTable): Promise<number> {
  do {
    await table.updateComplete;
    // What the parts of the table do about it is done when the next task begins.
    await pause();
  } while (isBusy(table));
  const { left, top, width, height } = table.getBoundingClientRect();
  // To say what is there, the browser has to lay everything out.
  table.shadowRoot?.elementFromPoint(left + width / 2, top + height - 40);
  return performance.now();
}

const isBusy = ({ shadowRoot }: JfCdrTable): boolean =>
  shadowRoot?.querySelector('[aria-busy="true"]') !== null;

/** By which a person sets a filter or an order. */
const presses = ['pointerup', 'click', 'keydown', 'input'];

/** Tells of each filter and sort how long it took, in the order in which they were asked. */
export function watch(table: JfCdrTable, tell: (measured: Measured) => void): void {
  // The rows are drawn before the table tells of a change.
  let pressedAt = performance.now();
  for (const press of presses)
    table.addEventListener(press, ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
  let sort = sortIn(table.value);
  let told = Promise.resolve();
  table.addEventListener('change', () => {
    const began = pressedAt;
    const { value, rows } = table;
    const isSort = sortIn(value) !== sort;
    sort = sortIn(value);
    const answered = laidOut(table);
    const before = told;
    told = (async () => {
      const took = (await answered) - began;
      await before;
      // Those of other rows are of no interest any more.
      if (table.rows === rows) tell({ value, isSort, took });
    })();
  });
}

function sortIn(value: string): string | null {
  return new URLSearchParams(value).get('sort');
}
