import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { User } from '../../../src/contract/user.ts';
import type { ContactLabel } from '../../../src/masking/index.ts';
import { JackfieldElement } from '../../base/element.ts';
import { icon } from '../../base/icon.ts';
import { isolated } from '../../base/isolated.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, states, tokens } from '../../base/styles/index.ts';
import type { Policy } from '../policy-changes.ts';
import { previewOf, type SeenContacts } from './preview-of.ts';
import { previewStyles } from './preview.styles.ts';
import type { UserChoiceEvent } from './user-choice.ts';

/**
 * How contacts look to one user, now and after saving; to the viewer, until somebody else is chosen. A part of
 * `jf-masking-policy`, not for use by itself.
 *
 * @tag jf-masking-policy-preview
 * @internal
 */
export class MaskingPolicyPreview extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, previewStyles];

  /** Who sees numbers now, and when what is set here will be saved. */
  @property({ attribute: false }) standing: Policy | null = null;
  @property({ attribute: false }) planned: Policy | null = null;

  @state() private chosenId: string | null = null;

  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #user = new SliceController(
    this,
    ({ administration }) => {
      const id = this.#userId();
      return id === null ? null : administration.users.user(id);
    },
    { key: () => this.#userId() },
  );

  protected override forget(): void {
    this.chosenId = null;
  }

  #userId(): string | null {
    return this.chosenId ?? this.workspace?.viewer.value.viewer?.id ?? null;
  }

  protected override render(): TemplateResult {
    const { msg } = this;
    const user = this.#user.value?.user ?? null;
    const isViewer = user !== null && user.id === this.#viewer.value?.viewer?.id;
    const name = user === null ? '' : isViewer ? msg.policyPreviewYou(isolated(user.name)) : user.name;
    return html`<div class="root">
      <section class="preview" aria-labelledby="preview-title">
        <h3 id="preview-title">${msg.policyPreview}</h3>
        <p class="help">${msg.policyPreviewHelp}</p>
        <jf-masking-policy-user
          .chosenName=${name}
          @user-choice=${({ user: chosen }: UserChoiceEvent) => (this.chosenId = chosen.id)}
        ></jf-masking-policy-user>
        ${this.#body(user)}
      </section>
    </div>`;
  }

  #body(user: User | null): TemplateResult | typeof nothing {
    const { msg, standing, planned } = this;
    if (standing === null || planned === null) return nothing;
    if (user === null) {
      return this.#user.value?.state === 'failed'
        ? html`<p class="error" role="alert">${icon('circle-alert')}${msg.policyPreviewFailed}</p>`
        : html`<p class="visually-hidden" role="status">${msg.policyPreviewLoading}</p>
            <span class="bone" aria-hidden="true"></span>`;
    }
    const preview = previewOf(user.group?.id ?? null, standing, planned);
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${msg.policyPreviewContact}</th>
            <th scope="col">${msg.policyPreviewNow}</th>
            ${preview.changes ? html`<th scope="col">${msg.policyPreviewAfter}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${this.#row(msg.policyPreviewWithAccountId, 'withAccountId', preview)}
          ${this.#row(msg.policyPreviewWithout, 'withoutAccountId', preview)}
        </tbody>
      </table>
      <p class="reason" role="status">
        ${this.#reason(preview.changes ? preview.after : preview.now, user)}
        ${preview.changes || standing === planned ? nothing : msg.policyPreviewSame}
      </p>`;
  }

  #row(
    words: string,
    contact: 'withAccountId' | 'withoutAccountId',
    { now, after, changes }: ReturnType<typeof previewOf>,
  ): TemplateResult {
    return html`<tr>
      <th scope="row">${words}</th>
      <td data-when="now">${this.#label(now[contact])}</td>
      ${changes ? html`<td data-when="after">${this.#label(after[contact])}</td>` : nothing}
    </tr>`;
  }

  #label({ kind, text }: ContactLabel): TemplateResult {
    const words = kind === 'hidden' ? this.msg.hiddenNumber : text;
    return html`<bdi class="label" data-kind=${kind}>${words}</bdi>`;
  }

  #reason({ because }: SeenContacts, user: User): string {
    return this.msg.policyReasons[because](isolated(user.group?.name ?? ''));
  }
}
