import type { Channel } from '../contract/channel.ts';
import type { Contact } from '../contract/contact.ts';
import type { Conversation } from '../contract/conversation.ts';
import type { Message } from '../contract/message.ts';
import type { OutgoingContent } from '../contract/outgoing.ts';
import type { Template } from '../contract/template.ts';
import type { Viewer } from '../contract/viewer.ts';

/** A contact as it may be kept: never with a number, for any viewer. A {@link Contact} is not accepted as one. */
export type StoredContact = Omit<Contact, 'number'> & { readonly number?: never };

/** A conversation as it is kept. Its `facts` are the union of all that was ever seen of it. */
export interface ConversationRow extends Omit<Conversation, 'contact'> {
  readonly contact: StoredContact;
  /**
   * The opening fact of the newest session, as the state with this revision told it; null if it has none. Facts before
   * it may have gaps, so they are folded apart from it.
   */
  readonly openingFactId: string | null;
}

/** What becomes of a row of the outbox. A row whose message was accepted is there no more. */
export type OutboxState = 'queued' | 'sending' | 'refused' | 'expired' | 'uncertain';

/** A message on its way to the backend. */
export interface OutboxRow {
  /** Client UUID; also the idempotency key of every attempt. */
  readonly id: string;
  readonly conversationId: string;
  /** Order within the conversation, ascending. */
  readonly sequence: number;
  readonly content: OutgoingContent;
  readonly replyTo?: string;
  /** When the agent asked for it, backend time (epoch milliseconds). */
  readonly createdAt: number;
  /** A free-form message must not leave at or after this instant (epoch milliseconds); null for a template. */
  readonly notAfter: number | null;
  readonly state: OutboxState;
  /** Attempts that left the page. */
  readonly attempts: number;
  /** When the first attempt left the page, backend time; the backend's dedupe period counts from here. */
  readonly firstAttemptAt: number | null;
  /** Why it stands as it does, for `refused`: a problem code, and the platform's error number where there is one. */
  readonly refusal?: { readonly code: string; readonly platformError?: number };
}

/** What an agent has typed and not sent, for each conversation. */
export interface DraftRow {
  readonly conversationId: string;
  readonly text: string;
  /** The template being filled in, if any. */
  readonly template?: {
    readonly templateId: string;
    readonly language: string;
    readonly values: Record<string, string>;
  };
  readonly updatedAt: number;
}

/** What somebody has filled into a form and not handed in. */
export interface FormDraftRow {
  /** Client UUID. */
  readonly id: string;
  /** Which form. */
  readonly kind: string;
  /** Plain data that only the form understands. */
  readonly content: unknown;
  /** When it was last changed, backend time (epoch milliseconds). */
  readonly updatedAt: number;
}

/** Small facts about the database's owner and the state of the synchronisation. */
export interface StoredMeta {
  viewer: Viewer;
  channels: Channel[];
  templates: Template[];
  /** The stream's position up to which everything in the store is true. */
  streamPosition: string;
  /** Backend clock minus this machine's clock (milliseconds), for showing only until the first sample. */
  clockOffset: number;
  /** The backend's dedupe period (milliseconds), for rows that resume before capabilities were read. */
  dedupePeriod: number;
  /** Backend time (epoch milliseconds) up to which the notices of archived sessions have been made known. */
  noticesSince: number;
  /** Notices that an agent dismissed while they still stand. */
  dismissedNotices: string[];
}

/** Which parts changed, in this tab or another. */
export interface StoreChange {
  readonly conversations?: readonly string[];
  readonly messages?: readonly string[];
  readonly outbox?: true;
  readonly drafts?: readonly string[];
  /** The kinds of form of which drafts changed. */
  readonly formDrafts?: readonly string[];
  readonly meta?: readonly (keyof StoredMeta)[];
  /** Everything was wiped: the owner logged out, here or in another tab. */
  readonly wiped?: true;
  /** The connection was closed for good (a newer version of the database is wanted, or it was lost three times). */
  readonly closed?: 'version' | 'lost';
}

/** A change to the outbox that another tab has overtaken: its epoch is no longer the newest. */
export interface Fenced {
  readonly fenced: true;
}

/**
 * Where facts survive. Two twins keep this interface and pass one suite: a Dexie database and memory.
 * Every method that fails rejects with a {@link StoreError}; nothing is half written.
 */
