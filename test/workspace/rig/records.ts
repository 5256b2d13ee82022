import type { CdrFilter } from '../../../src/contract/cdr-query.ts';
import type { CdrRow } from '../../../src/contract/cdr.ts';
import { answer, refusal } from './fake-backend.ts';
import type { FakeBackend, Input } from './fake-backend.ts';

export function record(id: string, change: Partial<CdrRow> = {}): CdrRow {
  return {
    id,
    conversationId: `conversation-${id}`,
    sessionId: `session-${id}`,
    contact: { ref: `ref-${id}`, accountId: `ACC-${id}` },
    channel: { id: 'channel-1', name: 'Sales' },
    agent: null,
    group: null,
    direction: 'inbound',
    disposition: 'waiting',
    archivedReason: null,
    startedAt: 0,
    endedAt: null,
    duration: 1000,
    messageCount: 1,
    firstResponse: null,
    serviceLevel: 'running',
    text: 'Hello',
    revision: 1,
    ...change,
  };
}

/** So many records, `r0` first. */
export function manyRecords(count: number, change: Partial<CdrRow> = {}): CdrRow[] {
  return Array.from({ length: count }, (_, index) => record(`r${index}`, change));
}

interface QueryBody {
  readonly filter: CdrFilter;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Records of interactions behind a backend, of which only dispositions are looked for. */
export class Records {
  rows: CdrRow[] = [];
  /** Cursors that were handed out before a new generation are not known any more. */
  generation = 0;
  readonly #backend: FakeBackend;
  /** The rows of each question, as they stood when its first page was asked for. */
  readonly #asked: (readonly CdrRow[])[] = [];

  constructor(backend: FakeBackend) {
    this.#backend = backend;
    backend.also.set('queryCdr', ({ body }) => this.#page(body as unknown as QueryBody));
    backend.also.set('summariseCdr', ({ body }) => {
      const total = this.#fitting((body as unknown as QueryBody).filter).length;
      const dispositions = { initiated: 0, waiting: 0, active: 0, archived: 0 };
      for (const { disposition } of this.rows) dispositions[disposition] += 1;
      return answer({ total, dispositions, days: [] });
    });
    backend.lines = ({ body }: Input) => {
      const rows = this.#fitting((body as unknown as QueryBody).filter);
      const lines = rows.map((row) => ({ kind: 'row', row }));
      const start = { kind: 'start', total: rows.length };
      return { ok: true, value: [start, ...lines, { kind: 'end', count: rows.length }] };
    };
  }

  /** Changes a record, or makes one, of which the backend tells only if `told`. */
  put(row: CdrRow, told = true): void {
    const place = this.rows.findIndex(({ id }) => id === row.id);
    this.rows = place === -1 ? [row, ...this.rows] : this.rows.with(place, row);
    if (told) this.tell(row);
  }

  change(id: string, change: Partial<CdrRow>, told = true): void {
    const before = this.rows.find((row) => row.id === id)!;
    this.put({ ...before, ...change, revision: before.revision + 1 }, told);
  }

  tell(row: CdrRow): void {
    this.#backend.world.emit({ type: 'cdrRow', data: { row } });
  }

  /** How often an operation was called so far. */
  asked(name: string): number {
    return this.#backend.requests.filter((request) => request.name === name).length;
  }

  /** Where each page began that was asked for so far, and how large it was to be. */
  get pages(): string[] {
    return this.#backend.requests
      .filter(({ name }) => name === 'queryCdr')
      .map(({ input }) => {
        const { cursor = '0', limit } = input.body as QueryBody;
        return `${cursor.split(':').at(-1)} ${limit}`;
      });
  }

  #fitting({ dispositions }: CdrFilter): CdrRow[] {
    return this.rows.filter(({ disposition }) => dispositions?.includes(disposition) ?? true);
  }

  #page({ filter, cursor, limit = 1000 }: QueryBody) {
    if (cursor === undefined) this.#asked.push(this.#fitting(filter));
    const start = `${this.generation}:${this.#asked.length - 1}:0`;
    const [generation, question = 0, place = 0] = (cursor ?? start).split(':').map(Number);
    if (generation !== this.generation) return refusal('cursor-expired');
    const rows = this.#asked[question]!;
    const to = place + limit;
    return answer({
      items: rows.slice(place, to),
      nextCursor: to < rows.length ? `${generation}:${question}:${to}` : null,
      total: rows.length,
    });
  }
}
