import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Channel } from '../../../src/contract/channel.ts';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';

export interface ContactFieldState {
  readonly typed: string;
  /** What is wrong about it, in words. */
  readonly problem: string | null;
  readonly msg: Messages;
  readonly type: (typed: string) => void;
  readonly leave: () => void;
}

/** The field for the contact: an account ID or a number. */
export function contactField({ typed, problem, msg, type, leave }: ContactFieldState): TemplateResult {
  return html`<div class="field">
    <label for="contact">${msg.startContact}</label>
    <input
      id="contact"
      type="text"
      dir="auto"
      autocomplete="off"
      spellcheck="false"
      aria-required="true"
      aria-invalid=${problem === null ? nothing : 'true'}
      aria-describedby="contact-help"
      .value=${live(typed)}
      @input=${(event: InputEvent) => type((event.target as HTMLInputElement).value)}
      @blur=${leave}
    />
    ${help('contact-help', problem, msg.startContactHelp)}
  </div>`;
}

export interface ChannelFieldState {
  /** The channels that can be chosen. */
  readonly usable: readonly Channel[];
  readonly chosen: Channel | null;
  /** What is wrong about it, in words. */
  readonly problem: string | null;
  readonly msg: Messages;
  readonly choose: (channelId: string) => void;
}

/** The field for the channel to send from. */
export function channelField({ usable, chosen, problem, msg, choose }: ChannelFieldState): TemplateResult {
  return html`<div class="field">
    <label for="channel">${msg.startChannel}</label>
    <select
      id="channel"
      aria-required="true"
      aria-invalid=${problem === null ? nothing : 'true'}
      aria-describedby="channel-help"
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${
        chosen === null || usable.length > 1
          ? html`<option value="" ?selected=${chosen === null}>${msg.startChannelChoose}</option>`
          : nothing
      }
      ${usable.map(
        ({ id, name }) => html`<option value=${id} ?selected=${id === chosen?.id}>${name}</option>`,
      )}
    </select>
    ${help('channel-help', problem, msg.startChannelHelp)}
  </div>`;
}

function help(id: string, problem: string | null, words: string): TemplateResult {
  return problem === null
    ? html`<p class="help" id=${id}>${words}</p>`
    : html`<p class="error" id=${id} role="alert">${icon('circle-alert')}${problem}</p>`;
}
