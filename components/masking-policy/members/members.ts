import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { User } from '../../../src/contract/user.ts';
import type { PagedSlice } from '../../../src/workspace/administration.ts';
import { JackfieldElement } from '../../base/element.ts';
import { note } from '../../base/form/note.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, form, states, tokens } from '../../base/styles/index.ts';
import { membersStyles } from './members.styles.ts';

/**
 * Who falls under a group, or under the account: read when it is asked for. A part of `jf-masking-policy`, not for use by
 * itself.
 *
 * @tag jf-masking-policy-members
 * @internal
 */
export class MaskingPolicyMembers extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, form, membersStyles];

  /** The group; null for users without one. */
  @property({ attribute: false }) groupId: string | null = null;
  /** What it is called, for those who hear the button by itself. */
  @property({ attribute: false }) name = '';

  @state() private isOpen = false;

  #pages: PagedSlice<User> | null = null;
  readonly #members = new SliceController(
    this,
    ({ administration }) => {
      const { groupId } = this;
      this.#pages = this.isOpen
        ? administration.users.find(groupId === null ? { withoutGroup: true } : { groupId })
        : null;
      return this.#pages;
    },
    { key: () => (this.isOpen ? (this.groupId ?? '') : null) },
  );

  protected override forget(): void {
    this.isOpen = false;
  }

  protected override render(): TemplateResult {
    const { msg, name, isOpen } = this;
    return html`<div class="root">
      <button
        type="button"
        class="link"
        aria-expanded=${isOpen}
        aria-label=${isOpen ? msg.policyMembersHideOf(name) : msg.policyMembersShowOf(name)}
        @click=${() => (this.isOpen = !isOpen)}
      >
        ${isOpen ? msg.policyMembersHide : msg.policyMembersShow}
      </button>
      ${isOpen ? this.#list() : nothing}
    </div>`;
  }

  #list(): TemplateResult {
    const { msg } = this;
    const found = this.#members.value;
    const more = (): void => this.#pages?.more();
    if (found?.state === 'failed')
      return note(
        'failed',
        msg.policyMembersFailed,
        html`<button type="button" @click=${more}>${msg.retry}</button>`,
      );
    if (found === null || (found.state === 'loading' && found.items.length === 0))
      return html`<p class="visually-hidden" role="status">${msg.policyMembersLoading}</p>
        <span class="bone" aria-hidden="true"></span>`;
    return html`<ul class="members" tabindex="0" aria-label=${this.name}>
        ${repeat(
          found.items,
          ({ id }) => id,
          ({ name, email }) => html`<li><bdi>${name}</bdi> <bdi class="email">${email}</bdi></li>`,
        )}
      </ul>
      ${
        found.complete
          ? nothing
          : html`<button
              type="button"
              aria-disabled=${found.state === 'loading' ? 'true' : nothing}
              @click=${more}
            >
              ${msg.policyMembersMore}
            </button>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-masking-policy-members': MaskingPolicyMembers;
  }
}
