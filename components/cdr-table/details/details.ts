import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CdrRow } from '../../../src/cdr/types.ts';
import { shownContact } from '../../../src/masking/index.ts';
import type { Masking, ShownContact } from '../../../src/masking/index.ts';
import type { InteractionState } from '../../../src/workspace/cdr.ts';
import type { ChannelsState, ViewerState } from '../../../src/workspace/workspace.ts';
import { labelOf } from '../../base/contact.ts';
import { JackfieldElement } from '../../base/element.ts';
import { note } from '../../base/form/note.ts';
import { icon } from '../../base/icon.ts';
import { isolated } from '../../base/isolated.ts';
import { cdrMessages } from '../../base/messages/en-cdr.ts';
import { cdrDetailsMessages } from '../../base/messages/en-cdr-details.ts';
import { cdrFilterMessages } from '../../base/messages/en-cdr-filter.ts';
import { cdrGridMessages } from '../../base/messages/en-cdr-grid.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, form, states, tokens } from '../../base/styles/index.ts';
import { tableMasking } from '../table-masking.ts';
import type { DetailsContext } from './details-context.ts';
import { detailsStyles } from './details.styles.ts';
import { factList } from './fact-list.ts';
import { historyOf, historyOfRecord } from './history.ts';
import type { HistoryEntry } from './history.ts';
import { timeline } from './timeline.ts';
import { instantWords } from '../words/instant-words.ts';

/**
 * One interaction, opened in its place in the table: the facts of its record, and its history. A part of
 * `jf-cdr-table`, not for use by itself.
 *
 * @tag jf-cdr-table-details
 * @internal
 */
export class CdrTableDetails extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, form, detailsStyles];
  protected static override readonly english = [
    cdrMessages,
    cdrDetailsMessages,
    cdrFilterMessages,
    cdrGridMessages,
  ];

  /** As its viewer may see it. */
  @property({ attribute: false }) row: CdrRow | null = null;
  /** IANA name. */
  @property({ attribute: false }) timeZone = 'UTC';
  /** Whether the numbers of contacts are hidden, as far as the table knows; the viewer's workspace may say so, too. */
  @property({ attribute: false }) masking: Masking | null = null;
  /** Whether the host gave the row: no backend is asked about it. */
  @property({ attribute: false }) isOfHost = false;

  /** The interaction of which all is drawn. */
  @state() private whole: string | null = null;

  readonly #viewer = new SliceController<ViewerState>(this, ({ viewer }) => viewer);
  readonly #channels = new SliceController<ChannelsState>(this, ({ channels }) => channels);
  readonly #interaction = new SliceController<InteractionState>(
    this,
    ({ cdr }) => {
      const { row, isOfHost } = this;
      return row === null || isOfHost ? null : cdr.interaction(row.conversationId, row.sessionId);
    },
    { key: () => (this.isOfHost ? null : this.row?.id) },
  );

  protected override forget(): void {
    this.whole = null;
  }

  get #contact(): ShownContact | null {
    const { row } = this;
    if (row === null) return null;
    return shownContact(
      row.contact,
      tableMasking(
        this.masking,
        this.workspace === null ? null : { viewer: this.#viewer.value?.viewer ?? null },
      ),
    );
  }

  #context(contactLabel: string): DetailsContext {
    const { msg, formats, locale, timeZone } = this;
    const viewerId = this.#viewer.value?.viewer?.id ?? null;
    return { msg, formats, times: instantWords(locale, timeZone), viewerId, contactLabel };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { row, msg } = this;
    const contact = this.#contact;
    if (row === null || contact === null) return nothing;
    const label = labelOf(contact, msg);
    const context = this.#context(label);
    const channels = this.isOfHost ? [] : (this.#channels.value?.items ?? []);
    const channel = channels.find(({ id }) => id === row.channel.id);
    return html`<section class="root" aria-label=${msg.cdrRecord(isolated(label))}>
      <div class="record">
        ${factList(row, {
          ...context,
          contactName: contact.name === label ? null : contact.name,
          target: channel?.serviceLevelTarget ?? null,
        })}
        ${
          this.workspace === null || this.isOfHost
            ? nothing
            : html`<button
                type="button"
                class="open"
                @click=${() => this.showConversation(row.conversationId, contact)}
              >
                ${icon('messages-square')}${msg.cdrOpenConversation}
              </button>`
        }
      </div>
      <div class="history">
        <div class="history-head">
          <h3>${msg.cdrHistory}</h3>
          <bdi class="keys" aria-hidden="true">${msg.cdrDetailsKeys}</bdi>
        </div>
        ${this.#history(row, context)}
      </div>
    </section>`;
  }

  #history(row: CdrRow, context: DetailsContext): TemplateResult {
    const { msg } = this;
    const told = this.#interaction.value;
    if (told === null) return this.#timeline(row, historyOfRecord(row), context);
    const isRead = told.items.length > 0;
    if (told.state === 'loading' && !isRead) return skeleton(msg.cdrHistoryLoading);
    if (told.state === 'missing') {
      return html`<p class="quiet">${msg.cdrHistoryMissing}</p>
        ${this.#timeline(row, historyOfRecord(row), context)}`;
    }
    const entries = isRead ? historyOf(told.items) : historyOfRecord(row);
    if (told.state !== 'failed') return this.#timeline(row, entries, context);
    const retry = html`<button type="button" class="retry" @click=${() => this.workspace?.retry()}>
      ${msg.retry}
    </button>`;
    return html`${note('failed', msg.cdrHistoryFailed, retry)} ${this.#timeline(row, entries, context)}`;
  }

  #timeline(row: CdrRow, entries: readonly HistoryEntry[], context: DetailsContext): TemplateResult {
    return timeline(entries, {
      ...context,
      isWhole: this.whole === row.id,
      onShowWhole: () => {
        this.whole = row.id;
      },
    });
  }
}

/** As high as a short history. */
function skeleton(label: string): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${label}>
    ${[70, 45, 80, 55].map(
      (share) =>
        html`<div class="bones">
          <span class="bone"></span><span class="bone" data-share=${share}></span>
        </div>`,
    )}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-cdr-table-details': CdrTableDetails;
  }
}
