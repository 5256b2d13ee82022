import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { User } from '../../src/contract/user.ts';
import type { PagedSlice, PagedState } from '../../src/workspace/administration.ts';
import { adviceFor } from '../base/advice.ts';
import { CodeController } from '../base/code-controller.ts';
import { codeTroublePlace } from '../base/code-trouble.ts';
import { JackfieldElement } from '../base/element.ts';
import { UserSelectEvent } from '../base/events/user-select.ts';
import { FormerAnswer } from '../base/former-answer.ts';
import { userMessages } from '../base/messages/en-users.ts';
import { RowWindow } from '../base/row-window.ts';
import { SliceController } from '../base/slice-controller.ts';
import { base, controls, form, list, states, tokens } from '../base/styles/index.ts';
import { placeFor } from '../base/row-keys.ts';
import { ChangeDialog } from './change/change-dialog.ts';
import { ChangeStarter } from './change/change-starter.ts';
import { UserListChange } from './change/change-progress.ts';
import { Changes } from './change/changes.ts';
import { everyUser, isFiltering, queryOf, type UserFilter } from './filter.ts';
import { listHeader } from './header.ts';
import { listBody } from './list-body.ts';
import { listNotes } from './notes.ts';
import { forbiddenPlace } from './places.ts';
import type { RowContext } from './row.ts';
import { Selection } from './selection.ts';
import { selectionBar } from './selection-bar.ts';
import { userTable } from './table.ts';
import { userListStyles } from './user-list.styles.ts';

export { UserSelectEvent } from '../base/events/user-select.ts';

/**
 * All users with their teams, group and channels, and in words what keeps one from sending. An administrator gives
 * channels to many at once, or takes them away, sees what became of each, and can undo it. A `jf-user-channels` of the
 * same workspace opens the user that is chosen, unless the page cancels. The element scrolls inside its own height.
 *
 * @tag jf-user-list
 * @summary All users, and why one cannot send.
 * @fires {UserSelectEvent} jf-user-select - A user was chosen.
 * @csspart header - Search, filters and how many users match.
 * @csspart selection - How many users are selected, and what can be done with them.
 * @csspart change - How a change of many users stands.
 * @csspart table - The table of users.
 * @csspart row - One user.
 * @csspart empty - What is shown where there is no user.
 * @csspart dialog - What many users shall be given, or what shall be taken from them.
 */
