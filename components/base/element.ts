import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { forEvent } from '../../src/masking/index.ts';
import type { ShownContact, Workspace } from '../../src/workspace/workspace.ts';
import { defineElement, type VersionedElement } from './define.ts';
import { ConversationCloseEvent } from './events/conversation-close.ts';
import { ConversationSelectEvent } from './events/conversation-select.ts';
import { ConversationStartEvent } from './events/conversation-start.ts';
import { answerWorkspaceRequests } from './events/workspace-request.ts';
import { formatsFor, type Formats } from './formats.ts';
import { LinkController } from './link-controller.ts';
import { firstLocale, pageLocale } from './locale.ts';
import { addEnglish, messagesFor, type Messages } from './messages.ts';
import { Succession } from './succession.ts';
import { version } from './version.ts';
import type { WorkspaceLink } from './workspace-link.ts';

/** What all elements that show a workspace share: their link to it, their language, and how they are defined. */
export abstract class JackfieldElement extends LitElement {
  /** The version of the package this class comes from. */
  static readonly version = version;

  /**
   * The English texts that this element says, beside those that all share.
   * @internal
   */
  protected static readonly english: readonly Partial<Messages>[] = [];

  /** Called when the class is defined as an element, by whatever means; to add texts twice changes nothing. */
  protected static override finalize(): void {
    super.finalize();
    for (const texts of this.english) addEnglish(texts);
  }

  /** Defines this class as `tag`; a tag that is taken stays with the class that has it. */
  static define(tag: string, registry: CustomElementRegistry = globalThis.customElements): void {
    defineElement(this as unknown as VersionedElement, tag, registry);
  }

  /**
   * Id of the `jf-workspace` to show, for an element that stands outside it.
   * @attr workspace
   */
  @property({ attribute: 'workspace', reflect: true }) workspaceId: string | null = null;

  /**
   * Whether it can show nothing without a workspace.
   * @internal
   */
  get needsWorkspace(): boolean {
    return true;
  }

  readonly #link = new LinkController(this);
  #formatsLocale = '';
  #formats: Formats | null = null;

  constructor() {
    super();
    // The first controller but the link: what it forgets is gone before a slice is opened for it.
    this.addController(new Succession(this, () => this.forget()));
  }

  /** The parts that an element is made of follow the same workspace, wherever that is. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    answerWorkspaceRequests(root, () => this.link);
    return root;
  }

  /**
   * Forgets what was done and chosen here, called before another workspace is shown: it may be another person's, to whom
   * nothing of the one before belongs.
   */
  protected forget(): void {}

  /** What the elements of the same workspace share. */
  protected get link(): WorkspaceLink {
    return this.#link.link;
  }

  /** The workspace that is shown; null until it is there. */
  get workspace(): Workspace | null {
    return this.link.state.workspace;
  }

  /** The language that was chosen for the workspace, by its element or with its options; null if none was. */
  protected get chosenLocale(): string | null {
    return this.link.state.locale ?? this.workspace?.locale ?? null;
  }

  /** The language of the texts, as a BCP 47 tag. */
  protected get locale(): string {
    return firstLocale(this.chosenLocale, this.lang, pageLocale());
  }

  /** The texts in the language of the workspace, else of the page. */
  protected get msg(): Messages {
    return messagesFor(this.locale);
  }

  /** Numbers, times and spans of time in that language. */
  protected get formats(): Formats {
    const { locale } = this;
    if (this.#formats === null || locale !== this.#formatsLocale) {
      this.#formatsLocale = locale;
      this.#formats = formatsFor(locale, this.msg.units);
    }
    return this.#formats;
  }

  /** Tells the page which conversation was chosen; the elements of this workspace show it, unless the page cancels. */
  protected showConversation(conversationId: string, contact: ShownContact | null): void {
    const { link } = this;
    const masking = this.workspace?.viewer.value.viewer?.masking;
    const accountId = contact === null ? null : forEvent(contact, masking).accountId;
    if (this.dispatchEvent(new ConversationSelectEvent(conversationId, accountId))) {
      link.update({ selected: conversationId, starting: false });
    }
  }

  /** Tells the page that a conversation is to be started; this workspace's `jf-conversation` does it, unless cancelled. */
  protected showStart(): void {
    const { link } = this;
    if (this.dispatchEvent(new ConversationStartEvent())) link.update({ starting: true });
  }

  /** Tells the page that the agent went back; the elements of this workspace show no conversation. */
  protected showNone(): void {
    const { link } = this;
    this.dispatchEvent(new ConversationCloseEvent());
    link.update({ selected: null, starting: false });
  }
}
