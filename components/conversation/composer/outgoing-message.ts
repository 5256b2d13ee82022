import type { OutgoingContent } from '../../../src/contract/outgoing.ts';
import type { Reason } from '../../base/advice.ts';
import type { JackfieldElement } from '../../base/element.ts';
import { reasonOf } from '../../base/refusal-reason.ts';

/** `empty`: there is nothing to send yet. */
export type SendProblem = Reason | 'empty';

/** Puts what was written into the outbox, one at a time, and knows why the last one did not get there. */
export class OutgoingMessage {
  readonly #host: JackfieldElement;
  #isBusy = false;
  #problem: SendProblem | null = null;

  constructor(host: JackfieldElement) {
    this.#host = host;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  get problem(): SendProblem | null {
    return this.#problem;
  }

  set problem(problem: SendProblem | null) {
    this.#problem = problem;
    this.#host.requestUpdate();
  }

  /** Resolves to whether it is safely in the outbox. */
  async send(conversationId: string, content: OutgoingContent): Promise<boolean> {
    const { workspace } = this.#host;
    if (workspace === null || this.#isBusy) return false;
    this.#isBusy = true;
    this.#host.requestUpdate();
    const outcome = await workspace.send(conversationId, content);
    this.#isBusy = false;
    this.problem = outcome.ok ? null : reasonOf(outcome);
    return outcome.ok;
  }
}
