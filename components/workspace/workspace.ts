import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { defineElement } from '../base/define.ts';
import { ClosedEvent } from '../base/events/closed.ts';
import { answerWorkspaceRequests } from '../base/events/workspace-request.ts';
import type { TemplateChoice } from '../base/template-choice.ts';
import { version } from '../base/version.ts';
import { workspaceCode } from '../base/workspace-code.ts';
import { nothingChosen, workspaceAppeared, WorkspaceLink, type LinkOwner } from '../base/workspace-link.ts';
import { workspaceStyles } from './workspace.styles.ts';

/**
 * Holds one workspace for the elements inside it, and for those that name it by `workspace="id"`. It shows nothing of
 * its own. What is chosen in a conversation list inside it is shown by the conversation inside it. If both stand
 * directly inside it, they share the screen, until the page's own CSS lays them out.
 *
 * @tag jf-workspace
 * @summary One workspace for the elements inside it.
 * @slot - The elements, and whatever the page puts between them.
 * @fires {ClosedEvent} jf-closed - The workspace ended by itself; the reason says why.
 */
export class JfWorkspace extends LitElement implements LinkOwner {
  static readonly version = version;
  static override readonly styles = workspaceStyles;
  /** Elements link to it by its id, whenever it gets it. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  /** Defines this class as `tag`; a tag that is taken stays with the class that has it. */
  static define(tag: string, registry: CustomElementRegistry = globalThis.customElements): void {
    defineElement(this, tag, registry);
  }

  /** Where the backend's `/v1` lives. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;

  /** Names the database of this viewer, for example a hash of the user's id; without it nothing persists. */
  @property({ attribute: 'viewer-key' }) viewerKey: string | null = null;

  /** Language of the elements, a BCP 47 tag; absent to follow the page. */
  @property() locale: string | null = null;

  /** Gives the viewer's bearer token; absent where the page has a session cookie of the backend. */
  @property({ attribute: false }) getToken: (() => Promise<string | null> | string | null) | null = null;

  /** What the elements follow. Between elements only. */
  readonly link = new WorkspaceLink();

  readonly #internals = this.attachInternals();
  #own: Workspace | null = null;
  #opening = 0;
  #opened = false;
  #stopFollowing = (): void => {};

  constructor() {
    super();
    answerWorkspaceRequests(this, () => this.link);
  }

  /**
   * The workspace: the one made from `base-url`, or one that the host made by `createWorkspace` and set here. Null
   * until it is there.
   */
  get workspace(): Workspace | null {
    return this.link.state.workspace;
  }

  set workspace(workspace: Workspace | null) {
    this.#opening += 1;
    this.#closeOwn();
    this.#show(workspace, nothingChosen);
    this.#opened = true;
  }

  /** Id of the conversation that is shown; set it to show one, null for none. */
  get selected(): string | null {
    return this.link.state.selected;
  }

  set selected(conversationId: string | null) {
    this.link.update({ selected: conversationId, starting: false });
  }

  /** The template that is being composed; set it to compose one, null for none. */
  get composing(): TemplateChoice | null {
    return this.link.state.composing;
  }

  set composing(choice: TemplateChoice | null) {
    this.link.update({ composing: choice });
  }

  /** Id of the user whose channels are shown; set it to show one, null for none. */
  get user(): string | null {
    return this.link.state.user;
  }

  set user(userId: string | null) {
    this.link.update({ user: userId });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.dispatchEvent(new Event(workspaceAppeared));
    if (this.hasUpdated && this.workspace === null) this.#open();
    else this.#follow();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'id' && this.isConnected) document.dispatchEvent(new Event(workspaceAppeared));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved is connected again before this microtask runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stopFollowing();
      if (this.#own === null) return;
      this.#closeOwn();
      this.#show(null);
    });
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('locale')) this.link.update({ locale: this.locale });
    if (changed.has('baseUrl') || changed.has('viewerKey')) this.#open();
  }

  protected override render(): TemplateResult {
    return html`<slot @slotchange=${this.#arrange}></slot>`;
  }

  /** A list and a conversation directly inside make it a desk, which has a layout where the page gives none. */
  readonly #arrange = (): void => {
    const tags = Array.from(this.children, ({ localName }) => localName);
    const { states } = this.#internals;
    if (tags.includes('jf-conversation-list') && tags.includes('jf-conversation')) states.add('desk');
    else states.delete('desk');
  };

  #open(): void {
    const { baseUrl } = this;
    if (baseUrl === null) return;
    this.#opening += 1;
    const opening = this.#opening;
    void workspaceCode.load().then(({ createWorkspace }) => {
      if (opening !== this.#opening || !this.isConnected) return;
      this.#closeOwn();
      const workspace = createWorkspace({
        baseUrl: new URL(baseUrl, document.baseURI).href.replace(/\/$/, ''),
        getToken: () => this.getToken?.() ?? null,
        ...(this.viewerKey === null ? {} : { viewerKey: this.viewerKey }),
      });
      // What the page chose before there was any workspace is meant for the first.
      this.#own = workspace;
      this.#show(workspace, this.#opened ? nothingChosen : {});
      this.#opened = true;
    });
  }

  #show(workspace: Workspace | null, chosen: Partial<typeof nothingChosen> = {}): void {
    this.link.update({ workspace, ...chosen });
    this.#follow();
  }

  /** Tells the host when the workspace ends by itself. */
  #follow(): void {
    this.#stopFollowing();
    this.#stopFollowing =
      this.workspace?.connection.subscribe(({ state, because }) => {
        if (state !== 'closed' || (because !== 'newer-version' && because !== 'logged-out')) return;
        this.#stopFollowing();
        this.dispatchEvent(new ClosedEvent(because));
      }) ?? (() => {});
  }

  #closeOwn(): void {
    this.#own?.close();
    this.#own = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-workspace': JfWorkspace;
  }
}
