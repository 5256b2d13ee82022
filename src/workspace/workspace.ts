import type { Channel } from '../contract/channel.ts';
import type { Message } from '../contract/message.ts';
import type { OutgoingContent } from '../contract/outgoing.ts';
import type { Problem } from '../contract/problem.ts';
import type { Template } from '../contract/template.ts';
import type { Viewer } from '../contract/viewer.ts';
import type { ShownContact } from '../masking/index.ts';
import type { Disposition, MaySendAnswer, SessionView } from '../session/index.ts';
import type { OutboxState } from '../store/store.ts';
import type { Administration } from './administration.ts';
import type { CdrRecords } from './cdr.ts';
import type { Outcome } from './outcome.ts';
import type { Settings } from './settings.ts';
import type { HeldSlice, Slice } from './slice.ts';

export type { ShownContact } from '../masking/index.ts';
export type { Outcome, Refusal, SdkReason } from './outcome.ts';
export type { HeldSlice, Slice } from './slice.ts';

export type ViewerState =
  | { readonly state: 'loading'; readonly viewer: Viewer | null }
  | { readonly state: 'ready'; readonly viewer: Viewer }
  /** The token is no longer taken; what is shown comes from the store. */
  | { readonly state: 'signed-out'; readonly viewer: Viewer | null }
  | { readonly state: 'refused'; readonly viewer: null; readonly problem: Problem };

export interface ConnectionState {
  /** `live`: events arrive. `retrying`: tried again at `retryAt`. `offline`: the machine has no network. */
  readonly state: 'connecting' | 'live' | 'retrying' | 'offline' | 'closed';
  /** Local epoch milliseconds of the next try, while `retrying`. */
  readonly retryAt: number | null;
  /** Whether this tab sends and listens for all tabs. */
  readonly leader: boolean;
  /** Whether what is written here outlives the page; false is said to the agent where messages wait. */
  readonly persistent: boolean;
  /** Why it is not persistent, or closed, where there is a reason an agent should know. */
  readonly because:
    'no-viewer-key' | 'storage-blocked' | 'storage-lost' | 'newer-version' | 'logged-out' | null;
}

export interface ClockState {
  /** The backend's time, epoch milliseconds; moves about once a second while anyone is subscribed. */
  readonly now: number;
  /** True until the first sample from the backend: good for showing, not for deciding. */
  readonly provisional: boolean;
}

/** A conversation as the list shows it. */
export interface ConversationSummary {
  readonly id: string;
  readonly contact: ShownContact;
  readonly channel: { readonly id: string; readonly name: string };
  readonly assignedTo: { readonly id: string; readonly name: string } | null;
  readonly lastMessage: Message | null;
  readonly unread: number;
  /** The newest session at the present instant; null where there has been none. */
  readonly session: { readonly id: string; readonly view: SessionView } | null;
  /** Messages of this conversation in the outbox: on their way, and needing the agent's choice. */
  readonly outbox: { readonly waiting: number; readonly attention: number };
}

export interface ConversationsState {
  readonly state: 'loading' | 'ready' | 'failed';
  /** Newest message first. What the store held is here before the network has answered. */
  readonly items: readonly ConversationSummary[];
  /** False while pages are still being fetched. */
  readonly complete: boolean;
  readonly counts: Readonly<Record<Disposition, number>>;
  readonly problem: Problem | null;
}

/** One line of a conversation, oldest first. */
export type ThreadItem =
  | { readonly kind: 'message'; readonly key: string; readonly at: number; readonly message: Message }
  | { readonly kind: 'outbox'; readonly key: string; readonly at: number; readonly row: OutboxItem }
  | {
      readonly kind: 'event';
      readonly key: string;
      readonly at: number;
      readonly sessionId: string;
      readonly event: LifecycleEvent;
    };

/** What happened in a session's life, in the words of the session rules. */
export type LifecycleEvent =
  | 'startedByContact'
  | 'startedByBusiness'
  | 'newOutreach'
  | 'answeredByContact'
  | 'windowExceeded'
  | 'windowClosing'
  | 'windowClosedByPlatform'
  | 'windowClosed'
  | 'archivedByAgent'
  | 'archivedUnanswered'
  | 'archivedMissed'
  | 'archivedIdle';

/** A message of the outbox as it is shown. */
export interface OutboxItem {
  readonly id: string;
  readonly conversationId: string;
  readonly content: OutgoingContent;
  readonly createdAt: number;
  readonly state: OutboxState;
  /**
   * When it is tried again after a failure (backend time, epoch milliseconds); null while it does not wait for that, and
   * in tabs that do not send.
   */
  readonly retryAt: number | null;
  readonly refusal?: { readonly code: string; readonly platformError?: number };
}

export interface Draft {
  readonly text: string;
  readonly template: {
    readonly templateId: string;
    readonly language: string;
    readonly values: Readonly<Record<string, string>>;
  } | null;
}

export interface ConversationState {
  readonly state: 'loading' | 'ready' | 'missing' | 'failed';
  readonly summary: ConversationSummary | null;
  readonly thread: readonly ThreadItem[];
  readonly hasOlder: boolean;
  readonly loadingOlder: boolean;
  /** What this viewer may send at this instant, or the first obstacle. */
  readonly maySend: { readonly freeform: MaySendAnswer; readonly template: MaySendAnswer };
  readonly draft: Draft;
  readonly problem: Problem | null;
}

