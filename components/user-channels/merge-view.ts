import { html, type TemplateResult } from 'lit';
import type { Channel } from '../../src/contract/channel.ts';
import type { UserChannels } from '../../src/contract/user.ts';
import { channelKindName } from '../base/channel-kinds.ts';
import { conflictTable } from '../base/form/conflict-table.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';
import { isOn, type Difference } from './draft.ts';

export interface MergeView {
  readonly differences: readonly Difference[];
  /** What will be saved. */
  readonly draft: UserChannels;
  readonly channels: readonly Channel[];
  readonly msg: Messages;
  readonly choose: (one: Difference, on: boolean) => void;
  readonly takeAll: () => void;
}

/** Theirs and mine, switch by switch, with a choice for each. */
export function mergeView({ differences, draft, channels, msg, choose, takeAll }: MergeView): TemplateResult {
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  const nameOf = ({ list, value }: Difference): string =>
    list === 'channels' ? channelKindName(value, msg) : (names.get(value) ?? value);
  const option = (one: Difference, at: number, on: boolean, whose: string): TemplateResult =>
    html`<label>
      <input
        type="radio"
        name="merge-${at}"
        aria-label="${isolated(nameOf(one))}, ${whose}: ${on ? msg.userOn : msg.userOff}"
        .checked=${isOn(draft, one) === on}
        @change=${() => choose(one, on)}
      />
      ${on ? msg.userOn : msg.userOff}
    </label>`;
  return conflictTable({
    title: msg.userConflict,
    rows: differences.map((one, at) => ({
      label: html`<bdi>${nameOf(one)}</bdi>`,
      theirs: option(one, at, one.theirs, msg.conflictTheirs),
      mine: option(one, at, !one.theirs, msg.conflictMine),
    })),
    choices: html`<button type="button" @click=${takeAll}>${msg.userConflictTakeAll}</button>`,
    msg,
  });
}
