import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../../src/contract/channel.ts';
import type { User, UserChannels } from '../../src/contract/user.ts';
import { channelKindName, offeredKinds } from '../base/channel-kinds.ts';
import { note } from '../base/form/note.ts';
import type { Messages } from '../base/messages.ts';
import { isOn, type Switch } from './draft.ts';

export interface SwitchesView {
  readonly user: User;
  readonly draft: UserChannels;
  readonly channels: readonly Channel[];
  /** Null for a viewer who may only look. */
  readonly turn: ((one: Switch, on: boolean) => void) | null;
  readonly msg: Messages;
}

/** The channels of a user; where WhatsApp is on, the outbound channels; and a warning of one without the other. */
export function switches(view: SwitchesView): TemplateResult {
  const { user, draft, msg } = view;
  const hasWhatsApp = draft.channels.includes('whatsapp');
  const hasOutbound = draft.outboundChannelIds.length > 0;
  const kinds = offeredKinds([...user.channels, ...draft.channels]);
  return html`<fieldset>
      <legend>${msg.userChannels}</legend>
      ${kinds.map((kind) => box({ list: 'channels', value: kind }, channelKindName(kind, msg), '', view))}
    </fieldset>
    ${hasOutbound && !hasWhatsApp ? note('urgent', msg.userOutboundAlone) : nothing}
    ${hasWhatsApp || hasOutbound ? outbound(view) : nothing}
    ${hasWhatsApp && !hasOutbound ? note('urgent', msg.userWhatsAppAlone) : nothing}`;
}

function outbound(view: SwitchesView): TemplateResult {
  const { user, draft, channels, msg } = view;
  const known = new Map(channels.map((channel) => [channel.id, channel]));
  const standing = [...user.outboundChannelIds, ...draft.outboundChannelIds];
  const offered = channels.filter(({ id, status }) => status !== 'rejected' || standing.includes(id));
  const ids = [...new Set([...offered.map(({ id }) => id), ...standing])];
  const detail = (id: string): string => {
    const channel = known.get(id);
    if (channel === undefined) return msg.userChannelUnknown;
    return channel.status === 'connected' ? '' : msg.userChannelNotConnected;
  };
  return html`<fieldset aria-describedby="outbound-help">
    <legend>${msg.userOutboundChannels}</legend>
    <p id="outbound-help" class="help">
      ${ids.length === 0 ? msg.userNoOutboundChannels : msg.userOutboundHelp}
    </p>
    ${ids.map((id) => box({ list: 'outboundChannelIds', value: id }, known.get(id)?.name ?? id, detail(id), view))}
  </fieldset>`;
}

function box(one: Switch, words: string, detail: string, { draft, turn, msg }: SwitchesView): TemplateResult {
  const on = isOn(draft, one);
  const rest = detail === '' ? nothing : html`<span class="quiet">${detail}</span>`;
  if (turn === null)
    return html`<p class="choice">
      <bdi>${words}</bdi> ${rest}<span class="state">${on ? msg.userOn : msg.userOff}</span>
    </p>`;
  return html`<label class="choice">
    <input
      type="checkbox"
      data-switch=${one.value}
      .checked=${on}
      @change=${({ target }: Event) => turn(one, (target as HTMLInputElement).checked)}
    />
    <bdi>${words}</bdi> ${rest}
  </label>`;
}
