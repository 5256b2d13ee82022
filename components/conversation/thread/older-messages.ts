import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationState } from '../../../src/workspace/workspace.ts';
import type { JackfieldElement } from '../../base/element.ts';
import type { Messages } from '../../base/messages.ts';

/** Asks for older messages, one page at a time, and knows whether that failed. */
export class OlderMessages {
  readonly #host: JackfieldElement;
  #hasFailed = false;

  constructor(host: JackfieldElement) {
    this.#host = host;
  }

  async load(conversationId: string, conversation: ConversationState | null): Promise<void> {
    const { workspace } = this.#host;
    if (workspace === null || conversation?.hasOlder !== true || conversation.loadingOlder) return;
    const outcome = await workspace.loadOlder(conversationId);
    this.#hasFailed = !outcome.ok;
    this.#host.requestUpdate();
  }

  /** What stands over the oldest line. */
  template(
    conversation: ConversationState | null,
    msg: Messages,
    load: () => void,
  ): TemplateResult | typeof nothing {
    if (conversation?.hasOlder !== true) return nothing;
    if (conversation.loadingOlder) return html`<p class="event" role="status">${msg.loadingOlder}</p>`;
    return html`<button type="button" class="link" @click=${load}>
      ${this.#hasFailed ? msg.retry : msg.showOlder}
    </button>`;
  }
}
