import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Formats } from '../base/formats.ts';
import type { Messages } from '../base/messages.ts';
import { conflict } from '../base/form/conflict.ts';
import { note } from '../base/form/note.ts';
import type { PolicyRule } from './policy-changes.ts';

/** Why a switch was not saved. */
export type RuleTrouble =
  | { readonly kind: 'said'; readonly words: string }
  /** It was changed by somebody else; `current` is what stands there now. */
  | { readonly kind: 'conflict'; readonly current: PolicyRule; readonly seen: PolicyRule };

export interface RuleRowView {
  readonly rule: PolicyRule;
  readonly name: string;
  /** What the switch is wanted to be; null where it stays as it is. */
  readonly wanted: boolean | null;
  readonly trouble: RuleTrouble | null;
  readonly busy: boolean;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly set: (isOn: boolean) => void;
  readonly takeTheirs: () => void;
  readonly keepMine: (current: PolicyRule) => void;
}

/** One group, or the account: its switch, and for how many users it says what. */
export function ruleRow(view: RuleRowView): TemplateResult {
  const { rule, name, wanted, trouble, busy, msg, formats, set } = view;
  const { groupId, users, isMasked } = rule;
  const id = groupId === null ? 'account' : `group-${groupId}`;
  const setting = settingOf(rule, msg);
  const written = formats.number(users);
  const isChanged = wanted !== null && wanted !== rule.isOn;
  return html`<li class="rule" part="rule" data-rule=${groupId ?? 'account'} ?data-changed=${isChanged}>
    <input
      type="checkbox"
      role="switch"
      id=${id}
      aria-label=${groupId === null ? setting : msg.policyRuleOf(name, setting)}
      aria-describedby="${id}-effect"
      aria-disabled=${busy ? 'true' : nothing}
      .checked=${live(wanted ?? rule.isOn)}
      @click=${(event: Event) => busy && event.preventDefault()}
      @change=${({ target }: Event) => set((target as HTMLInputElement).checked)}
    />
    <div class="rule-words">
      <div class="rule-head">
        <label for=${id}>${groupId === null ? setting : html`<bdi>${name}</bdi>`}</label>
        ${isChanged ? html`<span class="changed">${msg.policyChanged}</span>` : nothing}
      </div>
      ${groupId === null ? nothing : html`<p class="setting">${setting}</p>`}
      <p class="effect" id="${id}-effect">
        ${isMasked ? msg.policyMasked(users, written) : msg.policySee(users, written)}
        ${
          isChanged
            ? html`<strong
                >${isMasked ? msg.policyWillSee(users, written) : msg.policyWillBeMasked(users, written)}</strong
              >`
            : nothing
        }
      </p>
      ${
        users === 0
          ? nothing
          : html`<jf-masking-policy-members .groupId=${groupId} .name=${name}></jf-masking-policy-members>`
      }
    </div>
    ${trouble === null ? nothing : html`<div class="trouble">${troubleNote(trouble, view)}</div>`}
  </li>`;
}

export function settingOf({ groupId }: PolicyRule, msg: Messages): string {
  return groupId === null ? msg.replaceClientNumbers : msg.displayClientNumbers;
}

function troubleNote(trouble: RuleTrouble, view: RuleRowView): TemplateResult {
  const { name, wanted, msg, formats, takeTheirs, keepMine } = view;
  if (trouble.kind === 'said') return note('failed', trouble.words);
  const { current, seen } = trouble;
  const word = (isOn: boolean) => (isOn ? msg.policyOn : msg.policyOff);
  return conflict({
    title: msg.policyConflict(name),
    rows: [
      {
        label: settingOf(current, msg),
        theirs: word(current.isOn),
        mine: word(wanted ?? !current.isOn),
      },
      ...(current.users === seen.users
        ? []
        : [
            {
              label: msg.policyConflictUsers,
              theirs: formats.number(current.users),
              mine: formats.number(seen.users),
            },
          ]),
    ],
    msg,
    takeTheirs,
    keepMine: () => keepMine(current),
  });
}
