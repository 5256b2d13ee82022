import type { ReactiveController } from 'lit';
import type { Workspace } from '../../src/workspace/workspace.ts';
import type { JackfieldElement } from './element.ts';

/**
 * Notices that an element shows another workspace than before, which may be another person's, ahead of whatever else
 * follows the workspace. A workspace that is away for a while, as when the element is moved, is still the same one.
 */
export class Succession implements ReactiveController {
  readonly #host: JackfieldElement;
  readonly #forget: () => void;
  #workspace: Workspace | null = null;

  constructor(host: JackfieldElement, forget: () => void) {
    this.#host = host;
    this.#forget = forget;
  }

  hostUpdate(): void {
    const { workspace } = this.#host;
    if (workspace === null || workspace === this.#workspace) return;
    const isFirst = this.#workspace === null;
    this.#workspace = workspace;
    if (!isFirst) this.#forget();
  }
}
