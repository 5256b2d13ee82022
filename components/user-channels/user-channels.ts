import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { User } from '../../src/contract/user.ts';
import type { UserState } from '../../src/workspace/administration.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { adviceFor } from '../base/advice.ts';
import { CodeController } from '../base/code-controller.ts';
import { codeTroublePlace } from '../base/code-trouble.ts';
import { JackfieldElement } from '../base/element.ts';
import { UserCloseEvent } from '../base/events/user-close.ts';
import { UserSaveEvent } from '../base/events/user-save.ts';
import { failedPlace } from '../base/failed-place.ts';
import { ConfirmController } from '../base/form/confirm-controller.ts';
import { UnsavedGuard } from '../base/form/unsaved-guard.ts';
import { isolated } from '../base/isolated.ts';
import { userChannelsMessages } from '../base/messages/en-user-channels.ts';
import { SliceController } from '../base/slice-controller.ts';
import { base, controls, form, states, tokens } from '../base/styles/index.ts';
import { reasonOf } from '../base/refusal-reason.ts';
import { channelsOf, isSame, turned, type Switch } from './draft.ts';
import {
  afterSaving,
  begin,
  changeCount,
  isDirty,
  isOpen,
  lossOf,
  onto,
  type Editing,
  type Loss,
} from './editing.ts';
import { editorNotes } from './editor-notes.ts';
import { foot, type Foot, type Told } from './foot.ts';
import { userHeader } from './header.ts';
import { mergeView } from './merge-view.ts';
import { loadingPlace, nobodyPlace, refusedPlace } from './places.ts';
import { switches } from './switches.ts';
import { takeQuestion } from './take-question.ts';
import { userChannelsStyles } from './user-channels.styles.ts';

export { UserCloseEvent } from '../base/events/user-close.ts';
export { UserSaveEvent } from '../base/events/user-save.ts';

/** A save that was begun, in the workspace of the person who began it. */
interface Saving {
  readonly userId: string;
  readonly workspace: Workspace;
  /** Whether it was sent, and not only asked about. */
  readonly isSent: boolean;
}

/** What takes the focus next. */
interface FocusWish {
  /** For whom it is meant, at once or not at all; null for whoever is shown, once they are there. */
  readonly userId: string | null;
  readonly selector: string;
}

/**
 * The channels of one user and, where WhatsApp is on, the outbound channels they may send from; in words, what keeps them
 * from sending. All of it is saved at once. Who changes a user at the same time is shown theirs and mine. What was not
 * saved is kept while other users are looked at, and the page asks before it is left.
 *
 * @tag jf-user-channels
 * @summary The channels of one user.
 * @fires {UserCloseEvent} jf-user-close - The person went back to the list.
 * @fires {UserSaveEvent} jf-user-save - The backend has taken the channels of a user.
 * @csspart user - Who it is about.
 * @csspart form - The channels.
 * @csspart conflict - Theirs and mine.
 * @csspart empty - What is shown where there is no user.
 * @csspart dialog - A question before something is done.
 */
