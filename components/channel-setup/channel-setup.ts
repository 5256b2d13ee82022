import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Channel } from '../../src/contract/channel.ts';
import type { ChannelDraftContent, FormDraft } from '../../src/workspace/administration.ts';
import type { ChannelsState } from '../../src/workspace/workspace.ts';
import { ClockController } from '../base/clock-controller.ts';
import { CodeController } from '../base/code-controller.ts';
import { codeTroublePlace } from '../base/code-trouble.ts';
import { JackfieldElement } from '../base/element.ts';
import { ChannelRequestEvent } from '../base/events/channel-request.ts';
import { failedPlace } from '../base/failed-place.ts';
import { ConfirmController } from '../base/form/confirm-controller.ts';
import { icon } from '../base/icon.ts';
import { isolated } from '../base/isolated.ts';
import { channelMessages } from '../base/messages/en-channels.ts';
import { randomKey } from '../base/random-key.ts';
import { SliceController } from '../base/slice-controller.ts';
import { base, controls, form, states, tokens } from '../base/styles/index.ts';
import { channelRow } from './channel-row.ts';
import { channelSetupStyles } from './channel-setup.styles.ts';
import { draftRows } from './draft-rows.ts';
import type { RequestDoneEvent } from './events.ts';
import { viewerRefused } from '../base/viewer-refused.ts';
import { channelNotes, type HandedIn } from './notes.ts';
import { channelsEmpty, channelsLoading } from './places.ts';
import { ChannelSetupRequest } from './request/request.ts';
import { valuesOf } from './request/request-form.ts';
import { printSheet } from './sheet/print-sheet.ts';
import { sheetLines, sheetText } from './sheet/sheet-lines.ts';
import { sheetView } from './sheet/sheet-view.ts';
import { ChannelSetupTarget } from './target/target-editor.ts';

export { ChannelRequestEvent } from '../base/events/channel-request.ts';

const MINUTE = 60_000;

/** What the element shows: all numbers, one request, or the sheet of one channel. */
type Shown =
  | { readonly kind: 'all' }
  | { readonly kind: 'request'; readonly draft: FormDraft<ChannelDraftContent> }
  | { readonly kind: 'sheet'; readonly channelId: string };

/**
 * Connects WhatsApp numbers of the business: what is needed, the request with its drafts, how each request stands and
 * what is to be mended, a sheet for the account manager; and of each connected number its quality and its service-level
 * target.
 *
 * @tag jf-channel-setup
 * @summary The connection request and the connected numbers.
 * @fires {ChannelRequestEvent} jf-channel-request - A request was handed in, for the first time or mended.
 * @csspart row - One channel.
 * @csspart draft - One request that was begun.
 * @csspart request - The form of a request.
 * @csspart checklist - The prerequisites.
 * @csspart sheet - The hand-over sheet.
 * @csspart empty - What is shown where there is no channel.
 * @csspart dialog - A question before something is done.
 * @csspart conflict - Theirs and mine.
 */
