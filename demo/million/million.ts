import '../../components/cdr-table/define.ts';
import type { CdrRow } from '../../src/cdr/types.ts';
import { elementById } from '../site/element-by-id.ts';
import { cdrRows } from './cdr-rows.ts';
import { makeRows } from './make-rows.ts';
import { memoryInUse } from './memory.ts';
import { laidOut, watch } from './stopwatch.ts';
import { TimesView } from './times-view.ts';

/** New rows that arrive at one press. */
const ARRIVING = 1_000;
/** How often the memory is looked at, milliseconds. */
const MEMORY_EVERY = 2_000;
/** Open interactions that are closed at one press. */
const CLOSED = 100;

const table = document.createElement('jf-cdr-table');
// From its first moment on: a table without rows would fetch the code that asks a backend.
table.rows = [];
table.hidden = true;
elementById('place').prepend(table);
const making = elementById('making');
const made = elementById<HTMLProgressElement>('made');
const controls = elementById<HTMLFieldSetElement>('controls');
const count = elementById<HTMLSelectElement>('count');
const numbers = elementById<HTMLInputElement>('numbers');
const says = elementById<HTMLOutputElement>('says');
const view = new TimesView(elementById('facts'), elementById('times'));

let rows: readonly CdrRow[] = [];
let arrived = 0;
/** Those of the rows that are not closed yet. */
let open: CdrRow[] = [];

function maskNumbers(): void {
  table.masking = numbers.checked
    ? { masked: false, because: 'group-shows-numbers' }
    : { masked: true, because: 'group-hides-numbers' };
}

/** Fills the table and says how long that took, and what it takes. */
async function show(): Promise<void> {
  const before = await memoryInUse();
  making.hidden = true;
  table.hidden = false;
  const began = performance.now();
  table.rows = rows;
  view.fact('First rows laid out', `${Math.round((await laidOut(table)) - began)} ms`);
  view.memory('Rows alone', before);
}

/** The table goes on making its columns, and more of them for each new question. */
async function tellMemory(): Promise<void> {
  if (!table.hidden) view.memory('With the table', await memoryInUse());
}

/** Nothing can be pressed meanwhile: what it does would be undone as soon as the rows are there. */
async function withControlsOff(work: () => Promise<void>): Promise<void> {
  const { activeElement } = document;
  controls.disabled = true;
  says.value = 'These wait until the rows are made.';
  try {
    await work();
    says.value = '';
  } catch (error) {
    making.hidden = true;
    says.value = 'The rows could not be made. Fewer may fit into the memory.';
    reportError(error);
  } finally {
    controls.disabled = false;
  }
  // What is disabled loses the focus.
  const isLost = document.activeElement === document.body;
  if (isLost && activeElement instanceof HTMLElement && controls.contains(activeElement))
    activeElement.focus();
}

async function make(): Promise<void> {
  table.hidden = true;
  rows = open = [];
  table.rows = rows;
  arrived = 0;
  made.value = 0;
  making.hidden = false;
  view.clear();
  const began = performance.now();
  rows = await makeRows({ count: Number(count.value), now: Date.now() }, (share) => (made.value = share));
  open = rows.filter(({ disposition }) => disposition !== 'archived');
  view.fact('Rows', rows.length.toLocaleString('en-GB'));
  view.fact('Made in', `${((performance.now() - began) / 1_000).toFixed(1)} s`);
  await show();
}

async function makeAndTell(): Promise<void> {
  await withControlsOff(make);
  await tellMemory();
}

/** Says how long it took until the rows stood right again. */
async function timed(words: string, act: () => void): Promise<void> {
  const began = performance.now();
  act();
  says.value = `${words}: ${((await laidOut(table)) - began).toFixed(1)} ms.`;
}

count.addEventListener('change', () => void makeAndTell());
numbers.addEventListener('change', maskNumbers);
elementById('arrive').addEventListener('click', () => {
  arrived += 1;
  const options = { count: ARRIVING, seed: 1 + arrived, now: Date.now(), span: 3_600_000 };
  const arriving = [...cdrRows(options)].map((row) => ({ ...row, id: `${row.id}-${arrived}` }));
  void timed(`${ARRIVING} rows arrived`, () => table.appendRows(arriving));
});
elementById('change').addEventListener('click', () => {
  const now = Date.now();
  const closed = open.splice(0, CLOSED).map((row): CdrRow => ({
    ...row,
    disposition: 'archived',
    archivedReason: 'agent',
    endedAt: now,
    duration: now - row.startedAt,
    revision: row.revision + 1,
  }));
  void timed(`${closed.length} open interactions closed`, () => table.updateRows(closed));
});

maskNumbers();
watch(table, (measured) => view.measured(measured));
setInterval(() => void tellMemory(), MEMORY_EVERY);
await makeAndTell();