export class JfUserChannels extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, form, states, userChannelsStyles];
  protected static override readonly english = [userChannelsMessages];

  /** Id of the user; without it, the one who was chosen in a `jf-user-list` of the same workspace. */
  @property({ attribute: 'user-id' }) userId: string | null = null;

  @state() private told: Told | null = null;
  @state() private saving: Saving | null = null;
  /** What is being done to each user; kept while another one is shown. */
  readonly #edits = new Map<string, Editing>();
  #focusNext: FocusWish | null = null;

  readonly #user = new SliceController<UserState>(this, (workspace) => this.#openUser(workspace), {
    key: () => this.#shown,
    onChange: ({ user }) => this.#take(user),
  });
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer, {
    onChange: ({ viewer }) => this.#followMasking(viewer?.masking.masked ?? null),
  });
  #isMasked: boolean | null = null;
  readonly #channels = new SliceController(this, (workspace) => workspace.channels);
  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #code = new CodeController(this);
  readonly #confirm = new ConfirmController(this);

  constructor() {
    super();
    this.addController(new UnsavedGuard(this, () => [...this.#edits.values()].some(isDirty)));
  }

  protected override forget(): void {
    this.#edits.clear();
    this.told = null;
    this.saving = null;
    this.#focusNext = null;
    this.#confirm.withdraw();
  }

  get #shown(): string | null {
    return this.userId ?? this.link.state.user;
  }

  get #editing(): Editing | null {
    return this.#shown === null ? null : (this.#edits.get(this.#shown) ?? null);
  }

  #openUser(workspace: Workspace): ReturnType<Workspace['administration']['users']['user']> | null {
    const id = this.#shown;
    return id === null ? null : workspace.administration.users.user(id);
  }

  #take(user: User | null): void {
    if (user !== null) {
      const standing = this.#edits.get(user.id);
      this.#edits.set(user.id, standing === undefined ? begin(user) : onto(standing, user));
    }
    this.requestUpdate();
  }

  protected override updated(_changed: PropertyValues): void {
    const wish = this.#focusNext;
    if (wish === null) return;
    const target = this.renderRoot.querySelector<HTMLElement>(wish.selector);
    // Who is not read yet takes the focus when they are there.
    if (target === null && wish.userId === null) return;
    this.#focusNext = null;
    if (wish.userId === null || wish.userId === this.#shown) target?.focus();
  }

  /** Puts the focus at whom the editor is about. */
  override focus(): void {
    this.#focusNext = { userId: null, selector: 'h2' };
    this.requestUpdate();
  }

  /** A question names contacts as they could be seen when it was asked. */
  #followMasking(isMasked: boolean | null): void {
    if (this.#isMasked !== isMasked) this.#confirm.withdraw();
    this.#isMasked = isMasked;
    this.requestUpdate();
  }

  #turn(one: Switch, on: boolean): void {
    const editing = this.#editing;
    if (editing === null) return;
    this.#edits.set(editing.base.id, { ...editing, draft: turned(editing.draft, one, on) });
    this.told = null;
    this.requestUpdate();
  }

  #tell(userId: string, tone: Told['tone'], words: string): void {
    this.told = { userId, tone, words };
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#save();
  };

  /** A choice that came out as what stands is made, and nothing is left to save. */
  #saveNothing({ base: user, conflict }: Editing): void {
    const { msg } = this;
    if (conflict.length === 0) return this.#tell(user.id, 'calm', msg.userNothingChanged);
    this.#edits.set(user.id, begin(user));
    this.#focusNext = { userId: user.id, selector: 'fieldset input' };
    this.#tell(user.id, 'calm', msg.userConflictDone);
  }

  async #save(): Promise<void> {
    const editing = this.#editing;
    const { workspace } = this;
    if (editing === null || workspace === null || this.saving !== null) return;
    const { base: user, draft } = editing;
    if (!isDirty(editing)) return this.#saveNothing(editing);
    this.told = null;
    const asking: Saving = { userId: user.id, workspace, isSent: false };
    this.saving = asking;
    const loss = lossOf(editing);
    if (loss !== null && !(await this.#mayLose(loss, user, asking))) return this.#end(asking);
    const saving: Saving = { ...asking, isSent: true };
    this.saving = saving;
    await this.#send(user, draft, saving);
    this.#end(saving);
  }

  /** Whoever came after it has a save of their own, or none. */
  #end(saving: Saving): void {
    if (this.saving === saving) this.saving = null;
  }

  /** Whether who began a save is still here; without a workspace for a while, as when it is moved, nobody else is. */
  #isStill(saving: Saving): boolean {
    const { workspace } = this;
    return this.saving === saving && (workspace === null || workspace === saving.workspace);
  }

  /** Says which open conversations nobody answers any more, and asks where there are any, or nobody knows. */
  async #mayLose(loss: Loss, user: User, saving: Saving): Promise<boolean> {
    const open = await saving.workspace.administration.users.openConversations([user.id]);
    if (!this.#isStill(saving)) return false;
    if (open.ok && open.value.length === 0) return true;
    const isMeant = await this.#confirm.ask(takeQuestion(loss, user, open, this.msg));
    return isMeant && this.#isStill(saving);
  }

  async #send(user: User, draft: Editing['draft'], saving: Saving): Promise<void> {
    const { msg } = this;
    const { users } = saving.workspace.administration;
    const outcome = await users.setChannels(user.id, draft, user.revision);
    const editing = this.#edits.get(user.id);
    if (editing === undefined || !this.#isStill(saving)) return;
    if (outcome.ok) {
      this.#edits.set(user.id, afterSaving(editing, outcome.value, draft));
      this.#tell(user.id, 'good', msg.userSaved);
      this.dispatchEvent(new UserSaveEvent(user.id));
    } else if (outcome.reason !== 'precondition-failed')
      this.#tell(user.id, 'failed', adviceFor(reasonOf(outcome), msg));
    else {
      const current = outcome.current ?? null;
      // What stands there now was not read, or an older state of it was.
      if (current === null || current.revision <= user.revision)
        return this.#tell(user.id, 'failed', msg.userConflictUnread);
      const moved = onto(editing, current);
      this.#edits.set(user.id, moved);
      // Where something else of the user was changed, there is nothing to choose.
      if (isSame(channelsOf(user), channelsOf(current))) return this.#send(current, draft, saving);
      if (isDirty(moved)) this.#focusNext = { userId: user.id, selector: '.conflict-title' };
      else this.#tell(user.id, 'good', msg.userSaved);
    }
  }

  async #discard(): Promise<boolean> {
    const { msg } = this;
    const editing = this.#editing;
    if (editing === null || !isOpen(editing)) return true;
    const isMeant =
      !isDirty(editing) ||
      (await this.#confirm.ask({
        title: msg.userDiscardQuestion(isolated(editing.base.name)),
        words: msg.userDiscardWords(changeCount(editing)),
        confirm: msg.userDiscardConfirm,
        cancel: msg.userKeepEditing,
        danger: true,
      }));
    if (!isMeant) return false;
    this.#edits.set(editing.base.id, begin(editing.base));
    this.told = null;
    this.#focusNext = { userId: editing.base.id, selector: 'fieldset input' };
    this.requestUpdate();
    return true;
  }

  async #close(): Promise<void> {
    if (!(await this.#discard())) return;
    const { link } = this;
    this.#focusNext = null;
    this.dispatchEvent(new UserCloseEvent());
    link.update({ user: null });
  }

  protected override render(): TemplateResult {
    return html`<div class="root">${this.#body()} ${this.#confirm.template()}</div>`;
  }

  #body(): TemplateResult {
    const { msg } = this;
    const { trouble } = this.#code;
    if (trouble !== null) return codeTroublePlace(trouble, msg, () => this.#code.retry());
    if (this.#shown === null) return nobodyPlace(msg);
    const standing = this.#user.value;
    const refused = refusedPlace(standing?.problem ?? null, msg, () => void this.#close());
    if (refused !== null) return refused;
    const editing = this.#editing;
    if (editing !== null) return this.#editor(editing);
    if (standing?.state !== 'failed') return loadingPlace(msg);
    const code = standing.problem?.code ?? 'network';
    const again = (): void => this.workspace?.retry();
    return failedPlace(msg.userFailed, adviceFor({ code }, msg), { msg, again });
  }

  #editor(editing: Editing): TemplateResult {
    const { msg, told } = this;
    const role = this.#viewer.value?.viewer?.role;
    const mayChange = role === 'administrator';
    const channels = this.#channels.value?.items ?? [];
    const turn = (one: Switch, on: boolean): void => this.#turn(one, on);
    return html`${userHeader(editing.base, msg, () => void this.#close())}
      <form class="editor" part="form" novalidate @submit=${this.#onSubmit}>
        ${editorNotes({
          editing,
          edits: this.#edits.values(),
          isOffline: ['offline', 'retrying'].includes(this.#connection.value?.state ?? ''),
          mayChange,
          msg,
          open: (user) => this.link.update({ user }),
        })}
        ${this.#conflict(editing)}
        ${switches({ user: editing.base, draft: editing.draft, channels, turn: mayChange ? turn : null, msg })}
        ${
          mayChange
            ? foot({
                told: told?.userId === editing.base.id ? told : null,
                saving: savingOf(this.saving, editing.base.id),
                isOpen: isOpen(editing),
                msg,
                discard: () => void this.#discard(),
              })
            : nothing
        }
      </form>`;
  }

  #conflict(editing: Editing): TemplateResult | typeof nothing {
    const { conflict, draft, base: user } = editing;
    if (conflict.length === 0) return nothing;
    return mergeView({
      differences: conflict,
      draft,
      channels: this.#channels.value?.items ?? [],
      msg: this.msg,
      choose: (one, on) => this.#turn(one, on),
      takeAll: () => {
        this.#edits.set(user.id, begin(user));
        this.#focusNext = { userId: user.id, selector: 'fieldset input' };
        this.requestUpdate();
      },
    });
  }
}

/** What the save that was begun means for a user: it may be of another one. */
function savingOf(saving: Saving | null, userId: string): Foot['saving'] {
  if (saving === null) return null;
  return saving.isSent && saving.userId === userId ? 'sent' : 'waiting';
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-user-channels': JfUserChannels;
  }
}
