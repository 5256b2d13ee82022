import type { CdrRow } from '../../../../src/cdr/types.ts';
import type { Bench } from '../bench-page.ts';
import type { Contender, Mount } from './contender.ts';
import { areShown, findSpots, FIRST_ROWS, markAt, type Spot } from './hit-test.ts';
import { makeRows } from './rows.ts';

const mounts: Readonly<Record<string, () => Promise<{ mount: Mount }>>> = {
  plain: () => import('./contenders/plain.ts'),
  'virtual list': () => import('./contenders/virtual-list.ts'),
  'ag-grid': () => import('./contenders/ag-grid.ts'),
  tabulator: () => import('./contenders/tabulator.ts'),
  'vaadin grid': () => import('./contenders/vaadin-grid.ts'),
  'jf-cdr-table': () => import('./contenders/jackfield.ts'),
};

const LONGEST_WAIT = 20_000;
const SCROLL_STEP = 400;
/** More than any contender takes to draw. */
const MICROTASKS = 50;
const WANTED = 'waiting';

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.addEventListener('message', () => waiting.shift()?.());
port1.start();
/** A task of its own, as soon as the page has time for one. */
const nextTask = (): Promise<void> => {
  const passed = new Promise<void>((resolve) => waiting.push(resolve));
  port2.postMessage(null);
  return passed;
};
const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

let mount: Mount;
let rows: CdrRow[] = [];
let contender: Contender;
let spots: readonly Spot[] | null = null;
const host = document.createElement('main');

const marksOf = (wanted: readonly CdrRow[]): string[] =>
  wanted.slice(0, FIRST_ROWS).map(({ contact }) => contact.accountId!);

/** Runs a job, and waits until the first rows of its answer are in sight; milliseconds. */
async function timed(run: () => void, marks: readonly string[]): Promise<number> {
  const start = performance.now();
  run();
  // Nothing is drawn before the microtasks of the job's task are over.
  for (let tick = 0; tick < MICROTASKS; tick += 1) await Promise.resolve();
  for (;;) {
    spots ??= findSpots(host, marks);
    const isShown = spots !== null && areShown(marks, spots);
    const took = performance.now() - start;
    if (isShown) return took;
    if (took > LONGEST_WAIT) throw new Error(`The right rows were not shown within ${LONGEST_WAIT} ms.`);
    if (took > 1000) spots = findSpots(host, marks);
    await nextTask();
  }
}

/** Waits until the page has nothing more to do: many tasks in a row come at once. */
async function settle(): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  for (let calm = 0; calm < 100 && performance.now() < end;) {
    const start = performance.now();
    if (calm % 10 === 9) await nextFrame();
    await nextTask();
    await nextTask();
    calm = performance.now() - start < (calm % 10 === 9 ? 50 : 4) ? calm + 1 : 0;
  }
}

const bench: Bench = {
  async prepare(name: string, size: number, hasTexts: boolean): Promise<void> {
    ({ mount } = await mounts[name]!());
    rows = makeRows(size, hasTexts);
    host.style.cssText = 'display: block; height: 760px; width: 1560px; margin: 0; contain: strict';
    document.body.append(host);
    await settle();
  },
  async mount(): Promise<number> {
    const took = await timed(() => {
      contender = mount(host, rows);
    }, marksOf(rows));
    // Some move their rows once more when they have measured them.
    await settle();
    spots = findSpots(host, marksOf(rows));
    return took;
  },
  settle,
  filter: () =>
    timed(() => contender.filter(WANTED), marksOf(rows.filter(({ disposition }) => disposition === WANTED))),
  unfilter: () => timed(() => contender.filter(null), marksOf(rows)),
  sort: () =>
    timed(
      () => contender.sort('ascending'),
      marksOf(rows.toSorted((one, other) => one.duration - other.duration)),
    ),
  async sortSorted(): Promise<number> {
    const marks = marksOf(rows.toSorted((one, other) => other.duration - one.duration));
    const scroller = contender.scroller();
    scroller.scrollTop = scroller.scrollHeight / 2;
    await nextFrame();
    await settle();
    return timed(() => contender.sort('descending'), marks);
  },
  async filterScrolling(): Promise<number> {
    const fitting = rows.filter(({ disposition }) => disposition === WANTED);
    const marks = marksOf(fitting.toSorted((one, other) => other.duration - one.duration));
    // Where it was asked before.
    contender.filter(null);
    await settle();
    const scroller = contender.scroller();
    for (let frame = 0; frame < 30; frame += 1) {
      scroller.scrollTop += SCROLL_STEP;
      await nextFrame();
    }
    // As a press comes: between two frames.
    await nextTask();
    return timed(() => contender.filter(WANTED), marks);
  },
  async scroll(pixels: number): Promise<{ frames: number; blanks: number; looks: number }> {
    const scroller = contender.scroller();
    scroller.scrollTop = 0;
    await settle();
    if (spots === null) throw new Error('No rows were found before.');
    const { root, x, y: first } = spots[0]!;
    const { bottom } = scroller.getBoundingClientRect();
    const ys = [0, 0.24, 0.48, 0.72, 0.96].map((part) => first + (bottom - first) * part);
    const start = scroller.scrollTop;
    let blanks = 0;
    const frames = pixels / SCROLL_STEP;
    for (let frame = 0; frame < frames; frame += 1) {
      performance.mark('jackfield-frame');
      scroller.scrollTop += SCROLL_STEP;
      await nextFrame();
      await nextTask();
      blanks += ys.filter((y) => markAt({ root, x, y }) === null).length;
    }
    if (scroller.scrollTop - start < pixels / 2) throw new Error('It does not scroll.');
    return { frames, blanks, looks: frames * ys.length };
  },
};

Object.assign(globalThis, { bench, benchOf: () => bench });
