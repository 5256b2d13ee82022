import { html, type TemplateResult } from 'lit';
import type { UserChannels } from '../../src/contract/user.ts';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';
import { isOn, type Difference } from './draft.ts';

export interface MergeView {
  readonly differences: readonly Difference[];
  /** What will be saved. */
  readonly draft: UserChannels;
  readonly nameOf: (one: Difference) => string;
  readonly msg: Messages;
  readonly choose: (one: Difference, on: boolean) => void;
  readonly takeAll: () => void;
}

/** Theirs and mine, switch by switch, with a choice for each. */
export function mergeView({ differences, draft, nameOf, msg, choose, takeAll }: MergeView): TemplateResult {
  const option = (one: Difference, at: number, on: boolean, whose: string): TemplateResult =>
    html`<td>
      <label>
        <input
          type="radio"
          name="merge-${at}"
          aria-label="${nameOf(one)}, ${whose}: ${on ? msg.userOn : msg.userOff}"
          .checked=${isOn(draft, one) === on}
          @change=${() => choose(one, on)}
        />
        ${on ? msg.userOn : msg.userOff}
      </label>
    </td>`;
  return html`<section class="conflict" part="conflict" role="alert" aria-label=${msg.userConflict}>
    <p class="conflict-title" tabindex="-1">${icon('triangle-alert')}<strong>${msg.userConflict}</strong></p>
    <table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${msg.conflictTheirs}</th>
          <th scope="col">${msg.conflictMine}</th>
        </tr>
      </thead>
      <tbody>
        ${differences.map(
          (one, at) =>
            html`<tr>
              <th scope="row"><bdi>${nameOf(one)}</bdi></th>
              ${option(one, at, one.theirs, msg.conflictTheirs)}
              ${option(one, at, !one.theirs, msg.conflictMine)}
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="conflict-choices">
      <button type="button" @click=${takeAll}>${msg.userConflictTakeAll}</button>
    </div>
  </section>`;
}
