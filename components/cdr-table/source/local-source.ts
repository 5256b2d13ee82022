import { CdrRowError, createCdrIndex } from '../../../src/cdr/index.ts';
import type { CdrFilter, CdrIndex, CdrNeed, CdrQuestion, CdrRow } from '../../../src/cdr/types.ts';
import type { Masking } from '../../../src/masking/index.ts';
import { afterFrame } from '../../base/after-frame.ts';
import { pause } from '../../base/pause.ts';
import { AnswerMemory } from './answer-memory.ts';
import { CdrExportError, type CdrAnswer, type CdrAsk, type CdrCounts, type CdrSource } from './cdr-source.ts';
import { Rehearsal } from './rehearsal.ts';

/** Pieces of work in one task: together well below the 50 ms that a person notices. */
const PIECES = 8;
/** So many new rows are put into all columns at once. */
const FEW = 1000;
/** Rows of an export in one task. */
const EXPORTED = 1000;

export interface LocalSourceOptions {
  readonly rows: readonly CdrRow[];
  readonly masking: Masking | null | undefined;
  /** Told after each change of what is shown. */
  readonly onChange: () => void;
}

/**
 * Rows that the host gave, answered in the page. Before anything is asked of them they stand in the host's order, and are
 * shown before a single column is made; then the columns are made in slices.
 */
export class LocalSource implements CdrSource {
  readonly #onChange: () => void;
  readonly #index: CdrIndex | null;
  #ask: CdrAsk | null = null;
  /** The places that fit, in order; null where that is all of them as they came. */
  #places: Uint32Array | null = null;
  readonly #memory = new AnswerMemory();
  readonly #rehearsal = new Rehearsal();
  #answer: CdrAnswer;
  #counts: CdrCounts = null;
  /** The question that counts; work for an older one ends. */
  #turn = {};
  #isReleased = false;
  /** Whether the present question is being counted, and whether rows have changed since that began. */
  #isCountUnderWay = false;
  #isCountedAgain = false;
  #isWorking = false;
  /** Changes that wait until rows are found by their ids, in order. */
  #changes: ((index: CdrIndex) => void)[] = [];

