import { readCdrRow } from '../../../src/cdr/index.ts';
import type { CdrRow } from '../../../src/cdr/types.ts';
import { hidesNumbers, type Masking } from '../../../src/masking/index.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import type { Messages } from '../../base/messages.ts';
import type { CdrAsk, CdrSource } from './cdr-source.ts';
import { LocalSource } from './local-source.ts';
import { RemoteSource } from './remote-source.ts';

/** What a table has to show rows from. */
export interface Sources {
  /** The rows that the host gave; null where the backend is asked. */
  readonly rows: readonly CdrRow[] | null;
  readonly masking: Masking | null;
  readonly workspace: Workspace | null;
}

/** Where the rows come from at present, a new source only where what it shows is another; and what it was asked. */
export class SourceChoice {
  readonly #onChange: () => void;
  readonly #msg: () => Messages;
  #sources: Sources = { rows: null, masking: null, workspace: null };
  #source: CdrSource | null = null;
  /** The question that was asked last, as text. */
  #asked: string | null = null;
  /** What was put to the rows of the host since it gave them: of each the newest. */
  #changes = new Map<string, CdrRow>();

  constructor(onChange: () => void, msg: () => Messages) {
    this.#onChange = onChange;
    this.#msg = msg;
  }

  get source(): CdrSource | null {
    return this.#source;
  }

  /**
   * Puts rows to those that the host gave: in the places of those with the same id, else behind.
   *
   * @throws {CdrRowError} at a row that is not as the contract has it; then none of them is taken
   */
  put(rows: readonly CdrRow[]): void {
    for (const [place, row] of rows.entries()) readCdrRow(row, place);
    if (!(this.#source instanceof LocalSource)) return;
    this.#source.update(rows);
    for (const row of rows) {
      const known = this.#changes.get(row.id);
      if (known === undefined || known.revision <= row.revision) this.#changes.set(row.id, row);
    }
  }

  /** Asks the source where the question is another than before. */
  ask(ask: CdrAsk, isTyping: boolean): void {
    const asked = JSON.stringify(ask);
    if (this.#source === null || asked === this.#asked) return;
    this.#asked = asked;
    this.#source.ask({ ...ask, isTyping });
  }

  /** @returns whether the source is another than before, and has to be asked */
  follow(sources: Sources): boolean {
    const before = this.#sources;
    const isSame =
      sources.rows === before.rows &&
      (sources.rows === null
        ? sources.workspace === before.workspace
        : hidesNumbers(sources.masking) === hidesNumbers(before.masking));
    if (isSame && (this.#source !== null) === hasSource(sources)) return false;
    const { rows, masking, workspace } = sources;
    const changes = rows === before.rows ? this.#changes : new Map<string, CdrRow>();
    this.release();
    this.#sources = sources;
    const onChange = this.#onChange;
    if (rows !== null) {
      const source = new LocalSource({ rows, masking, onChange });
      this.#source = source;
      this.#changes = changes;
      if (changes.size > 0) source.update(changes.values());
    } else if (workspace !== null)
      this.#source = new RemoteSource(workspace.cdr, { onChange, msg: this.#msg });
    return true;
  }

  release(): void {
    this.#source?.release();
    this.#source = null;
    this.#asked = null;
    this.#changes = new Map();
    this.#sources = { rows: null, masking: null, workspace: null };
  }
}

function hasSource({ rows, workspace }: Sources): boolean {
  return rows !== null || workspace !== null;
}