export class JfUserList extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, form, states, list, userListStyles];
  protected static override readonly english = [userMessages];

  /** Defines this element and the part it is made of. */
  static override define(tag: string, registry: CustomElementRegistry = globalThis.customElements): void {
    UserListChange.define('jf-user-list-change', registry);
    super.define(tag, registry);
  }

  @state() private filter: UserFilter = everyUser;
  /** The place of the row that is reached by Tab. */
  @state() private active = 0;

  #pages: PagedSlice<User> | null = null;
  /** What was shown before the present query had an answer. */
  readonly #before = new FormerAnswer<PagedState<User>>(this);
  readonly #selection = new Selection();
  readonly #starter = new ChangeStarter();
  readonly #changes = new Changes(
    () => this.requestUpdate(),
    (jobId) => void this.workspace?.administration.users.dismissChange(jobId),
    () => this.focus(),
  );
  /** The control in the active row that takes the focus when it is rendered. */
  #focusNext: string | null = null;
  #scrollsToTop = false;

  readonly #users = new SliceController(
    this,
    ({ administration }) => (this.#pages = administration.users.find(queryOf(this.filter))),
    {
      key: () => JSON.stringify(queryOf(this.filter)),
      onChange: (users) => {
        if (users.state === 'ready') this.#before.forget();
        this.#selection.follow(users);
        this.requestUpdate();
      },
    },
  );
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer, {
    onChange: ({ viewer }) => {
      const isMasked = viewer?.masking.masked ?? null;
      if (isMasked !== this.#isMasked) this.#dialog.readAgain();
      this.#isMasked = isMasked;
      this.requestUpdate();
    },
  });
  #isMasked: boolean | null = null;
  readonly #channels = new SliceController(this, (workspace) => workspace.channels);
  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #code = new CodeController(this);
  readonly #window = new RowWindow(this, {
    scroller: () => this.renderRoot.querySelector<HTMLElement>('.body'),
    rows: () => this.renderRoot.querySelector<HTMLElement>('.rows'),
  });
  readonly #dialog = new ChangeDialog(this, () => ({
    msg: this.msg,
    users: this.#selection.users,
    channels: this.#channels.value?.items ?? [],
    readOpen: async (userIds) =>
      (await this.workspace?.administration.users.openConversations(userIds)) ?? {
        ok: false,
        reason: 'aborted',
      },
    start: async (wanted) => {
      const { workspace, msg } = this;
      const started = await this.#starter.start(wanted, this.#selection.users, workspace, msg);
      return workspace === this.workspace ? started : adviceFor({ code: 'aborted' }, msg);
    },
    started: (running) => {
      this.#changes.begin(running, this.#selection.users);
      this.#selection.clear();
    },
  }));

  constructor() {
    super();
    this.addController(
      new SliceController(this, ({ administration }) => administration.users.begunChanges(), {
        onChange: (begun) => this.#changes.find(begun ?? []),
      }),
    );
  }

  /** Puts the focus at the user who was used last; at the search where there are none. */
  override focus(): void {
    if ((this.#users.value?.items.length ?? 0) === 0)
      return this.renderRoot.querySelector<HTMLElement>('input[type=search]')?.focus();
    this.#focusNext = 'name';
    this.#window.reveal(this.active);
    this.requestUpdate();
  }

  protected override forget(): void {
    this.filter = everyUser;
    this.active = 0;
    this.#before.forget();
    this.#changes.clear();
    this.#selection.clear();
    this.#dialog.withdraw();
  }

  protected override updated(_changed: PropertyValues): void {
    this.#readOn();
    if (this.#scrollsToTop) this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
    this.#scrollsToTop = false;
    const control = this.#focusNext;
    if (control === null) return;
    const row = this.renderRoot.querySelector(`[data-place='${this.active}']`);
    const target =
      row?.querySelector<HTMLElement>(`[data-control=${control}]`) ??
      row?.querySelector<HTMLElement>('[data-control]');
    // A row that was not read yet takes the focus when it is there.
    if (target === null || target === undefined) return;
    this.#focusNext = null;
    target.focus({ preventScroll: true });
  }

  /** Reads the next page while a row in sight, the active one, or all of them are wanted. */
  #readOn(): void {
    const users = this.#users.value;
    if (users === null || users.state !== 'ready' || users.complete) return;
    const wanted = this.#focusNext === null ? this.#window.end : Math.max(this.#window.end, this.active + 1);
    if (this.#selection.isReadingAll || users.items.length < Math.min(wanted, users.total ?? wanted))
      this.#pages?.more();
  }

  get #mayChange(): boolean {
    return this.#viewer.value?.viewer?.role === 'administrator';
  }

  #change(change: Partial<UserFilter>): void {
    const users = this.#users.value;
    if (users !== null && !this.#isUnread(users)) this.#before.keep(users);
    this.filter = { ...this.filter, ...change };
    this.active = 0;
    this.#selection.isReadingAll = false;
    this.#scrollsToTop = true;
  }

  #open({ id }: User): void {
    const { link } = this;
    if (this.dispatchEvent(new UserSelectEvent(id))) link.update({ user: id });
  }

  #select(user: User, isSelected: boolean): void {
    this.#selection.set(user, isSelected);
    this.requestUpdate();
  }

  #selectAll(isSelected: boolean): void {
    const users = this.#users.value;
    if (!isSelected || users === null) this.#selection.clear();
    else {
      this.#selection.isReadingAll = true;
      this.#selection.follow(users);
    }
    this.requestUpdate();
  }

  readonly #onFocusIn = (event: FocusEvent): void => {
    const place = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset['place'];
    if (place !== undefined) this.active = Number(place);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { control } = (event.target as HTMLElement).dataset;
    if (control === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const isRightToLeft = getComputedStyle(this).direction === 'rtl';
    const aside = {
      ArrowLeft: isRightToLeft ? 'name' : 'select',
      ArrowRight: isRightToLeft ? 'select' : 'name',
    };
    const other = aside[event.key as keyof typeof aside];
    const place = placeFor(event.key, this.active, this.#totalOf(this.#users.value));
    if (place === null && other === undefined) return;
    event.preventDefault();
    this.active = place ?? this.active;
    this.#focusNext = other ?? control;
    this.#window.reveal(this.active);
    this.requestUpdate();
  };

  /** Whether nothing of the list is known; while another page of it comes, all that is said of it stays. */
  #isUnread(users: PagedState<User> | null): boolean {
    return users === null || (users.state !== 'ready' && users.items.length === 0);
  }

  #totalOf(users: PagedState<User> | null): number {
    if (users === null) return 0;
    return users.complete ? users.items.length : Math.max(users.total ?? 0, users.items.length);
  }

  protected override render(): TemplateResult {
    const { msg, filter } = this;
    const { trouble } = this.#code;
    const users = this.#users.value;
    const role = this.#viewer.value?.viewer?.role;
    const isForbidden = users?.problem?.code === 'role-not-allowed';
    if (trouble !== null)
      return html`<div class="root">${codeTroublePlace(trouble, msg, () => this.#code.retry())}</div>`;
    if (isForbidden) return html`<div class="root">${forbiddenPlace(msg)}</div>`;
    const total = this.#isUnread(users) ? null : this.#totalOf(users);
    return html`<div class="root">
      ${listHeader({
        filter,
        total,
        isSearching: total === null && users?.state !== 'failed' && this.#before.value !== null,
        msg,
        change: (change) => this.#change(change),
      })}
      <div class="above">${this.#changes.template(this.#channelNames())} ${this.#bar(users)}</div>
      <div class="body" aria-busy=${users === null || users.state === 'loading'} @scroll=${this.#window.look}>
        ${listNotes(
          {
            isOffline: ['offline', 'retrying'].includes(this.#connection.value?.state ?? ''),
            isReader: role !== undefined && role !== 'administrator',
          },
          msg,
        )}
        ${listBody({
          users,
          before: this.#before.value,
          isFiltering: isFiltering(filter),
          msg,
          more: () => this.#pages?.more(),
          showAll: () => this.#change(everyUser),
          table: (read) => this.#table(read),
        })}
      </div>
      ${this.#dialog.template()}
    </div>`;
  }

  #bar(users: PagedState<User> | null): TemplateResult | typeof nothing {
    const { isReadingAll, size } = this.#selection;
    return selectionBar({
      selected: size,
      isHeldBack: this.#changes.isGoingOn,
      reading: isReadingAll ? { read: users?.items.length ?? 0, total: users?.total ?? null } : null,
      msg: this.msg,
      stop: () => {
        this.#selection.isReadingAll = false;
        this.requestUpdate();
      },
      clear: () => this.#selectAll(false),
      change: (action) => this.#dialog.open(action),
    });
  }

  #channelNames(): ReadonlyMap<string, string> {
    return new Map(this.#channels.value?.items.map(({ id, name }) => [id, name]));
  }

  #table(users: PagedState<User>): TemplateResult {
    const { msg } = this;
    const total = this.#totalOf(users);
    const active = Math.min(this.active, total - 1);
    const selection = this.#selection;
    const context: RowContext = {
      msg,
      channelNames: this.#channelNames(),
      mayChange: this.#mayChange,
      open: (user) => this.#open(user),
      select: (user, isSelected) => this.#select(user, isSelected),
    };
    const isAllRead = users.complete && users.items.length > 0;
    return html`${userTable({
      users: users.items,
      total,
      places: this.#window.places(total, active),
      context,
      stateOf: ({ id }, place) => ({
        isActive: place === active,
        isSelected: selection.has(id),
        isOpen: id === this.link.state.user,
      }),
      isAllSelected: isAllRead && users.items.every(({ id }) => selection.has(id)),
      isSomeSelected: selection.size > 0,
      selectAll: (isSelected) => this.#selectAll(isSelected),
      onKeyDown: this.#onKeyDown,
      onFocusIn: this.#onFocusIn,
    })}
    ${this.#mayChange ? html`<p class="help keys">${msg.userKeys}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-user-list': JfUserList;
  }
}