  constructor({ rows, masking, onChange }: LocalSourceOptions) {
    this.#onChange = onChange;
    const [index, fault] = attempt(() => createCdrIndex(rows, { masking: masking ?? null }));
    this.#index = index;
    this.#answer = {
      state: fault === null ? 'ready' : 'failed',
      isFormer: false,
      total: index?.size ?? null,
      arrived: 0,
      problem: null,
      fault,
    };
  }

  get answer(): CdrAnswer {
    return this.#answer;
  }

  get counts(): CdrCounts {
    return this.#counts;
  }

  get isCounting(): boolean {
    return this.#answer.fault === null;
  }

  rowAt(place: number): CdrRow | null {
    const index = this.#index;
    if (index === null || place < 0 || place >= (this.#answer.total ?? 0)) return null;
    const [row, fault] = attempt(() => index.row(this.#places === null ? place : this.#places[place]!));
    if (fault !== null) this.#fail(fault);
    return row;
  }

  /** Answers in this task where the columns are made that it takes; else as soon as they are. */
  ask(ask: CdrAsk): void {
    this.#ask = ask;
    this.#turn = {};
    const index = this.#index;
    if (index === null || this.#answer.fault !== null) return;
    if (index.isReadyFor(questionOf(ask))) this.#select();
    else this.#become({ state: 'loading', isFormer: true });
    void this.#countSoon();
    void this.#workOn();
  }

  /** All rows are here. */
  need(): void {}

  retry(): void {}

  refresh(): void {}

  /** Puts rows in the places of those with the same id; new ones behind the others. What is shown follows. */
  update(rows: Iterable<CdrRow>): void {
    const taken = [...rows];
    this.#change((index) => index.update(taken));
  }

  async *rows(
    question: Pick<CdrAsk, 'filter' | 'sort'>,
    signal: AbortSignal,
  ): AsyncIterable<{ readonly rows: readonly CdrRow[]; readonly total: number }> {
    const index = this.#index;
    if (index === null) return;
    while (!index.isReadyFor(question)) {
      this.#mustRead(() => index.work(slice(), question));
      await pause();
      if (signal.aborted) return;
    }
    const places = isOpen(question) ? null : this.#mustRead(() => index.select(question));
    const total = places?.length ?? index.size;
    for (let start = 0; start < total; start += EXPORTED) {
      const length = Math.min(EXPORTED, total - start);
      const rows = this.#mustRead(() =>
        Array.from({ length }, (_, at) => index.row(places?.[start + at] ?? start + at)),
      );
      yield { rows, total };
      await pause();
      if (signal.aborted) return;
      // It was let go since numbers are hidden now, or since the rows are others: what was read is not all.
      if (this.#isReleased) throw new CdrExportError('');
    }
  }

  release(): void {
    this.#isReleased = true;
    this.#turn = {};
  }

  #change(change: (index: CdrIndex) => void): void {
    const index = this.#index;
    if (index === null || this.#answer.fault !== null) return;
    this.#changes.push(change);
    if (this.#changes.length > 1) return;
    // Rows that come one by one are one change, and one answer.
    queueMicrotask(() => this.#takeChanges(index));
  }

  #takeChanges(index: CdrIndex): void {
    if (this.#isReleased || this.#answer.fault !== null) return;
    // To find the first of many rows by its id takes a table of all of them, which is a work of many slices.
    if (index.size <= FEW || index.isReadyFor({ ids: true })) this.#applyChanges(index);
    else void this.#workOn();
  }

  #applyChanges(index: CdrIndex): void {
    const before = index.size;
    const changes = this.#changes;
    this.#changes = [];
    const [, fault] = attempt(() => {
      for (const change of changes) change(index);
    });
    if (fault !== null) return this.#fail(fault);
    const ask = this.#ask;
    if (ask === null) return this.#become({ total: index.size });
    // A few are put into the columns with the question; many are a work of many slices.
    if (this.#answer.state !== 'ready' || index.size - before > FEW) return this.ask(ask);
    this.#select();
    // What is counted by now is told all the same: else counts would never come where rows change all the time.
    if (this.#isCountUnderWay) this.#isCountedAgain = true;
    else void this.#countSoon();
    void this.#workOn();
  }

  #select(): void {
    const [index, ask] = [this.#index, this.#ask];
    if (index === null || ask === null) return;
    const question = questionOf(ask);
    const isFiltered = !isOpen({ filter: ask.filter });
    const [memory, { size }] = [this.#memory, index];
    this.#places = isOpen(question)
      ? null
      : index.select(question, memory.for(isFiltered, size), memory.roomFor(isFiltered, size));
    this.#become({ state: 'ready', isFormer: false, total: this.#places?.length ?? index.size });
  }

  /** Makes columns, those first that the present question waits for, a slice in each task. */
  async #workOn(): Promise<void> {
    const index = this.#index;
    if (index === null || this.#isWorking) return;
    this.#isWorking = true;
    // The first pieces take longer: they make room for all rows, by code that has not run before.
    let pieces = 1;
    if (this.#answer.state === 'ready') await afterFrame();
    for (;;) {
      await pause();
      if (this.#isReleased) break;
      if (this.#answer.state === 'ready' && !this.#memory.prepare(index.size)) continue;
      if (index.isComplete && index.isReadyFor(this.#need(index))) {
        if (this.#rehearsal.work(index)) break;
        continue;
      }
      const [, fault] = attempt(() => index.work(slice(pieces), this.#need(index)));
      pieces = Math.min(PIECES, pieces * 2);
      if (fault !== null) return this.#fail(fault);
      if (this.#answer.state === 'loading' && this.#ask !== null && index.isReadyFor(questionOf(this.#ask)))
        this.#select();
      if (this.#changes.length > 0 && index.isReadyFor({ ids: true })) this.#applyChanges(index);
    }
    this.#isWorking = false;
  }

  /** What is waited for most: the rows, then their counts with the changes. */
  #need(index: CdrIndex): CdrNeed {
    const ids = this.#changes.length > 0;
    if (this.#ask === null) return { ids };
    const question = questionOf(this.#ask);
    return index.isReadyFor(question) ? { filter: this.#ask.filter, counts: true, ids } : question;
  }

  /** Counts when the rows are in sight, in slices, after the columns it takes are made. */
  async #countSoon(): Promise<void> {
    const [turn, index, ask] = [this.#turn, this.#index, this.#ask];
    if (index === null || ask === null) return;
    this.#isCountUnderWay = true;
    do {
      this.#isCountedAgain = false;
      await afterFrame();
      const need = { filter: ask.filter, counts: true };
      while (!index.isReadyFor(need) && turn === this.#turn) await pause();
      if (turn !== this.#turn || this.#answer.fault !== null) return;
      const counting = index.counting(ask.filter, ask.timeZone);
      do {
        await pause();
        if (turn !== this.#turn) return;
      } while (!counting.work(slice()));
      const counts = { ...counting.facets, days: counting.days };
      // To show them is a task of its own.
      await pause();
      if (turn !== this.#turn) return;
      this.#counts = counts;
      this.#onChange();
    } while (this.#isCountedAgain && turn === this.#turn);
    if (turn === this.#turn) this.#isCountUnderWay = false;
  }

  /** What an export reads of the rows. Which row it could not read stands in the place of all of them. */
  #mustRead<Result>(read: () => Result): Result {
    const attempted = attempt(read);
    if (attempted[1] === null) return attempted[0] as Result;
    this.#fail(attempted[1]);
    throw new CdrExportError('');
  }

  #fail(fault: NonNullable<CdrAnswer['fault']>): void {
    this.#turn = {};
    this.#become({ state: 'failed', fault });
  }

  #become(change: Partial<CdrAnswer>): void {
    this.#answer = { ...this.#answer, ...change };
    this.#onChange();
  }
}

function questionOf({ filter, sort }: Pick<CdrAsk, 'filter' | 'sort'>): CdrQuestion {
  return { filter, sort };
}

/** Says when a slice of work is over. */
function slice(pieces = PIECES): () => boolean {
  let done = 0;
  return () => ++done >= pieces;
}

/** Whether it asks for all rows as they came. */
function isOpen({ filter = {}, sort = [] }: { filter?: CdrFilter; sort?: CdrAsk['sort'] }): boolean {
  return sort.length === 0 && Object.values(filter).every((part) => part === undefined);
}

/** What something resulted in, or the row that it could not read. */
function attempt<Result>(work: () => Result): readonly [Result | null, CdrAnswer['fault']] {
  try {
    return [work(), null];
  } catch (error) {
    if (!(error instanceof CdrRowError)) throw error;
    return [null, { place: error.place, field: error.field }];
  }
}