export interface TemplatesState {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly items: readonly Template[];
}

export interface ChannelsState {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly items: readonly Channel[];
}

/** Something the agent should know now, each made known once in one tab, listed until dismissed or overtaken. */
export interface Notice {
  readonly id: string;
  readonly kind:
    | 'windowExceeded'
    | 'windowClosing'
    | 'archivedAutomatically'
    | 'messageRefused'
    | 'messageExpired'
    | 'messageUncertain'
    | 'messageFailed';
  /** Backend time it fell due, epoch milliseconds. */
  readonly at: number;
  readonly conversationId: string;
  readonly contact: ShownContact;
  /** The message or outbox row it is about. */
  readonly factId: string;
  readonly reason?: { readonly code: string; readonly platformError?: number };
  /** Whether this tab is the one that announces it (aloud and by the `jf-notice` event). */
  readonly announce: boolean;
}

export interface StartRequest {
  readonly channelId: string;
  /** The contact as the agent named it; a number is exchanged for a `ref` before anything is kept. */
  readonly contact: { readonly ref: string } | { readonly accountId: string } | { readonly number: string };
  readonly template: {
    readonly templateId: string;
    readonly language: string;
    readonly values: Record<string, string>;
  };
  /** The same key for repeats of one wish, so that it starts one conversation. */
  readonly idempotencyKey: string;
}

/**
 * What ties store, client and the pure rules together. State comes out by slices; wishes go in by methods that resolve
 * to an outcome. Nothing is shown as done before the backend said so.
 */
export interface Workspace {
  /** The language in which elements show it, as a BCP 47 tag; null leaves that to them and to the page. */
  readonly locale: string | null;
  readonly viewer: Slice<ViewerState>;
  readonly connection: Slice<ConnectionState>;
  readonly clock: Slice<ClockState>;
  readonly conversations: Slice<ConversationsState>;
  readonly templates: Slice<TemplatesState>;
  readonly channels: Slice<ChannelsState>;
  readonly outbox: Slice<readonly OutboxItem[]>;
  readonly notices: Slice<readonly Notice[]>;

  /** What administrators do; whoever else asks is refused by the backend. */
  readonly administration: Administration;

  /** The records of interactions, for supervisors and administrators; whoever else asks is refused by the backend. */
  readonly cdr: CdrRecords;

  /** What a person set in elements, and finds so again. */
  readonly settings: Settings;

  /** One conversation with its thread, kept current until released. The same id may be held many times. */
  conversation(id: string): HeldSlice<ConversationState>;

  /** Puts a message into the outbox; resolves once it is safely there. It is shown as queued until accepted. */
  send(
    conversationId: string,
    content: OutgoingContent,
    options?: { replyTo?: string },
  ): Promise<Outcome<{ outboxId: string }>>;
  /** Sends an uncertain row again under its old key, knowing that it may arrive twice past the dedupe period. */
  resend(outboxId: string): Promise<Outcome>;
  /** Takes a refused, expired, uncertain or still queued row out; its text goes back into the draft if `toDraft`. */
  discard(outboxId: string, options?: { toDraft?: boolean }): Promise<Outcome>;
  /** Starts a conversation with a template; online only. */
  startConversation(request: StartRequest): Promise<Outcome<{ conversationId: string }>>;
  archive(conversationId: string): Promise<Outcome>;
  /**
   * Assigns a conversation to the viewer: one that nobody has, or, for supervisors and administrators, one that is with
   * `from`, the id of a user. Refused as `already-assigned` if somebody else has it by now.
   */
  claim(conversationId: string, options?: { from?: string }): Promise<Outcome>;
  markRead(conversationId: string): Promise<Outcome>;
  loadOlder(conversationId: string): Promise<Outcome>;
  /** Keeps what was typed; written soon, and at once when the page is hidden. */
  saveDraft(conversationId: string, draft: Draft): void;
  dismissNotice(noticeId: string): void;
  /** Tries everything again that failed for want of a network or a token. */
  retry(): void;
  /**
   * Deletes what is stored of this viewer, in all tabs, and closes. With unsent messages it refuses
   * (`unsent-messages`) unless `discardUnsent`. It closes also where what is stored could not be deleted
   * (`storage-failed`), or is left to a newer version of this SDK (`newer-version`), and says so.
   */
  logOut(options?: { discardUnsent?: boolean }): Promise<Outcome>;
  /** Stops timers, stream and locks; the store's data stays. */
  close(): void;
}

export interface WorkspaceOptions {
  /** Where the backend's `/v1` lives, for example `https://contact-centre.example/whatsapp`. */
  readonly baseUrl: string;
  /** The bearer token of the viewer; null or absent to rely on the page's session cookie. Kept in memory only. */
  readonly getToken?: () => Promise<string | null> | string | null;
  /** Names the database, for example a hash of the user's id; without it nothing persists. */
  readonly viewerKey?: string;
  /** The language in which elements show it, as a BCP 47 tag. */
  readonly locale?: string;
}
