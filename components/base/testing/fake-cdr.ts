import type { CdrFilter } from '../../../src/contract/cdr-query.ts';
import type { CdrRow } from '../../../src/contract/cdr.ts';
import type {
  CdrExportOptions,
  CdrRecords,
  CdrSelection,
  CdrSelectionQuery,
  CdrSelectionState,
  CdrSummarySlice,
  CdrSummaryState,
  InteractionState,
} from '../../../src/workspace/cdr.ts';
import type { FakeRequest } from './fake-administration.ts';
import { FakeSlice, FakeSlices } from './fake-slice.ts';

/** Interactions that a test reads in. */
export class FakeSelection extends FakeSlice<CdrSelectionState> implements CdrSelection {
  rows: readonly CdrRow[] = [];
  /** The places up to which somebody looked, in order. */
  readonly needs: number[] = [];
  retried = 0;
  refreshed = 0;

  constructor() {
    super({
      state: 'loading',
      known: 0,
      total: null,
      complete: false,
      arrived: 0,
      version: 0,
      problem: null,
    });
  }

  /** All that fit are read, unless `change` says otherwise. */
  show(rows: readonly CdrRow[], change: Partial<CdrSelectionState> = {}): void {
    this.rows = rows;
    const known = rows.length;
    const version = this.value.version + 1;
    const all = { state: 'ready', known, total: known, complete: true, arrived: 0, problem: null } as const;
    this.set({ ...all, version, ...change });
  }

  rowAt(place: number): CdrRow | null {
    return this.rows[place] ?? null;
  }

  need(end: number): void {
    this.needs.push(end);
  }

  retry(): void {
    this.retried += 1;
  }

  refresh(): void {
    this.refreshed += 1;
  }
}

/** Counts that a test sets. */
export class FakeSummary extends FakeSlice<CdrSummaryState> implements CdrSummarySlice {
  retried = 0;

  constructor() {
    super({ state: 'loading', summary: null, problem: null });
  }

  retry(): void {
    this.retried += 1;
  }
}

/** The records of a {@link FakeWorkspace}: slices by what was asked, to be set by tests. */
export class FakeCdr implements CdrRecords {
  readonly selections = new FakeSlices<CdrSelectionQuery, FakeSelection>(() => new FakeSelection());
  readonly summaries = new FakeSlices<{ readonly filter: CdrFilter; readonly timeZone: string }, FakeSummary>(
    () => new FakeSummary(),
  );
  readonly interactions = new FakeSlices<
    readonly [conversationId: string, sessionId: string],
    FakeSlice<InteractionState>
  >(() => new FakeSlice<InteractionState>({ state: 'loading', items: [], problem: null }));
  /** What an export hands over, some rows at a time, before it ends with the outcome that is set for `cdr.export`. */
  exported: readonly (readonly CdrRow[])[] = [];
  /** How often the last export has handed rows over. */
  handedOver = 0;
  readonly select = this.selections.of;
  readonly #request: FakeRequest;

  constructor(request: FakeRequest) {
    this.#request = request;
  }

  summarise(filter: CdrFilter, timeZone: string): FakeSummary {
    return this.summaries.of({ filter, timeZone });
  }

  async export(query: CdrSelectionQuery, { signal, onRows }: CdrExportOptions): Promise<never> {
    const outcome = this.#request('cdr.export', [query]);
    const total = this.exported.flat().length;
    let done = 0;
    this.handedOver = 0;
    for (const rows of this.exported) {
      if (signal.aborted) return { ok: false, reason: 'aborted' } as never;
      done += rows.length;
      this.handedOver += 1;
      await onRows(rows, { done, total });
    }
    return outcome;
  }

  interaction(conversationId: string, sessionId: string): FakeSlice<InteractionState> {
    return this.interactions.of([conversationId, sessionId]);
  }
}
