import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { forEvent } from '../../src/masking/index.ts';
import type { Notice } from '../../src/workspace/workspace.ts';
import { labelOf } from '../base/contact.ts';
import { ClockController } from '../base/clock-controller.ts';
import { CodeController } from '../base/code-controller.ts';
import { codeTroubleActions, viewCodeTrouble } from '../base/code-trouble.ts';
import { JackfieldElement } from '../base/element.ts';
import { NoticeEvent } from '../base/events/notice.ts';
import { icon } from '../base/icon.ts';
import { SliceController } from '../base/slice-controller.ts';
import { StandStill } from '../base/stand-still.ts';
import { base, controls, states, tokens } from '../base/styles/index.ts';
import { viewConnection } from './connection-view.ts';
import { HeldHeight } from './held-height.ts';
import { inOrderOfUrgency, viewNotice } from './notice-view.ts';
import { noticesStyles } from './notices.styles.ts';

/** So many notices are shown before the agent asks for the rest: the desk below them is where the work is. */
const SHOWN = 1;

export { NoticeEvent } from '../base/events/notice.ts';

/**
 * What an agent should know now, wherever they are: a window exceeded or about to close, messages that were refused or
 * did not arrive, and whether the desk is connected. Each notice is read out once, with its action beside it.
 *
 * @tag jf-notices
 * @summary Notices of sessions and messages, and the state of the connection.
 * @fires {NoticeEvent} jf-notice - A notice is made known, once in all tabs.
 * @fires {ConversationSelectEvent} jf-conversation-select - An agent opens the conversation of a notice.
 * @csspart connection - The line on the state of the connection.
 * @csspart notice - One notice.
 */
export class JfNotices extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, noticesStyles];

  @state() private expanded = false;

  readonly #announced = new Set<string>();
  readonly #notices = new SliceController(this, (workspace) => workspace.notices, {
    onChange: (notices) => {
      this.#announce(notices);
      this.requestUpdate();
    },
  });
  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #code = new CodeController(this);
  /** The day of a notice is told from the day that is now; a minute is near enough. */
  readonly #clock = new ClockController(this, 60_000);
  /** What stands below is moved by a notice that comes or goes, wherever in the page that is. */
  readonly #still = new StandStill<Notice>(this, globalThis);
  #shownTrouble: TemplateResult | typeof nothing = nothing;
  /** What the live region reads out: the notices that this tab announced last. */
  #spoken: readonly Notice[] = [];

  constructor() {
    super();
    this.addController(new HeldHeight(this, () => this.#still.isPressed));
  }

  /** What was held back was another person's. */
  protected override forget(): void {
    this.#still.forget();
    this.#shownTrouble = nothing;
  }

  #announce(notices: readonly Notice[]): void {
    const news: Notice[] = [];
    for (const notice of notices) {
      if (!notice.announce || this.#announced.has(notice.id)) continue;
      this.#announced.add(notice.id);
      news.push(notice);
      this.dispatchEvent(new NoticeEvent(forEvent(notice, this.#viewer.value?.viewer?.masking)));
    }
    if (news.length > 0) this.#spoken = news;
    else this.#spoken = this.#spoken.flatMap(({ id }) => notices.find((one) => one.id === id) ?? []);
  }

  #open({ conversationId, contact }: Notice): void {
    this.showConversation(conversationId, contact);
  }

  #dismiss(notice: Notice): void {
    this.workspace?.dismissNotice(notice.id);
  }

  protected override render(): TemplateResult {
    const notices = this.#still.of(inOrderOfUrgency(this.#notices.value ?? []));
    const shown = this.expanded ? notices : notices.slice(0, SHOWN);
    return html`<div class="root" role="region" aria-label=${this.msg.notices}>
      <div class="visually-hidden" role="status">
        ${this.#spoken.map((notice) => html`<p>${this.#sentence(notice)}</p>`)}
      </div>
      ${this.#connectionLine()}
      <ul>
        ${repeat(
          shown,
          ({ id }) => id,
          (notice) => this.#notice(notice),
        )}
      </ul>
      ${notices.length > SHOWN ? this.#more(notices.length - SHOWN) : nothing}
    </div>`;
  }

  #connectionLine(): TemplateResult {
    if (!this.#still.isPressed) this.#shownTrouble = this.#codeTrouble() ?? this.#connectionTrouble();
    // The region stands before it speaks: assistive technology reads only what changes in it.
    return html`<div class="connection" part="connection" role="status">${this.#shownTrouble}</div>`;
  }

  #codeTrouble(): TemplateResult | null {
    const { msg } = this;
    const { trouble } = this.#code;
    if (trouble === null) return null;
    const { icon: name, title, help } = viewCodeTrouble(trouble, msg);
    return html`<div class="line" data-tone=${trouble === 'offline' ? 'urgent' : 'failed'}>
      ${icon(name)}
      <span class="text">${title}. ${help}</span>
      ${codeTroubleActions(trouble, msg, () => this.#code.retry())}
    </div>`;
  }

  #connectionTrouble(): TemplateResult | typeof nothing {
    const { msg } = this;
    const connection = this.#connection.value;
    const viewer = this.#viewer.value;
    const view = connection === null || viewer === null ? null : viewConnection(connection, viewer, msg);
    if (view === null) return nothing;
    const retry = html`<button type="button" @click=${() => this.workspace?.retry()}>
      ${msg.retryNow}
    </button>`;
    return html`<div class="line" data-tone=${view.tone}>
      ${icon(view.icon)}
      <span class="text">${view.text}</span>
      ${view.retry ? retry : nothing}
    </div>`;
  }

  #notice(notice: Notice): TemplateResult {
    const { msg } = this;
    const view = viewNotice(notice, msg);
    const label = labelOf(notice.contact, msg);
    return html`<li class="line" part="notice" data-tone=${view.tone}>
      ${icon(view.icon)}
      <span class="text"><bdi class="who">${label}</bdi> ${view.text}</span>
      <time title=${this.formats.fullTime(notice.at)}
        >${this.formats.shortTime(notice.at, this.#clock.now ?? notice.at)}</time
      >
      <span class="actions">
        <button type="button" @click=${() => this.#open(notice)}>${view.action}</button>
        <button
          type="button"
          class="plain icon-only"
          aria-label=${msg.dismissNotice(label)}
          title=${msg.dismiss}
          @click=${() => this.#dismiss(notice)}
        >
          ${icon('x')}
        </button>
      </span>
    </li>`;
  }

  #more(hidden: number): TemplateResult {
    const { msg, expanded } = this;
    return html`<div class="more-line">
      <button
        type="button"
        class="link more"
        aria-expanded=${expanded}
        @click=${() => (this.expanded = !expanded)}
      >
        ${expanded ? msg.fewerNotices : msg.moreNotices(hidden)}
      </button>
    </div>`;
  }

  #sentence(notice: Notice): string {
    return `${labelOf(notice.contact, this.msg)}: ${viewNotice(notice, this.msg).text}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-notices': JfNotices;
  }
}
