import type { ReactiveControllerHost } from 'lit';
import type { CdrRow, CdrTextWriter } from '../../../src/cdr/index.ts';
import { DownloadLinks } from '../../base/download-links.ts';
import { copyText } from './copy-text.ts';
import { CdrExportError, type CdrAsk, type CdrSource } from '../source/cdr-source.ts';

/** Copying is for what a person pastes somewhere; more goes into a file. */
export const MOST_COPIED = 10_000;
/** Characters of text that are handed to the browser at once, which may keep them on the disk. */
const CHUNK = 1_000_000;

/** How an export stands. */
export type ExportState =
  | { readonly is: 'idle' | 'cancelled' | 'copy-failed' }
  | { readonly is: 'running'; readonly done: number; readonly total: number }
  | { readonly is: 'saved' | 'copied'; readonly count: number }
  /** `why` in words. */
  | { readonly is: 'failed'; readonly why: string };

type Question = Pick<CdrAsk, 'filter' | 'sort'>;

/** Takes rows away, one export at a time. It can be cancelled, and ends when its element shows somebody else's rows. */
export class ExportWork {
  readonly #host: ReactiveControllerHost;
  readonly #links: DownloadLinks;
  #state: ExportState = { is: 'idle' };
  #running: AbortController | null = null;
  /** The export that counts; of an older one nothing is told. */
  #turn = {};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#links = new DownloadLinks(host);
    host.addController({ hostDisconnected: () => this.forget() });
  }

  get state(): ExportState {
    return this.#state;
  }

  /** Saves all rows of an answer in a file. */
  async save(source: CdrSource, question: Question, writer: CdrTextWriter, fileName: string): Promise<void> {
    const parts: Blob[] = [];
    let text = writer.head();
    const count = await this.#read(source, question, (rows) => {
      text += writer.lines(rows);
      if (text.length < CHUNK) return;
      parts.push(new Blob([text]));
      text = '';
    });
    if (count === null) return;
    this.#links.save(new Blob([...parts, text], { type: 'text/csv;charset=utf-8' }), fileName);
    this.#become({ is: 'saved', count });
  }

  /**
   * Puts all rows of an answer on the clipboard, while the press of a button counts; the caller knows that they are few
   * enough.
   */
  async copy(source: CdrSource, question: Question, writer: CdrTextWriter): Promise<void> {
    let text = writer.head();
    const reading = this.#read(source, question, (rows) => {
      text += writer.lines(rows);
    });
    const copying = copyText(
      reading.then((count) => {
        if (count === null) throw new Error('There is nothing to be copied.');
        return text;
      }),
    ).then(
      () => true,
      () => false,
    );
    const count = await reading;
    if (count === null) return;
    const turn = this.#turn;
    const isCopied = await copying;
    if (turn === this.#turn) this.#become(isCopied ? { is: 'copied', count } : { is: 'copy-failed' });
  }

  cancel(): void {
    if (this.#running === null) return;
    this.#end();
    this.#become({ is: 'cancelled' });
  }

  /** Nothing of what was done is told or kept any more. */
  forget(): void {
    this.#end();
    this.#links.forget();
    this.#become({ is: 'idle' });
  }

  #end(): void {
    this.#running?.abort();
    this.#running = null;
    this.#turn = {};
  }

  /** @returns how many rows were read; null where it did not come to its end */
  async #read(
    source: CdrSource,
    question: Question,
    take: (rows: readonly CdrRow[]) => void,
  ): Promise<number | null> {
    this.#end();
    const running = new AbortController();
    const { signal } = running;
    this.#running = running;
    this.#become({ is: 'running', done: 0, total: 0 });
    let done = 0;
    try {
      for await (const { rows, total } of source.rows(question, signal)) {
        if (signal.aborted) return null;
        take(rows);
        done += rows.length;
        this.#become({ is: 'running', done, total });
      }
    } catch (error) {
      if (signal.aborted) return null;
      this.#running = null;
      const isKnown = error instanceof CdrExportError;
      this.#become({ is: 'failed', why: isKnown ? error.message : '' });
      if (!isKnown) throw error;
      return null;
    }
    if (signal.aborted) return null;
    this.#running = null;
    return done;
  }

  #become(state: ExportState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
