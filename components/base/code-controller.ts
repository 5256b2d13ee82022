import type { ReactiveController } from 'lit';
import type { CodeState } from './lazy-code.ts';
import type { JackfieldElement } from './element.ts';
import { workspaceCode } from './workspace-code.ts';

/** Why an element has no workspace to show, where that is for want of code. */
export type CodeTrouble = Extract<CodeState, 'offline' | 'failed' | 'failed-again'>;

/** Tells its host when the workspace's code does not arrive. */
export class CodeController implements ReactiveController {
  readonly #host: JackfieldElement;
  #unsubscribe: (() => void) | null = null;

  constructor(host: JackfieldElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Null while all is well, and where there is a workspace. */
  get trouble(): CodeTrouble | null {
    if (this.#host.workspace !== null) return null;
    const { state } = workspaceCode;
    return state === 'offline' || state === 'failed' || state === 'failed-again' ? state : null;
  }

  retry(): void {
    workspaceCode.retry();
  }

  hostConnected(): void {
    this.#unsubscribe = workspaceCode.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }
}
