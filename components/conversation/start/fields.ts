import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../../../src/contract/channel.ts';
import { field, textField } from '../../base/form/field.ts';
import type { Messages } from '../../base/messages.ts';
import type { ContactEntry } from './contact-entry.ts';

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
  return textField({
    id: 'contact',
    label: msg.startContact,
    help: msg.startContactHelp,
    problem,
    value: typed,
    required: true,
    type,
    leave,
  });
}

/** What is wrong with what was typed for a contact, in words. */
export function contactProblem(entry: ContactEntry, msg: Messages): string | null {
  if (entry.ok) return null;
  const words = {
    missing: msg.startContactMissing,
    'too-long': msg.startContactTooLong,
    'wrong-number': msg.startNumberWrong,
  };
  return words[entry.problem];
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
  const view = { id: 'channel', label: msg.startChannel, help: msg.startChannelHelp, problem };
  return field(
    view,
    ({ id, describedBy, invalid }) =>
      html`<select
        id=${id}
        aria-required="true"
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
      >
        ${
          chosen === null || usable.length > 1
            ? html`<option value="" ?selected=${chosen === null}>${msg.startChannelChoose}</option>`
            : nothing
        }
        ${usable.map(
          ({ id, name }) => html`<option value=${id} ?selected=${id === chosen?.id}>${name}</option>`,
        )}
      </select>`,
  );
}