export class JfChannelSetup extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, form, channelSetupStyles];
  protected static override readonly english = [channelMessages];

  /** Defines this element and the parts it is made of. */
  static override define(tag: string, registry: CustomElementRegistry = globalThis.customElements): void {
    ChannelSetupRequest.define('jf-channel-setup-request', registry);
    ChannelSetupTarget.define('jf-channel-setup-target', registry);
    super.define(tag, registry);
  }

  @state() private shown: Shown = { kind: 'all' };
  /** The request that was handed in last. */
  @state() private handedIn: HandedIn | null = null;
  @state() private copied: 'copied' | 'failed' | null = null;
  /** What changed by itself, for those who do not see it. */
  @state() private announcement = '';

  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #channels = new SliceController(this, (workspace) => workspace.channels, {
    onChange: (now) => this.#announce(now),
  });
  readonly #drafts = new SliceController(this, ({ administration }) => administration.channels.drafts.all);
  readonly #clock = new ClockController(this, MINUTE);
  readonly #code = new CodeController(this);
  readonly #confirm = new ConfirmController(this);
  readonly #states = new Map<string, Channel['status']>();
  #focusNext: string | null = null;

  protected override forget(): void {
    this.shown = { kind: 'all' };
    this.handedIn = null;
    this.copied = null;
    this.announcement = '';
    this.#states.clear();
    this.#confirm.withdraw();
  }

  protected override updated(_changed: PropertyValues): void {
    const selector = this.#focusNext;
    this.#focusNext = null;
    if (selector !== null) this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #announce({ items }: ChannelsState): void {
    const changed = items.filter(({ id, status }) => {
      const before = this.#states.get(id);
      this.#states.set(id, status);
      return before !== undefined && before !== status;
    });
    if (changed.length > 0) {
      this.announcement = changed
        .map(({ name, status }) => this.msg.channelBecame(isolated(name), this.msg.channelStates[status]))
        .join('. ');
    }
    this.requestUpdate();
  }

  #isAdministrator(): boolean {
    return this.#viewer.value?.viewer?.role === 'administrator';
  }

  #show(shown: Shown, focus: string | null = null): void {
    this.shown = shown;
    this.copied = null;
    this.#focusNext = focus;
  }

  #begin(): void {
    this.handedIn = null;
    this.#show({ kind: 'request', draft: { id: randomKey(), content: {}, updatedAt: 0 } });
  }

  /** Goes on with the mending that was begun, else begins one with what was handed in. */
  #mend(channel: Channel): void {
    const begun = this.#drafts.value?.find(({ content }) => content.channelId === channel.id);
    const { id: channelId, revision } = channel;
    const content = { ...valuesOf(channel), channelId, revision };
    this.handedIn = null;
    this.#show({ kind: 'request', draft: begun ?? { id: randomKey(), content, updatedAt: 0 } });
  }

  async #discard({ id }: FormDraft<ChannelDraftContent>, name: string): Promise<void> {
    const { msg } = this;
    const isMeant = await this.#confirm.ask({
      title: msg.channelDraftDiscardQuestion,
      words: msg.channelDraftDiscardWords(isolated(name)),
      confirm: msg.channelDraftDiscardConfirm,
      cancel: msg.channelDraftKeep,
      danger: true,
    });
    if (!isMeant) return;
    await this.workspace?.administration.channels.drafts.discard(id);
    this.#focusNext = '#title';
    this.requestUpdate();
  }

  #done({ channelId, name }: RequestDoneEvent): void {
    this.handedIn = { channelId, name };
    this.#show({ kind: 'all' }, '.handed-in');
    this.dispatchEvent(new ChannelRequestEvent(channelId));
  }

  protected override render(): TemplateResult {
    return html`<div class="root">
      ${this.#body()} ${this.#confirm.template()}
      <p class="visually-hidden" role="status">${this.announcement}</p>
      <div class="print-place"></div>
    </div>`;
  }

  #body(): TemplateResult {
    const { msg, shown } = this;
    const { trouble } = this.#code;
    const viewer = this.#viewer.value;
    const channels = this.#channels.value;
    if (trouble !== null) return codeTroublePlace(trouble, msg, () => this.#code.retry());
    if (viewer?.state === 'refused') return viewerRefused(msg);
    if (viewer === null || viewer.viewer === null || channels === null) return channelsLoading(msg);
    if (shown.kind === 'request' && this.#isAdministrator()) return this.#request(shown.draft);
    if (channels.state === 'loading' && channels.items.length === 0) return channelsLoading(msg);
    if (channels.state === 'failed' && channels.items.length === 0)
      return failedPlace(msg.channelsFailed, null, { msg, again: () => this.workspace?.retry() });
    const channel =
      shown.kind === 'sheet' ? channels.items.find(({ id }) => id === shown.channelId) : undefined;
    return channel === undefined ? this.#all(channels.items) : this.#sheet(channel);
  }

  #request(draft: FormDraft<ChannelDraftContent>): TemplateResult {
    return html`<jf-channel-setup-request
      exportparts="request, checklist, conflict"
      .draft=${draft}
      .channels=${this.#channels.value?.items ?? []}
      @request-done=${(event: RequestDoneEvent) => this.#done(event)}
      @request-leave=${() => this.#show({ kind: 'all' }, '#title')}
    ></jf-channel-setup-request>`;
  }

  #all(items: readonly Channel[]): TemplateResult {
    const { msg, formats } = this;
    const mayChange = this.#isAdministrator();
    const drafts = mayChange ? (this.#drafts.value ?? []) : [];
    if (items.length === 0 && drafts.length === 0)
      return html`${this.#notes()}${channelsEmpty(msg, mayChange ? () => this.#begin() : null)}`;
    return html`<section class="all" aria-labelledby="title">
      <header>
        <div class="titles">
          <h2 id="title" tabindex="-1">${msg.channelsTitle}</h2>
          <p class="help">${msg.channelsHelp}</p>
        </div>
        ${
          mayChange
            ? html`<button type="button" class="primary" @click=${() => this.#begin()}>
                ${icon('plus')}${msg.connectNumber}
              </button>`
            : nothing
        }
      </header>
      ${this.#notes()}
      ${draftRows({
        drafts,
        channels: items,
        now: this.#clock.now ?? 0,
        msg,
        formats,
        open: (draft) => this.#show({ kind: 'request', draft }),
        discard: (draft, name) => void this.#discard(draft, name),
      })}
      <ul class="rows">
        ${repeat(
          items,
          ({ id }) => id,
          (channel) =>
            channelRow(channel, {
              mayChange,
              msg,
              formats,
              mend: () => this.#mend(channel),
              showSheet: () => this.#showSheet(channel.id),
            }),
        )}
      </ul>
    </section>`;
  }

  #notes(): TemplateResult {
    return channelNotes({
      isSignedOut: this.#viewer.value?.state === 'signed-out',
      isOffline: this.#connection.value?.state === 'offline',
      mayChange: this.#isAdministrator(),
      handedIn: this.handedIn,
      msg: this.msg,
      retry: () => this.workspace?.retry(),
      showSheet: (channelId) => this.#showSheet(channelId),
    });
  }

  #showSheet(channelId: string): void {
    this.#show({ kind: 'sheet', channelId }, '#sheet-title');
  }

  #sheet(channel: Channel): TemplateResult {
    const { msg } = this;
    const title = msg.sheetOf(isolated(channel.name));
    const lines = sheetLines(channel, msg, this.formats);
    return sheetView({
      title,
      lines,
      msg,
      copied: this.copied,
      print: () => {
        const place = this.renderRoot.querySelector('.print-place');
        const direction = getComputedStyle(this).direction;
        if (place !== null)
          printSheet(place, title, lines, {
            language: this.chosenLocale ?? document.documentElement.lang,
            direction,
          });
      },
      copy: () => void this.#copy(sheetText(title, lines)),
      back: () => this.#show({ kind: 'all' }, `[data-channel="${CSS.escape(channel.id)}"] .sheet-button`),
    });
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = 'copied';
    } catch {
      this.copied = 'failed';
      const lines = this.renderRoot.querySelector('.sheet-lines');
      if (lines !== null) getSelection()?.selectAllChildren(lines);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-channel-setup': JfChannelSetup;
  }
}
