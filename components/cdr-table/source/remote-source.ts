import type { CdrRow } from '../../../src/cdr/types.ts';
import type {
  CdrRecords,
  CdrSelection,
  CdrSelectionQuery,
  CdrSummarySlice,
} from '../../../src/workspace/cdr.ts';
import { adviceFor } from '../../base/advice.ts';
import type { Messages } from '../../base/messages.ts';
import { reasonOf } from '../../base/refusal-reason.ts';
import { CdrExportError } from './cdr-source.ts';
import type { CdrAnswer, CdrAsk, CdrCounts, CdrSource } from './cdr-source.ts';
import { handedOver } from './handed-over.ts';
import { Succeeding } from './succeeding.ts';

export interface RemoteSourceOptions {
  /** What is shown has changed. */
  readonly onChange: () => void;
  readonly msg: () => Messages;
}

const nothing: CdrAnswer = {
  state: 'loading',
  isFormer: false,
  total: null,
  arrived: 0,
  problem: null,
  fault: null,
};

/** Some rows on their way into an export. */
export interface ExportedRows {
  readonly rows: readonly CdrRow[];
  readonly total: number;
}

/** Rows of a backend, by way of the workspace. Each question is a selection of its own. */
export class RemoteSource implements CdrSource {
  readonly #cdr: CdrRecords;
  readonly #msg: () => Messages;
  readonly #selections: Succeeding<CdrSelection>;
  readonly #summaries: Succeeding<CdrSummarySlice>;
  /** What is counted at present. */
  #counted = '';

  constructor(cdr: CdrRecords, { onChange, msg }: RemoteSourceOptions) {
    this.#cdr = cdr;
    this.#msg = msg;
    this.#selections = new Succeeding({
      isAnswered: ({ value }) => value.state !== 'loading',
      hasAny: ({ value }) => value.total !== null,
      onChange,
    });
    this.#summaries = new Succeeding({
      isAnswered: ({ value }) => value.state !== 'loading',
      hasAny: ({ value }) => value.summary !== null,
      onChange,
    });
  }

  get answer(): CdrAnswer {
    const present = this.#selections.present?.value;
    if (present === undefined) return nothing;
    const former = this.#selections.former?.value;
    return {
      state: present.state,
      isFormer: former !== undefined,
      total: totalOf(former ?? present),
      arrived: present.arrived,
      problem: present.problem,
      fault: null,
    };
  }

  get counts(): CdrCounts {
    return this.#summaries.shown?.value.summary ?? null;
  }

  get isCounting(): boolean {
    return this.#summaries.present?.value.state !== 'failed';
  }

  rowAt(place: number): CdrRow | null {
    return this.#selections.shown?.rowAt(place) ?? null;
  }

  ask({ filter, sort, timeZone, isTyping = false }: CdrAsk): void {
    // It may stay in sight, and is read no further.
    this.#selections.present?.need(0);
    this.#selections.follow(
      this.#cdr.select({ ...queryOf({ filter, sort }), ...(isTyping && { isTyping }) }),
    );
    const counted = JSON.stringify([filter, timeZone]);
    if (counted === this.#counted) return;
    this.#counted = counted;
    this.#summaries.follow(this.#cdr.summarise(filter, timeZone, { isTyping }));
  }

  need(_start: number, end: number): void {
    this.#selections.present?.need(end);
  }

  retry(): void {
    this.#selections.present?.retry();
    this.#summaries.present?.retry();
  }

  refresh(): void {
    this.#selections.present?.refresh();
  }

  async *rows(
    question: Pick<CdrAsk, 'filter' | 'sort'>,
    signal: AbortSignal,
  ): AsyncGenerator<ExportedRows, void, undefined> {
    const outcome = yield* handedOver<ExportedRows, Exported>((give, enough) =>
      this.#cdr.export(queryOf(question), {
        signal: AbortSignal.any([signal, enough]),
        onRows: (rows, { total }) => give({ rows, total }),
      }),
    );
    if (!outcome.ok) throw new CdrExportError(adviceFor(reasonOf(outcome), this.#msg()));
  }

  release(): void {
    this.#selections.release();
    this.#summaries.release();
    this.#counted = '';
  }
}

type Exported = Awaited<ReturnType<CdrRecords['export']>>;

function queryOf({ filter, sort }: Pick<CdrAsk, 'filter' | 'sort'>): CdrSelectionQuery {
  return { filter, ...(sort.length > 0 && { sort }) };
}

/** A list that was read to its end has as many as were read, should the backend have counted others. */
function totalOf({ total, known, complete }: CdrSelection['value']): number | null {
  return complete ? known : total;
}