export interface Store {
  /** Whether what is written outlives the page. */
  readonly persistent: boolean;

  conversations(): Promise<ConversationRow[]>;
  conversation(id: string): Promise<ConversationRow | undefined>;
  /**
   * Merges: the higher `revision` wins (the given row, where they are equal), facts are united, never lost. Returns the
   * rows as they now stand.
   */
  putConversations(rows: readonly ConversationRow[]): Promise<ConversationRow[]>;
  /**
   * Forgets conversations, and their messages, that the viewer can no longer see. Drafts and rows of the outbox stay:
   * they are the agent's own words.
   */
  removeConversations(ids: readonly string[]): Promise<void>;

  /** The messages kept of a conversation, ascending by (`at`, `id`). */
  messages(conversationId: string): Promise<Message[]>;
  /** Merges: the higher `revision` wins; the given message, where they are equal. */
  putMessages(messages: readonly Message[]): Promise<void>;

  draft(conversationId: string): Promise<DraftRow | undefined>;
  /** Null discards it. */
  putDraft(conversationId: string, draft: DraftRow | null): Promise<void>;

  /** The drafts of one kind of form, the one that was changed last first. */
  formDrafts(kind: string): Promise<FormDraftRow[]>;
  putFormDraft(draft: FormDraftRow): Promise<void>;
  removeFormDraft(kind: string, id: string): Promise<void>;

  /** All rows of the outbox, ascending by (`conversationId`, `sequence`). */
  outbox(): Promise<OutboxRow[]>;
  /**
   * Writes a row durably (a `strict` transaction) with the next sequence of its conversation, and takes the draft of
   * that conversation away in the same transaction, or leaves `remainingDraft` of it: a template that is sent takes
   * away no text that was typed. A row that is already there under this id stays as it is.
   */
  enqueue(row: Omit<OutboxRow, 'sequence'>, remainingDraft?: DraftRow | null): Promise<OutboxRow>;
  /**
   * Reads a row, changes it and writes it in one `strict` transaction; `change` returning null removes the row,
   * returning the same object leaves it. With an `epoch` the change is refused as fenced when a newer one was taken.
   * Resolves to what now stands (null when removed or not there).
   */
  changeOutbox(
    id: string,
    epoch: number | null,
    change: (row: OutboxRow) => OutboxRow | null,
  ): Promise<OutboxRow | null | Fenced>;
  /** Takes the next epoch: from now on, changes under an older one are fenced. */
  takeEpoch(): Promise<number>;

  /** True for the one caller, in all tabs, that may announce this notice; false ever after. */
  claimAnnouncement(key: { sessionId: string; kind: string; factId: string }): Promise<boolean>;

  getMeta<Key extends keyof StoredMeta>(key: Key): Promise<StoredMeta[Key] | undefined>;
  putMeta<Key extends keyof StoredMeta>(key: Key, value: StoredMeta[Key]): Promise<void>;

  /** Tells of changes by this tab and, where persistent, by every other tab. */
  subscribe(listener: (change: StoreChange) => void): () => void;
  /**
   * Deletes all that this store holds, tells every tab and closes. Only this store's own data is touched.
   *
   * @param mayWipe - asked with the rows of the outbox, in the transaction that empties it; where it says no, nothing
   *   happens
   * @returns whether it was wiped
   */
  wipe(mayWipe?: (outbox: readonly OutboxRow[]) => boolean): Promise<boolean>;
  close(): void;
}

/**
 * Why the store could not do what it was asked.
 * - `quota`: there is no room; nothing of what was asked is written
 * - `blocked`: the browser does not let this page store, or another tab kept an older database open for too long
 * - `version`: the database belongs to a newer version of this SDK; its data is untouched
 * - `lost`: the browser lost the database, and opening it again three times did not help
 * - `closed`: it was closed or wiped, here or in another tab
 */
export type StoreFailure = 'quota' | 'blocked' | 'version' | 'lost' | 'closed' | 'unknown';

/** The one error that a store throws. */
export class StoreError extends Error {
  readonly failure: StoreFailure;
  constructor(failure: StoreFailure, options?: ErrorOptions) {
    super(`The store failed: ${failure}`, options);
    this.name = 'StoreError';
    this.failure = failure;
  }
}
