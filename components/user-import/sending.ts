import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { UserImportAdministration } from '../../src/workspace/administration.ts';
import type { UserImportJob } from '../../src/contract/user-import.ts';
import type { Outcome } from '../../src/workspace/workspace.ts';
import { randomKey } from '../base/random-key.ts';
import type { ChosenFile } from './chosen-file.ts';
import { importRows } from './csv/import-rows.ts';
import { pause } from './pause.ts';

export type ReadyFile = Extract<ChosenFile, { state: 'ready' }>;

/** The longest name of a file that the contract takes, characters. */
const LONGEST_NAME = 256;

/** The handing over of a file's rows to the backend: how far it is, and its end. */
export class Sending implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** The same while the same rows are handed over, so that another attempt goes on where the first one ended. */
  #key = randomKey();
  #end: AbortController | null = null;
  #done = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Rows that were handed over so far; null while nothing is. */
  get done(): number | null {
    return this.#end === null ? null : this.#done;
  }

  /** Other rows, or the same ones read otherwise, are to be handed over. */
  renew(): void {
    this.#end?.abort();
    this.#end = null;
    this.#key = randomKey();
    this.#host.requestUpdate();
  }

  /** Hands the rows over. Resolves to null where it was ended by {@link renew}. */
  async send(imports: UserImportAdministration, file: ReadyFile): Promise<Outcome<UserImportJob> | null> {
    const end = new AbortController();
    this.#end = end;
    this.#tell(0);
    const { table, match, emptyTakesAway, name } = file;
    const rows = await importRows(table.rows, { match, emptyTakesAway }, pause);
    if (end.signal.aborted) return null;
    const filename = Array.from(name).slice(0, LONGEST_NAME).join('');
    const outcome = await imports.start(
      { filename, rows },
      {
        idempotencyKey: this.#key,
        signal: end.signal,
        onProgress: ({ state, progress }) => {
          if (!end.signal.aborted) this.#tell(state === 'receiving' ? progress.done : rows.length);
        },
      },
    );
    if (end.signal.aborted) return null;
    this.#end = null;
    this.#host.requestUpdate();
    return outcome;
  }

  #tell(done: number): void {
    this.#done = done;
    this.#host.requestUpdate();
  }
}
