import type { ReactiveController } from 'lit';
import type { HeldSlice, Slice, Workspace } from '../../src/workspace/workspace.ts';
import type { JackfieldElement } from './element.ts';

/**
 * Follows one slice of the host's workspace while the host is in the page: opened anew when the workspace or the `key`
 * changes, released when it is left.
 */
export class SliceController<Value> implements ReactiveController {
  readonly #host: JackfieldElement;
  readonly #open: (workspace: Workspace) => Slice<Value> | HeldSlice<Value> | null;
  readonly #key: () => unknown;
  readonly #onChange: (value: Value) => void;
  #workspace: Workspace | null = null;
  #openedFor: unknown;
  #slice: Slice<Value> | HeldSlice<Value> | null = null;
  #unsubscribe: (() => void) | null = null;

  constructor(
    host: JackfieldElement,
    open: (workspace: Workspace) => Slice<Value> | HeldSlice<Value> | null,
    options: { key?: () => unknown; onChange?: (value: Value) => void } = {},
  ) {
    this.#host = host;
    this.#open = open;
    this.#key = options.key ?? (() => null);
    this.#onChange = options.onChange ?? (() => host.requestUpdate());
    host.addController(this);
  }

  /** The newest value; null without a workspace. */
  get value(): Value | null {
    return this.#slice?.value ?? null;
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { workspace } = this.#host;
    const key = this.#key();
    if (workspace === this.#workspace && key === this.#openedFor) return;
    this.#leave();
    this.#workspace = workspace;
    this.#openedFor = key;
    this.#slice = workspace === null ? null : this.#open(workspace);
    this.#unsubscribe = this.#slice?.subscribe(this.#onChange) ?? null;
    if (this.#slice !== null) this.#onChange(this.#slice.value);
  }

  hostDisconnected(): void {
    this.#leave();
    this.#workspace = null;
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    if (this.#slice !== null && 'release' in this.#slice) this.#slice.release();
    this.#slice = null;
  }
}
