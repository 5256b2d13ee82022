import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MaskingPolicyState } from '../../src/workspace/administration.ts';
import { CodeController } from '../base/code-controller.ts';
import { codeTroublePlace } from '../base/code-trouble.ts';
import { JackfieldElement } from '../base/element.ts';
import { ConfirmController } from '../base/form/confirm-controller.ts';
import { UnsavedGuard } from '../base/form/unsaved-guard.ts';
import { isolated } from '../base/isolated.ts';
import { maskingMessages } from '../base/messages/en-masking.ts';
import { SliceController } from '../base/slice-controller.ts';
import { base, controls, form, states, tokens } from '../base/styles/index.ts';
import { maskingPolicyStyles } from './masking-policy.styles.ts';
import { viewerRefused } from '../base/viewer-refused.ts';
import { MaskingPolicyMembers } from './members/members.ts';
import { policyNotes } from './notes.ts';
import { policyFailed, policyLoading } from './places.ts';
import {
  changesOf,
  noWishes,
  policyAfter,
  rulesOf,
  usersUnder,
  wish,
  wishedFor,
  withoutMoot,
  type Policy,
  type PolicyChange,
  type PolicyRule,
  type PolicyWishes,
} from './policy-changes.ts';
import { MaskingPolicyPreview } from './preview/preview.ts';
import { MaskingPolicyUser } from './preview/user-choice.ts';
import { RuleNews } from './rule-news.ts';
import { ruleRow, type RuleTrouble } from './rule-row.ts';
import { saveBar, savedNote, type Saved } from './save-bar.ts';
import { saveChange } from './save-policy.ts';
import { unmaskQuestion } from './unmask-question.ts';

/**
 * Who sees the numbers of contacts: the security access groups, the account's switch for users without one, who falls
 * under each, and how a contact looks to a user, now and after saving. What unmasks is saved only after a
 * question that says for how many users.
 *
 * @tag jf-masking-policy
 * @summary Who sees the numbers of contacts.
 * @csspart rule - One group, or the account.
 * @csspart preview - How contacts look to a user.
 * @csspart save - What is not saved, and the buttons to save or discard it.
 * @csspart empty - What is shown where there is no policy to show.
 * @csspart dialog - A question before something is done.
 * @csspart conflict - Theirs and mine.
 */
