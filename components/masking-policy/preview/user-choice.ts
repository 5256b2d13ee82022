import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { User } from '../../../src/contract/user.ts';
import type { PagedState } from '../../../src/workspace/administration.ts';
import { JackfieldElement } from '../../base/element.ts';
import { field } from '../../base/form/field.ts';
import { FormerAnswer } from '../../base/former-answer.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, tokens } from '../../base/styles/index.ts';
import { userChoiceStyles } from './user-choice.styles.ts';

/** How many users are offered at once; a longer list is not read, it is searched. */
const MOST = 8;

/** A user was chosen. It does not leave the element around it. */
export class UserChoiceEvent extends Event {
  static readonly type = 'user-choice';
  readonly user: User;

  constructor(user: User) {
    super(UserChoiceEvent.type);
    this.user = user;
  }
}

/**
 * A field to find and choose one user: a combobox with a list box. A part of `jf-masking-policy`, not for use by itself.
 *
 * @tag jf-masking-policy-user
 * @internal
 */
export class MaskingPolicyUser extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, userChoiceStyles];

  /** What stands in the field while nobody types there. */
  @property({ attribute: false }) chosenName = '';

  @query('#user') private readonly input!: HTMLInputElement;

  /** What is searched for; null while the list is closed. */
  @state() private search: string | null = null;
  @state() private active = 0;
  /** Who was found before, shown until the present search has an answer. */
  readonly #before = new FormerAnswer<readonly User[]>(this);

  readonly #found = new SliceController(
    this,
    ({ administration }) =>
      this.search === null
        ? null
        : administration.users.find(this.search === '' ? {} : { search: this.search }),
    {
      key: () => this.search,
      onChange: ({ state: standing }) => {
        if (standing === 'ready') this.#before.forget();
        this.requestUpdate();
      },
    },
  );

  protected override forget(): void {
    this.#close();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active'))
      this.renderRoot.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
    // Whoever is there already types in place of a name that comes only now.
    if (changed.has('chosenName') && this.search === null && this.input.matches(':focus'))
      this.input.select();
  }

  #shown(): readonly User[] {
    const shown = this.#isSearching() ? this.#before.value : this.#found.value?.items;
    return shown?.slice(0, MOST) ?? [];
  }

  #isSearching(): boolean {
    const found = this.#found.value;
    return found === null || (found.state === 'loading' && found.items.length === 0);
  }

  /** The user whom Enter chooses: nobody while those who are shown are not the ones that were asked for. */
  #activeOf(shown: readonly User[]): User | undefined {
    return this.#isSearching() ? undefined : shown[this.active];
  }

  #open(search: string): void {
    if (this.search !== null) this.#before.keep(this.#shown());
    this.search = search.trim().slice(0, 256);
    this.active = 0;
  }

  #close(): void {
    this.#before.forget();
    this.search = null;
    this.active = 0;
  }

  #choose(user: User): void {
    this.#close();
    this.dispatchEvent(new UserChoiceEvent(user));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = this.#shown();
    const isOpen = this.search !== null;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return this.#open('');
      if (this.#isSearching()) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = (this.active + step + shown.length) % Math.max(1, shown.length);
      return;
    }
    if (!isOpen) return;
    const active = this.#activeOf(shown);
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      this.#choose(active);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  };

  protected override render(): TemplateResult {
    const { msg } = this;
    const isOpen = this.search !== null;
    const shown = isOpen ? this.#shown() : [];
    const active = this.#activeOf(shown);
    return html`<div class="root">
      ${field(
        {
          id: 'user',
          label: msg.policyPreviewUser,
          help: msg.policyPreviewUserHelp,
          problem: null,
        },
        ({ id, describedBy }) =>
          html`<input
            id=${id}
            type="text"
            role="combobox"
            dir="auto"
            autocomplete="off"
            spellcheck="false"
            aria-expanded=${isOpen}
            aria-controls="users"
            aria-autocomplete="list"
            aria-activedescendant=${active === undefined ? nothing : `user-${active.id}`}
            aria-describedby=${describedBy}
            .value=${live(isOpen ? this.input.value : this.chosenName)}
            @focus=${() => this.input.select()}
            @click=${() => isOpen || this.#open('')}
            @input=${() => this.#open(this.input.value)}
            @keydown=${this.#onKeyDown}
            @blur=${() => this.#close()}
          />`,
      )}
      ${isOpen ? this.#list(shown, this.#found.value) : html`<div id="users" hidden></div>`}
    </div>`;
  }

  #list(shown: readonly User[], found: PagedState<User> | null): TemplateResult {
    const { msg } = this;
    const active = this.#activeOf(shown);
    return html`<div class="list" @mousedown=${(event: Event) => event.preventDefault()}>
      <ul id="users" role="listbox" aria-label=${msg.policyPreviewUser}>
        ${shown.map(
          (user) =>
            html`<li
              id="user-${user.id}"
              role="option"
              aria-selected=${user === active}
              ?data-active=${user === active}
              @click=${() => this.#choose(user)}
            >
              <bdi>${user.name}</bdi><bdi class="detail">${user.group?.name ?? msg.policyAccount}</bdi>
            </li>`,
        )}
      </ul>
      ${this.#words(shown, found)}
    </div>`;
  }

  /** What the list says of itself. */
  #words(shown: readonly User[], found: PagedState<User> | null): TemplateResult {
    const { msg } = this;
    const isCut = found !== null && (found.items.length > MOST || !found.complete);
    const words =
      found?.state === 'failed'
        ? msg.policyPreviewFailed
        : this.#isSearching()
          ? msg.policyPreviewSearching
          : shown.length === 0
            ? msg.policyPreviewNobody
            : isCut
              ? msg.policyPreviewMore
              : null;
    return html`<p class="help" role="status" ?hidden=${words === null}>${words}</p>`;
  }
}
