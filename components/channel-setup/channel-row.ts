import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../../src/contract/channel.ts';
import type { Formats } from '../base/formats.ts';
import { icon, type IconName } from '../base/icon.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';

export interface ChannelRowView {
  /** Whether the viewer may change anything here. */
  readonly mayChange: boolean;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly mend: (channel: Channel) => void;
  readonly showSheet: (channel: Channel) => void;
}

const stateIcons: Record<Channel['status'], IconName> = {
  requested: 'clock',
  verifying: 'hourglass',
  connected: 'check',
  rejected: 'circle-alert',
};

const qualityIcons: Readonly<Record<string, IconName>> = {
  green: 'check',
  yellow: 'triangle-alert',
  red: 'circle-alert',
};

/** One channel: what it is called and reached by, and how it stands. */
export function channelRow(channel: Channel, view: ChannelRowView): TemplateResult {
  const { id, name, number, status, whatsAppAccountName } = channel;
  const { msg, mayChange } = view;
  return html`<li class="row" part="row" data-channel=${id} data-status=${status}>
    <div class="row-head">
      <h3><bdi>${name}</bdi></h3>
      <span class="state" data-status=${status}>${icon(stateIcons[status])}${msg.channelStates[status]}</span>
    </div>
    <p class="detail">
      <bdi class="number" dir="ltr">${number ?? msg.channelNoNumber}</bdi>
      <bdi>${whatsAppAccountName}</bdi>
      ${status === 'connected' ? quality(channel, msg) : nothing}
      <span>${since(channel, view)}</span>
    </p>
    ${status === 'rejected' ? rejectionWords(channel, view) : nothing}
    <div class="row-actions">
      ${
        status === 'connected'
          ? html`<jf-channel-setup-target
              .channel=${channel}
              ?editable=${mayChange}
            ></jf-channel-setup-target>`
          : nothing
      }
      ${
        status === 'requested' || status === 'verifying'
          ? html`<p class="help">${msg.channelStateHelp[status]}</p>`
          : nothing
      }
      ${
        status === 'rejected' && mayChange
          ? html`<button
              type="button"
              class="mend"
              aria-label=${msg.channelMendOf(isolated(name))}
              @click=${() => view.mend(channel)}
            >
              ${icon('pencil')}${msg.channelMend}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="plain sheet-button"
        aria-label=${msg.sheetOf(isolated(name))}
        @click=${() => view.showSheet(channel)}
      >
        ${icon('file-text')}${msg.sheetTitle}
      </button>
    </div>
  </li>`;
}

function quality({ quality }: Channel, msg: Messages): TemplateResult {
  const words = msg.channelQualities[quality] ?? msg.channelQualityOther(quality);
  const mark = qualityIcons[quality];
  return html`<span class="quality" data-quality=${quality}
    >${mark === undefined ? nothing : icon(mark)}${words}</span
  >`;
}

function since(channel: Channel, { msg, formats }: ChannelRowView): string | typeof nothing {
  const { status, connectedAt, requestedAt, rejection } = channel;
  if (status === 'connected' && connectedAt !== undefined)
    return msg.channelConnectedSince(formats.date(connectedAt));
  if (status === 'rejected' && rejection !== undefined)
    return msg.channelRejectedOn(formats.date(rejection.at));
  return requestedAt === undefined ? nothing : msg.channelRequestedOn(formats.date(requestedAt));
}

/** Why a request was rejected, and what to do. */
function rejectionWords({ rejection }: Channel, { msg }: ChannelRowView): TemplateResult {
  return html`<p class="rejection">
    ${
      rejection === undefined
        ? nothing
        : html`<strong>${msg.requestFields[rejection.field] ?? rejection.field}:</strong>
            <bdi>${rejection.reason}</bdi>`
    }
    <span>${msg.channelStateHelp.rejected}</span>
  </p>`;
}
