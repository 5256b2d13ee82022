import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { User } from '../../../src/contract/user.ts';
import type { Channel } from '../../../src/contract/channel.ts';
import { channelKindName, offeredKinds } from '../../base/channel-kinds.ts';
import type { JackfieldElement } from '../../base/element.ts';
import { note } from '../../base/form/note.ts';
import type { Messages } from '../../base/messages.ts';
import { adviceFor } from '../../base/advice.ts';
import { openConversationsByUser } from '../../base/open-conversations.ts';
import { reasonOf } from '../../base/refusal-reason.ts';
import type { OpenConversation } from '../../../src/workspace/administration.ts';
import type { Outcome } from '../../../src/workspace/workspace.ts';
import type { RunningChange } from './change-progress.ts';
import { OpenReader } from './open-reader.ts';
import { consequencesOf, isEmpty, type WantedChange } from './wanted.ts';

/** What the dialog needs of the list around it. */
export interface DialogContext {
  readonly msg: Messages;
  readonly users: readonly User[];
  readonly channels: readonly Channel[];
  /** The open conversations that users have. */
  readOpen(userIds: readonly string[]): Promise<Outcome<readonly OpenConversation[]>>;
  /** Hands the change over; why not, in words, where the backend does not take it. */
  start(wanted: WantedChange): Promise<RunningChange | string>;
  /** The dialog is closed, and the change goes on. */
  started(running: RunningChange): void;
}

interface Asked {
  readonly wanted: WantedChange;
  readonly isBusy: boolean;
  /** Handed in without anything chosen. */
  readonly isMissing: boolean;
  readonly problem: string | null;
}

/** Asks what many users shall be given, or what shall be taken from them, and says what that means. */
export class ChangeDialog implements ReactiveController {
  readonly #host: JackfieldElement;
  readonly #context: () => DialogContext;
  #asked: Asked | null = null;
  readonly #open: OpenReader;