export class JfMaskingPolicy extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, form, maskingPolicyStyles];
  protected static override readonly english = [maskingMessages];

  /** Defines this element and the parts it is made of. */
  static override define(tag: string, registry: CustomElementRegistry = globalThis.customElements): void {
    MaskingPolicyMembers.define('jf-masking-policy-members', registry);
    MaskingPolicyUser.define('jf-masking-policy-user', registry);
    MaskingPolicyPreview.define('jf-masking-policy-preview', registry);
    super.define(tag, registry);
  }

  @state() private wishes: PolicyWishes = noWishes;
  @state() private busy = false;
  @state() private saved: Saved = null;
  /** Why a switch was not saved, by group; the account's by ''. */
  @state() private troubles: ReadonlyMap<string, RuleTrouble> = new Map();
  /** What somebody else changed, for those who do not see it. */
  @state() private announcement = '';

  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #policy = new SliceController(this, ({ administration }) => administration.masking.policy(), {
    onChange: (now) => this.#follow(now),
  });
  readonly #code = new CodeController(this);
  readonly #confirm = new ConfirmController(this);
  readonly #news = new RuleNews();
  #focusNext: string | null = null;

  constructor() {
    super();
    this.addController(new UnsavedGuard(this, () => this.#changes().length > 0));
  }

  protected override forget(): void {
    this.wishes = noWishes;
    this.troubles = new Map();
    this.saved = null;
    this.announcement = '';
    this.#news.forget();
    this.#confirm.withdraw();
  }

  protected override updated(_changed: PropertyValues): void {
    const selector = this.#focusNext;
    this.#focusNext = null;
    if (selector !== null) this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Says aloud what changed while nobody saved here. */
  #follow(state: MaskingPolicyState): void {
    const policy = policyIn(state);
    const changed = this.#news.changedIn(policy === null ? [] : rulesOf(policy));
    if (!this.busy) this.#dropMoot();
    if (changed.length > 0 && !this.busy) {
      this.announcement = changed
        .map((rule) => this.msg.policyBecame(this.#nameOf(rule), rule.isMasked))
        .join('. ');
    }
    this.requestUpdate();
  }

  /** Once somebody else has set what is wanted here, neither the wish nor its trouble is left. */
  #dropMoot(): void {
    const policy = policyIn(this.#policy.value);
    if (policy === null) return;
    this.wishes = withoutMoot(this.wishes, policy);
    const open = changesOf(policy, this.wishes).map(({ rule }) => keyOf(rule.groupId));
    this.troubles = new Map([...this.troubles].filter(([key]) => open.includes(key)));
  }

  #changes(): readonly PolicyChange[] {
    const policy = policyIn(this.#policy.value);
    return policy === null ? [] : changesOf(policy, this.wishes);
  }

  #nameOf({ groupId }: PolicyRule): string {
    const group = this.#policy.value?.groups.find(({ id }) => id === groupId);
    return group === undefined ? this.msg.policyAccount : isolated(group.name);
  }

  #set(groupId: string | null, isOn: boolean | null): void {
    if (this.busy) return;
    this.wishes = wish(this.wishes, groupId, isOn);
    this.saved = null;
    this.#setTrouble(groupId, null);
  }

  #setTrouble(groupId: string | null, trouble: RuleTrouble | null): void {
    const troubles = new Map(this.troubles);
    if (trouble === null) troubles.delete(keyOf(groupId));
    else troubles.set(keyOf(groupId), trouble);
    this.troubles = troubles;
  }

  #discard(): void {
    this.wishes = noWishes;
    this.troubles = new Map();
    this.saved = null;
    this.#focusNext = 'h2';
  }

  /** Saves these changes one after the other, those that mask first. */
  async #save(changes: readonly PolicyChange[]): Promise<void> {
    const { workspace, msg } = this;
    if (workspace === null || this.busy || changes.length === 0) return;
    const unmasking = changes.filter(({ unmasks }) => unmasks);
    if (unmasking.length > 0) {
      const parts = unmasking.map(({ rule }) => ({ name: this.#nameOf(rule), users: rule.users }));
      if (!(await this.#confirm.ask(unmaskQuestion(parts, msg, this.formats)))) return;
    }
    this.busy = true;
    this.saved = null;
    for (const change of changes) {
      const { groupId } = change.rule;
      // oxlint-disable-next-line no-await-in-loop -- what masks is saved before anything shows more
      const trouble = await saveChange(workspace.administration.masking, change, msg);
      // The rest is no longer this viewer's to save.
      if (this.workspace !== workspace) break;
      this.#setTrouble(groupId, trouble);
      // What was asked for is still wanted, even if it stood there for a moment and was dropped for that.
      this.wishes = wish(this.wishes, groupId, trouble === null ? null : change.isOn);
    }
    this.busy = false;
    if (this.workspace !== workspace) return;
    this.#dropMoot();
    this.saved = this.troubles.size === 0 ? 'all' : 'partly';
    this.#focusNext = '.saved';
  }

  /** Saves mine on top of what stands now, asking anew: it may be about other users. */
  #keepMine(current: PolicyRule): void {
    const isOn = wishedFor(this.wishes, current.groupId) ?? !current.isOn;
    void this.#save([{ rule: current, isOn, unmasks: current.isMasked }]);
  }

  protected override render(): TemplateResult {
    return html`<div class="root">
      ${this.#body()} ${this.#confirm.template()}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </div>`;
  }

  #body(): TemplateResult {
    const { msg } = this;
    const { trouble } = this.#code;
    const state = this.#policy.value;
    const policy = policyIn(state);
    if (trouble !== null) return codeTroublePlace(trouble, msg, () => this.#code.retry());
    if (this.#viewer.value?.state === 'refused') return viewerRefused(msg);
    if (policy !== null) return this.#whole(policy);
    if (state?.state === 'failed')
      return policyFailed(state.problem?.code ?? null, msg, () => this.workspace?.retry());
    return policyLoading(msg);
  }

  #whole(policy: Policy): TemplateResult {
    const { msg, formats } = this;
    const rules = rulesOf(policy);
    const seeing = usersUnder(rules.filter(({ isMasked }) => !isMasked));
    const account = rules.at(-1);
    return html`<div class="whole">
      <header>
        <h2 tabindex="-1">${msg.policyTitle}</h2>
        <p class="help">${msg.policyHelp}</p>
        <p>${msg.policySummary(seeing, formats.number(seeing), formats.number(usersUnder(rules)))}</p>
      </header>
      ${policyNotes({
        isSignedOut: this.#viewer.value?.state === 'signed-out',
        isOffline: this.#connection.value?.state === 'offline',
        isOutdated: this.#policy.value?.state === 'failed',
        msg,
        retry: () => this.workspace?.retry(),
      })}
      <div class="columns">
        <div class="rules">
          <section aria-labelledby="groups-title">
            <h3 id="groups-title">${msg.policyGroups}</h3>
            <p class="help">${policy.groups.length === 0 ? msg.policyNoGroups : msg.policyGroupsHelp}</p>
            <ul>
              ${repeat(
                rules.filter(({ groupId }) => groupId !== null),
                ({ groupId }) => groupId,
                (rule) => this.#rule(rule),
              )}
            </ul>
          </section>
          <section aria-labelledby="account-title">
            <h3 id="account-title">${msg.policyAccount}</h3>
            <p class="help">${msg.policyAccountHelp}</p>
            <ul>
              ${account === undefined ? nothing : this.#rule(account)}
            </ul>
          </section>
          ${this.#saving()}
        </div>
        <jf-masking-policy-preview
          exportparts="preview"
          .standing=${policy}
          .planned=${this.#changes().length === 0 ? policy : policyAfter(policy, this.wishes)}
        ></jf-masking-policy-preview>
      </div>
    </div>`;
  }

  #rule(rule: PolicyRule): TemplateResult {
    const { groupId } = rule;
    return ruleRow({
      rule,
      name: this.#nameOf(rule),
      wanted: wishedFor(this.wishes, groupId),
      trouble: this.troubles.get(keyOf(groupId)) ?? null,
      busy: this.busy,
      msg: this.msg,
      formats: this.formats,
      set: (isOn) => this.#set(groupId, isOn),
      takeTheirs: () => this.#set(groupId, null),
      keepMine: (current) => this.#keepMine(current),
    });
  }

  #saving(): TemplateResult {
    const { msg, formats, busy, saved } = this;
    const changes = this.#changes();
    return html`${saveBar({
      changes,
      busy,
      msg,
      formats,
      save: () => void this.#save(changes),
      discard: () => this.#discard(),
    })}
    ${savedNote(saved, msg)}`;
  }
}

function policyIn(state: MaskingPolicyState | null): Policy | null {
  if (state === null || state.settings === null) return null;
  return { groups: state.groups, settings: state.settings };
}

const keyOf = (groupId: string | null): string => groupId ?? '';

declare global {
  interface HTMLElementTagNameMap {
    'jf-masking-policy': JfMaskingPolicy;
  }
}
