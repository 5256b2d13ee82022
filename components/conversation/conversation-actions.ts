import type { ReactiveController } from 'lit';
import type { Outcome } from '../../src/workspace/workspace.ts';
import type { Reason } from '../base/advice.ts';
import type { JackfieldElement } from '../base/element.ts';
import { reasonOf } from '../base/refusal-reason.ts';

/** What an agent is asked about before it is done. */
export type ActionQuestion = 'archive' | 'takeOver';

/** What is done with the conversation that is shown, what is asked before, and why it did not happen. */
export class ConversationActions implements ReactiveController {
  readonly #host: JackfieldElement;
  readonly #shownId: () => string | null;
  #id: string | null = null;
  #asked: ActionQuestion | null = null;
  #shownAsked: ActionQuestion | null = null;
  #refused: Reason | null = null;

  /** @param shownId - the conversation that is shown; null for none */
  constructor(host: JackfieldElement, shownId: () => string | null) {
    this.#host = host;
    this.#shownId = shownId;
    host.addController(this);
  }

  /** What the agent is asked about at present. */
  get asked(): ActionQuestion | null {
    return this.#asked;
  }

  /** Why the last action did not happen. */
  get refused(): Reason | null {
    return this.#refused;
  }

  ask(question: ActionQuestion | null): void {
    this.#asked = question;
    this.#host.requestUpdate();
  }

  /** Takes the conversation; with `from`, away from the user of that id. */
  claim(from?: string): void {
    const { workspace } = this.#host;
    void this.#act((id) => (from === undefined ? workspace?.claim(id) : workspace?.claim(id, { from })));
  }

  archive(): void {
    void this.#act((id) => this.#host.workspace?.archive(id));
  }

  /** Another conversation begins without what was said of the one before. */
  hostUpdate(): void {
    const id = this.#shownId();
    if (id === this.#id) return;
    this.#id = id;
    this.forget();
  }

  forget(): void {
    this.#refused = null;
    this.#asked = null;
    this.#shownAsked = null;
  }

  /** A question takes the focus, and the button that asked it gets it back. */
  hostUpdated(): void {
    const before = this.#shownAsked;
    if (before === this.#asked) return;
    this.#shownAsked = this.#asked;
    const selector = this.#asked === null ? `[data-asks="${before}"]` : '[data-confirm]';
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #act(request: (id: string) => Promise<Outcome> | undefined): Promise<void> {
    const id = this.#shownId();
    if (id === null) return;
    const { workspace } = this.#host;
    this.ask(null);
    const outcome = await request(id);
    // What another person wished is told nobody else.
    const isAnothers = id !== this.#shownId() || workspace !== this.#host.workspace;
    if (outcome === undefined || isAnothers) return;
    this.#refused = outcome.ok ? null : reasonOf(outcome);
    this.#host.requestUpdate();
  }
}
