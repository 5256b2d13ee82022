import type { ReactiveController } from 'lit';
import type { ViewerState, Workspace } from '../../src/workspace/workspace.ts';
import type { JackfieldElement } from './element.ts';
import { SliceController } from './slice-controller.ts';

/**
 * Notices that somebody else sits down at an element, ahead of whatever else follows the workspace: it shows another
 * workspace than before, or the viewer of this one is another, or logged out. A workspace that is away for a while, as
 * when the element is moved, is still the same one; and who has to sign in again is still the same person.
 */
export class Succession implements ReactiveController {
  readonly #host: JackfieldElement;
  readonly #forget: () => void;
  #workspace: Workspace | null = null;
  /** Id of the viewer; null until there is one. */
  #viewer: string | null = null;

  constructor(host: JackfieldElement, forget: () => void) {
    this.#host = host;
    this.#forget = forget;
    host.addController(this);
    host.addController(
      new SliceController(host, ({ viewer }) => viewer, { onChange: (state) => this.#follow(state) }),
    );
  }

  hostUpdate(): void {
    const { workspace } = this.#host;
    if (workspace === null || workspace === this.#workspace) return;
    const isFirst = this.#workspace === null;
    this.#workspace = workspace;
    this.#viewer = null;
    if (!isFirst) this.#forget();
  }

  #follow({ state, viewer }: ViewerState): void {
    if (viewer === null && state !== 'signed-out') return;
    const before = this.#viewer;
    this.#viewer = viewer?.id ?? null;
    if (before === null || before === this.#viewer) return;
    this.#forget();
    this.#host.requestUpdate();
  }
}
