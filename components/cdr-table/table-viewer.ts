import type { TemplateResult } from 'lit';
import type { Problem } from '../../src/contract/problem.ts';
import type { Masking } from '../../src/masking/index.ts';
import { CodeController } from '../base/code-controller.ts';
import type { JackfieldElement } from '../base/element.ts';
import type { Messages } from '../base/messages.ts';
import { SliceController } from '../base/slice-controller.ts';
import { placeOfNobody } from './nobody.ts';
import { tableMasking } from './table-masking.ts';

/** Who looks at a table, as its workspace says: whether there is anybody, with a connection, and what is hidden. */
export class TableViewer {
  readonly #host: JackfieldElement;
  readonly #viewer;
  readonly #connection;
  readonly #code: CodeController;

  constructor(host: JackfieldElement) {
    this.#host = host;
    this.#viewer = new SliceController(host, (workspace) => workspace.viewer);
    this.#connection = new SliceController(host, (workspace) => workspace.connection);
    this.#code = new CodeController(host);
  }

  get isOffline(): boolean {
    return ['offline', 'retrying'].includes(this.#connection.value?.state ?? '');
  }

  /** @param said - what the page says of its own rows */
  masking(said: Masking | null): Masking | null {
    const owner = this.#host.workspace === null ? null : { viewer: this.#viewer.value?.viewer ?? null };
    return tableMasking(said, owner);
  }

  /**
   * What stands in place of everything, where there is nobody to show the backend's interactions to; null where there is.
   *
   * @param problem - why the backend did not answer what was asked last
   */
  placeInstead(problem: Problem | null, msg: Messages): TemplateResult | null {
    return placeOfNobody({
      trouble: this.#code.trouble,
      viewer: this.#viewer.value?.state ?? null,
      problem,
      msg,
      fetchAgain: () => this.#code.retry(),
      retry: () => this.#host.workspace?.retry(),
    });
  }
}
