import { CdrRowError, createCdrIndex } from '../../../src/cdr/index.ts';
import type { CdrIndex, CdrQuestion, CdrRow, CdrSort } from '../../../src/cdr/types.ts';

/** From so many rows on, code that has not run before takes longer than the answer. */
const MANY = 20_000;
/** So many rows are enough that each part of a sort has something to do. */
const SAMPLE = 8192;
/** Rows that are read in one task. */
const PIECE = 1024;
/** Over so many rows, browsers have compiled all that goes over them after so many times. */
const TIMES = 16;

/** Compiled code is the page's, whichever table asked for it. */
const thisPage = { isRehearsed: false };

/**
 * Asks questions of a few rows before a person asks them of many: browsers run a loop slowly until it has run often, and
 * have compiled it. Of 100 000 rows, most of a first sort is that. Once in a page; nobody sees the answers.
 */
export class Rehearsal {
  readonly #page: { isRehearsed: boolean };
  #rows: CdrRow[] = [];
  #index: CdrIndex | null = null;
  #asked = 0;
  /** A row could not be read: another table of this page may have better ones. */
  #isGivenUp = false;

  constructor(page = thisPage) {
    this.#page = page;
  }

  /**
   * Reads some rows, or asks the next question of them; either takes a few milliseconds.
   *
   * @param index - whose first rows are asked
   * @returns whether all was asked, or need not be
   */
  work(index: Pick<CdrIndex, 'size' | 'row'>): boolean {
    if (index.size < MANY || this.#isGivenUp) return true;
    if (!this.#page.isRehearsed) this.#page.isRehearsed = this.#goOn(index);
    if (!this.#page.isRehearsed && !this.#isGivenUp) return false;
    this.#rows = [];
    this.#index = null;
    return true;
  }

  #goOn(index: Pick<CdrIndex, 'row'>): boolean {
    if (this.#rows.length < SAMPLE) {
      this.#isGivenUp = !this.#read(index);
      return false;
    }
    this.#index ??= createCdrIndex(this.#rows);
    this.#index.select(questions[this.#asked % questions.length]);
    // Between two questions, a table has time to put statuses in order.
    this.#index.work(() => true);
    this.#asked += 1;
    return this.#asked === TIMES * questions.length;
  }

  /** Whether they can be read: where one that cannot is shown or asked for, the table tells of it. */
  #read(index: Pick<CdrIndex, 'row'>): boolean {
    try {
      for (let end = this.#rows.length + PIECE; this.#rows.length < end;)
        this.#rows.push(index.row(this.#rows.length));
      return true;
    } catch (error) {
      if (error instanceof CdrRowError) return false;
      throw error;
    }
  }
}

const sort: readonly CdrSort[] = [{ by: 'duration', order: 'ascending' }];
const filters: readonly CdrQuestion['filter'][] = [
  { dispositions: ['waiting'] },
  { channelIds: [] },
  { startedFrom: 0 },
];
/** Those that go over all rows, and over the order of the one before. Texts are left out: they are read for who searches. */
const questions: readonly CdrQuestion[] = [
  ...filters.map((filter) => ({ filter })),
  { sort },
  ...filters.map((filter) => ({ filter, sort })),
  { sort: [{ by: 'duration', order: 'descending' }] },
  { sort: [{ by: 'disposition', order: 'ascending' }, ...sort] },
];
