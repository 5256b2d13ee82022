import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { UserImportAdministration } from '../../src/workspace/administration.ts';
import type { UserImportJob } from '../../src/contract/user-import.ts';
import type { Outcome } from '../../src/workspace/workspace.ts';
import { randomKey } from '../base/random-key.ts';
import type { ReadyFile } from './chosen-file.ts';
import { importRows } from './csv/import-rows.ts';
import { pause } from '../base/pause.ts';

/** The longest name of a file that the contract takes, characters. */
const LONGEST_NAME = 256;

/** The handing over of a file's rows to the backend: how far it is, and its end. */
export class Sending implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /**
   * The same while the same rows are handed over, so that another attempt goes on where the first one ended; its end
   * gives up what was begun.
   */
  #attempts = newAttempts();
  #done: number | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Rows that were handed over so far; null while nothing is. */
  get done(): number | null {
    return this.#done;
  }

  /** Other rows, or the same ones read otherwise, are to be handed over. */
  renew(): void {
    this.#attempts.end.abort();
    this.#attempts = newAttempts();
    this.#tell(null);
  }

  /** Hands the rows over. Resolves to null where it was ended by {@link renew}; throws a `FileProblem`. */
  async send(imports: UserImportAdministration, file: ReadyFile): Promise<Outcome<UserImportJob> | null> {
    const { key, end } = this.#attempts;
    this.#tell(0);
    const { table, match, emptyTakesAway, name } = file;
    const rows = await importRows(table.rows, { match, emptyTakesAway }, pause).catch((error: unknown) => {
      if (!end.signal.aborted) this.#tell(null);
      throw error;
    });
    if (end.signal.aborted) return null;
    const filename = Array.from(name).slice(0, LONGEST_NAME).join('');
    const outcome = await imports.start(
      { filename, rows },
      {
        idempotencyKey: key,
        signal: end.signal,
        onProgress: ({ state, progress }) => {
          if (!end.signal.aborted) this.#tell(state === 'receiving' ? progress.done : rows.length);
        },
      },
    );
    if (end.signal.aborted) return null;
    // What is handed over is no longer given up with the file; what somebody else has ended takes no more rows.
    if (outcome.ok || outcome.reason === 'job-not-ready') this.#attempts = newAttempts();
    this.#tell(null);
    return outcome;
  }

  #tell(done: number | null): void {
    this.#done = done;
    this.#host.requestUpdate();
  }
}

function newAttempts(): { readonly key: string; readonly end: AbortController } {
  return { key: randomKey(), end: new AbortController() };
}
