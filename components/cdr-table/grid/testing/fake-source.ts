import type { CdrRow } from '../../../../src/cdr/types.ts';
import type { CdrAnswer, CdrSource } from '../../source/cdr-source.ts';
import { sampleRow } from './rows.ts';

/** A source whose rows a test makes, without a place to keep them: there may be a million. */
export class FakeSource implements CdrSource {
  answer: CdrAnswer = {
    state: 'ready',
    isFormer: false,
    total: 0,
    arrived: 0,
    problem: null,
    fault: null,
  };
  readonly counts = null;
  readonly isCounting = true;
  /** What was said to be in sight, in order. */
  readonly needed: [start: number, end: number][] = [];
  make: (place: number) => CdrRow | null = sampleRow;

  constructor(total: number | null) {
    this.answer = { ...this.answer, total, state: total === null ? 'loading' : 'ready' };
  }

  rowAt(place: number): CdrRow | null {
    if (place < 0 || place >= (this.answer.total ?? 0)) return null;
    return this.make(place);
  }

  need(start: number, end: number): void {
    this.needed.push([start, end]);
  }

  ask(): void {}
  retry(): void {}
  refresh(): void {}
  release(): void {}

  async *rows(): AsyncIterable<{ rows: readonly CdrRow[]; total: number }> {}
}
