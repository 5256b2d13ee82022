import { html, nothing, type TemplateResult } from 'lit';
import type { User } from '../../src/contract/user.ts';
import { channelKindName } from '../base/channel-kinds.ts';
import { icon } from '../base/icon.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';
import { obstacleWords } from '../base/send-obstacles.ts';

/** What all rows are rendered with. */
export interface RowContext {
  readonly msg: Messages;
  /** Names of the WhatsApp channels by id. */
  readonly channelNames: ReadonlyMap<string, string>;
  /** Whether this viewer may change users. */
  readonly mayChange: boolean;
  readonly open: (user: User) => void;
  readonly select: (user: User, isSelected: boolean) => void;
}

export interface RowState {
  /** The one row that is reached by Tab. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** The channels of this user are open in an editor. */
  readonly isOpen: boolean;
}

/** One user as the cells of a row. `data-control` marks what the arrow keys go to in the next row. */
export function userRow(
  user: User,
  { isActive, isSelected, isOpen }: RowState,
  context: RowContext,
): TemplateResult {
  const { msg, mayChange, open, select } = context;
  const { name, email, teams, group } = user;
  const tab = isActive ? 0 : -1;
  return html`
    ${
      mayChange
        ? html`<div class="select-cell" role="cell">
            <label class="tick">
              <input
                type="checkbox"
                data-control="select"
                tabindex=${tab}
                aria-label=${msg.userSelect(isolated(name))}
                .checked=${isSelected}
                @change=${({ target }: Event) => select(user, (target as HTMLInputElement).checked)}
              />
            </label>
          </div>`
        : nothing
    }
    <div class="name-cell" role="rowheader">
      <button
        type="button"
        class="plain name"
        data-control="name"
        tabindex=${tab}
        aria-current=${isOpen ? 'true' : nothing}
        title=${name}
        @click=${() => open(user)}
      >
        <bdi>${name}</bdi>
      </button>
      <span class="quiet line" title=${email}><bdi>${email}</bdi></span>
    </div>
    <div class="place-cell" role="cell">
      <span class="line"
        >${teams.length === 0 ? html`<span class="quiet">${msg.userNoTeam}</span>` : teams.map((team, at) => html`${at === 0 ? nothing : ', '}<bdi>${team}</bdi>`)}</span
      >
      <span class="quiet line"><bdi>${group?.name ?? msg.userNoGroup}</bdi></span>
    </div>
    ${channelsCell(user, context)}
    <div class="sending-cell" role="cell">${sending(user, msg)}</div>
  `;
}

function channelsCell(
  { channels, outboundChannelIds }: User,
  { msg, channelNames }: RowContext,
): TemplateResult {
  const kinds = channels.map((kind) => channelKindName(kind, msg)).join(', ');
  const from = outboundChannelIds.map((id) => isolated(channelNames.get(id) ?? id)).join(', ');
  return html`<div class="channels-cell" role="cell">
    <span class="line" title=${kinds || nothing}
      >${kinds || html`<span class="quiet">${msg.userNoChannels}</span>`}</span
    >
    ${from === '' ? nothing : html`<span class="quiet line" title=${from}>${msg.userSendsFrom(from)}</span>`}
  </div>`;
}

/** Whether a user can send, and everything that keeps them from it. */
export function sending({ whyCannotSend }: User, msg: Messages): TemplateResult {
  if (whyCannotSend.length === 0)
    return html`<span class="sending" data-tone="good"
      >${icon('circle-check')}<span>${msg.userCanSend}</span></span
    >`;
  const why = whyCannotSend.map((obstacle) => obstacleWords(obstacle, msg)).join(' · ');
  return html`<span class="sending" data-tone="bad" title=${why}
    >${icon('ban')}<span class="why"
      ><span class="visually-hidden">${msg.userCannotSendBecause} </span>${why}</span
    ></span
  >`;
}

/** The place of a user who was not read yet. */
export function unreadRow(msg: Messages): TemplateResult {
  return html`<div class="unread" role="cell">
    <span class="visually-hidden">${msg.userNotRead}</span>
    <span class="bone" aria-hidden="true"></span><span class="bone" aria-hidden="true"></span>
  </div>`;
}
