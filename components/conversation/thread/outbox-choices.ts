import type { ReactiveController } from 'lit';
import type { Outcome, OutboxItem } from '../../../src/workspace/workspace.ts';
import type { Reason } from '../../base/advice.ts';
import type { JackfieldElement } from '../../base/element.ts';
import { reasonOf } from '../../base/refusal-reason.ts';

/** What the agent decides about messages that wait or could not leave, and why that did not happen. */
export class OutboxChoices implements ReactiveController {
  readonly #host: JackfieldElement;
  #discarding: string | null = null;
  #shownDiscarding: string | null = null;
  #refused: { readonly row: OutboxItem; readonly reason: Reason } | null = null;

  constructor(host: JackfieldElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The id of the message that the agent is asked about before it is discarded. */
  get discarding(): string | null {
    return this.#discarding;
  }

  /** Why what was chosen for this message last did not happen; null once the message stands otherwise. */
  problemOf({ id, state }: OutboxItem): Reason | null {
    const refused = this.#refused;
    return refused?.row.id === id && refused.row.state === state ? refused.reason : null;
  }

  /** Asks whether a message is to be discarded; with null, no longer. */
  askToDiscard(row: OutboxItem | null): void {
    this.#discarding = row?.id ?? null;
    this.#refused = null;
    this.#host.requestUpdate();
  }

  async resend(row: OutboxItem): Promise<void> {
    await this.#choose(row, this.#host.workspace?.resend(row.id));
  }

  /** Takes a message out of the outbox; resolves to whether that happened. */
  discard(row: OutboxItem, toDraft: boolean): Promise<boolean> {
    this.#discarding = null;
    return this.#choose(row, this.#host.workspace?.discard(row.id, { toDraft }));
  }

  /** The question takes the focus, and the button that asked for it gets it back. */
  hostUpdated(): void {
    const before = this.#shownDiscarding;
    if (before === this.#discarding) return;
    this.#shownDiscarding = this.#discarding;
    const selector =
      this.#discarding === null ? `[data-discard="${CSS.escape(before ?? '')}"]` : '[data-confirm]';
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #choose(row: OutboxItem, asked: Promise<Outcome> | undefined): Promise<boolean> {
    this.#refused = null;
    this.#host.requestUpdate();
    const outcome = await asked;
    if (outcome?.ok === false) this.#refused = { row, reason: reasonOf(outcome) };
    this.#host.requestUpdate();
    return outcome?.ok === true;
  }
}