  constructor(host: JackfieldElement, context: () => DialogContext) {
    this.#host = host;
    this.#context = context;
    this.#open = new OpenReader(
      (userIds) => context().readOpen(userIds),
      () => host.requestUpdate(),
    );
    host.addController(this);
  }

  open(action: WantedChange['action']): void {
    const wanted = { action, kinds: new Set<string>(), outbound: new Set<string>() };
    this.#set({ wanted, isBusy: false, isMissing: false, problem: null });
  }

  /** Takes the question back, as if nothing was wished. */
  withdraw(): void {
    if (this.#asked !== null) this.#set(null);
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('.change-dialog');
    if (dialog !== null && !dialog.open && dialog.isConnected) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#asked = null;
  }

  template(): TemplateResult | typeof nothing {
    const asked = this.#asked;
    if (asked === null) return nothing;
    const { msg, users } = this.#context();
    const { wanted, isBusy, isMissing, problem } = asked;
    const isGiving = wanted.action === 'give';
    return html`<dialog
      class="confirm-dialog change-dialog"
      part="dialog"
      aria-labelledby="change-title"
      @close=${() => this.#set(null)}
    >
      <form method="dialog" @submit=${this.#onSubmit}>
        <h3 id="change-title">
          ${isGiving ? msg.usersGiveTitle(users.length) : msg.usersTakeTitle(users.length)}
        </h3>
        ${this.#choices(asked)} ${isMissing && isEmpty(wanted) ? note('failed', msg.usersChooseOne) : nothing}
        ${this.#warnings(wanted)}
        ${problem === null ? nothing : note('failed', html`${problem} ${msg.usersNothingLost}`)}
        <div class="confirm-choices">
          <button type="button" @click=${this.#close}>${msg.cancel}</button>
          <button
            type="submit"
            class=${isGiving ? 'primary' : 'danger'}
            aria-disabled=${isBusy || this.#open.standing?.state === 'reading' ? 'true' : nothing}
          >
            ${isBusy ? msg.usersAsking : isGiving ? msg.usersGiveConfirm(users.length) : msg.usersTakeConfirm(users.length)}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  #choices({ wanted }: Asked): TemplateResult {
    const { msg, users, channels } = this.#context();
    const isGiving = wanted.action === 'give';
    const kindCounts = countEach(users.map((user) => user.channels));
    const outboundCounts = countEach(users.map((user) => user.outboundChannelIds));
    const kinds = offeredKinds(kindCounts.keys()).filter((kind) => isGiving || kindCounts.has(kind));
    const names = new Map(channels.map(({ id, name }) => [id, name]));
    const ids = isGiving
      ? channels.filter(({ status }) => status !== 'rejected').map(({ id }) => id)
      : [...outboundCounts.keys()];
    const box = (list: 'kinds' | 'outbound', value: string, words: string, have: number): TemplateResult =>
      html`<label class="choice">
        <input
          type="checkbox"
          .checked=${wanted[list].has(value)}
          @change=${() => this.#toggle(list, value)}
        />
        <bdi>${words}</bdi>
        <span class="quiet have">${msg.usersHaveIt(have, users.length)}</span>
      </label>`;
    return html`<fieldset class="choices">
        <legend>${msg.usersChangeChannels}</legend>
        ${kinds.map((kind) => box('kinds', kind, channelKindName(kind, msg), kindCounts.get(kind) ?? 0))}
      </fieldset>
      ${
        ids.length === 0
          ? nothing
          : html`<fieldset class="choices">
              <legend>${msg.usersChangeOutbound}</legend>
              ${ids.map((id) => box('outbound', id, names.get(id) ?? id, outboundCounts.get(id) ?? 0))}
            </fieldset>`
      }`;
  }

  #warnings(wanted: WantedChange): readonly TemplateResult[] {
    if (isEmpty(wanted)) return [];
    const { msg, users } = this.#context();
    const { outboundAlone, whatsAppAlone, loseWhatsApp } = consequencesOf(wanted, users);
    const isGiving = wanted.action === 'give';
    return [
      ...(loseWhatsApp.length > 0
        ? [
            html`${msg.usersTakeWhatsApp(loseWhatsApp.length)}
            ${this.#openOf(loseWhatsApp, msg.usersTakeOpen)}`,
          ]
        : []),
      ...(outboundAlone > 0 ? [msg.usersOutboundAlone(outboundAlone)] : []),
      ...(whatsAppAlone.length === 0
        ? []
        : isGiving
          ? [msg.usersWhatsAppAlone(whatsAppAlone.length)]
          : [
              html`${msg.usersTakeLastOutbound(whatsAppAlone.length)}
              ${this.#openOf(whatsAppAlone, msg.usersTakeUnanswered)}`,
            ]),
    ].map((words) => note('urgent', words));
  }

  /** Which open conversations these users can no longer answer, or why nobody knows. */
  #openOf(userIds: readonly string[], words: (open: number) => string): TemplateResult {
    const { msg, users } = this.#context();
    const standing = this.#open.standing;
    if (standing?.state === 'failed')
      return html`${msg.usersTakeUnknown(adviceFor(reasonOf(standing.outcome), msg))}`;
    if (standing?.state !== 'read') return html`${msg.usersTakeReading}`;
    const ids = new Set(userIds);
    const open = standing.open.filter(({ userId }) => ids.has(userId));
    const names = new Map(users.map(({ id, name }) => [id, name]));
    return html`${words(open.length)} ${openConversationsByUser(open, names, msg)}`;
  }

  /** Those who can no longer answer what is open. */
  #cannotAnswer(wanted: WantedChange): readonly string[] {
    if (wanted.action === 'give') return [];
    const { loseWhatsApp, whatsAppAlone } = consequencesOf(wanted, this.#context().users);
    return [...loseWhatsApp, ...whatsAppAlone];
  }

  /** What it names was read for somebody who could see contacts otherwise. */
  readAgain(): void {
    this.#open.again();
  }

  #toggle(list: 'kinds' | 'outbound', value: string): void {
    const asked = this.#asked;
    if (asked === null) return;
    const chosen = new Set(asked.wanted[list]);
    if (!chosen.delete(value)) chosen.add(value);
    this.#set({ ...asked, wanted: { ...asked.wanted, [list]: chosen }, problem: null });
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#start();
  };

  async #start(): Promise<void> {
    const asked = this.#asked;
    // Nobody agrees to what is not known yet.
    if (asked === null || asked.isBusy || this.#open.standing?.state === 'reading') return;
    if (isEmpty(asked.wanted)) {
      this.#set({ ...asked, isMissing: true });
      this.#host.renderRoot.querySelector<HTMLElement>('.change-dialog input')?.focus();
      return;
    }
    this.#set({ ...asked, isBusy: true, problem: null });
    const started = await this.#context().start(asked.wanted);
    if (typeof started !== 'string') {
      this.#close();
      this.#context().started(started);
    } else if (this.#asked?.wanted === asked.wanted) this.#set({ ...asked, isBusy: false, problem: started });
  }

  readonly #close = (): void => {
    this.#host.renderRoot.querySelector<HTMLDialogElement>('.change-dialog')?.close();
    this.#set(null);
  };

  #set(asked: Asked | null): void {
    this.#asked = asked;
    this.#open.for(asked === null ? [] : this.#cannotAnswer(asked.wanted));
    this.#host.requestUpdate();
  }
}

function countEach(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
