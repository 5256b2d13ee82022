import type { BulkChangeJob, BulkChangeResult, BulkChangeStart } from '../contract/bulk-change.ts';
import type { Channel, ChannelRequest } from '../contract/channel.ts';
import type { Media } from '../contract/media.ts';
import type { Problem } from '../contract/problem.ts';
import type { AccountSettings, SecurityGroup } from '../contract/security.ts';
import type { TemplateCreate, TemplateNameAvailability, TemplateUpdate } from '../contract/template-draft.ts';
import type { Template } from '../contract/template.ts';
import type { UserImportJob, UserImportOutcome, UserImportStart } from '../contract/user-import.ts';
import type { User, UserChannels } from '../contract/user.ts';
import type { ShownContact } from '../masking/index.ts';
import type { Outcome, Refusal } from './outcome.ts';
import type { HeldSlice, Slice } from './slice.ts';

/**
 * What administrators do: one part for each resource. Nothing is read before a part is used, so an agent's page pays
 * nothing for it. Who may do what is for the backend to say; it refuses with `role-not-allowed`.
 */
export interface Administration {
  readonly templates: TemplateAdministration;
  readonly channels: ChannelAdministration;
  readonly users: UserAdministration;
  readonly imports: UserImportAdministration;
  readonly masking: MaskingAdministration;
}

/**
 * The outcome of a change to something that others may change too. `precondition-failed`: it was changed after it was
 * read; `current` is what stands there now, for both to be shown. Null where that could not be read.
 */
export type ChangeOutcome<Resource> =
  { readonly ok: true; readonly value: Resource } | (Refusal & { readonly current?: Resource | null });

/** Work that a person does in a form and has not handed in yet. It survives reload and crash. */
export interface FormDraft<Content> {
  /** Client UUID; also the idempotency key under which it is handed in. */
  readonly id: string;
  readonly content: Content;
  /** When it was last typed in, backend time (epoch milliseconds). */
  readonly updatedAt: number;
}

/** The drafts of one kind of form, kept in the store (in memory where there is none), the newest first. */
export interface FormDrafts<Content> {
  /** Null until they are read. */
  readonly all: Slice<readonly FormDraft<Content>[] | null>;
  /** Keeps what was typed; written soon, and at once when the page is hidden. Makes the draft where there is none. */
  save(id: string, content: Content): void;
  discard(id: string): Promise<void>;
}

/** A template as it is being composed: any text, valid or not. `name` may still be empty. */
export interface TemplateDraftContent extends TemplateCreate {
  /** The free title from which the name was suggested. */
  readonly title?: string;
  /** The template that this draft changes, as it was when the draft was begun; absent for a new one. */
  readonly changes?: {
    readonly templateId: string;
    readonly revision: number;
    /** What it said then: with it, what somebody else changes meanwhile can be told from what was typed here. */
    readonly original?: Pick<TemplateCreate, 'category' | 'languages'>;
  };
}

/** A connection request as it is being filled in: any text, valid or not. */
export interface ChannelDraftContent extends Partial<ChannelRequest> {
  /** The rejected channel that is mended; absent for a new one. */
  readonly channelId?: string;
  /** The revision at which that channel was when its mending began. */
  readonly revision?: number;
  /** The prerequisites that were ticked off, by name. */
  readonly ready?: readonly string[];
}

export interface TemplateAdministration {
  // All templates with their present state are the workspace's `templates` slice.
  readonly drafts: FormDrafts<TemplateDraftContent>;
  checkName(name: string, businessManagerId: string): Promise<Outcome<TemplateNameAvailability>>;
  create(template: TemplateCreate, options: { idempotencyKey: string }): Promise<Outcome<Template>>;
  /** Changes the template as it was at `revision`. */
  update(templateId: string, change: TemplateUpdate, revision: number): Promise<ChangeOutcome<Template>>;
  /** Hands languages in for review; without `languages`, all that are drafts. */
  submit(
    templateId: string,
    options: { languages?: readonly string[]; revision: number; idempotencyKey: string },
  ): Promise<ChangeOutcome<Template>>;
  /** Deletes the whole template, or one language of it. */
  delete(
    templateId: string,
    options: { language?: string; revision: number },
  ): Promise<ChangeOutcome<Template | null>>;
  /** Uploads the sample of a header; its address goes into the header's `exampleUrl`. */
  uploadSample(file: File): Promise<Outcome<Media>>;
}

export interface ChannelAdministration {
  // All channels with their present state are the workspace's `channels` slice.
  readonly drafts: FormDrafts<ChannelDraftContent>;
  request(request: ChannelRequest, options: { idempotencyKey: string }): Promise<Outcome<Channel>>;
  /** Hands a rejected request in again, mended. */
  resubmit(channelId: string, request: ChannelRequest, revision: number): Promise<ChangeOutcome<Channel>>;
  /** Sets the service-level target (milliseconds). */
  setServiceLevelTarget(channelId: string, target: number, revision: number): Promise<ChangeOutcome<Channel>>;
}

/** Which users; all conditions must hold. */
export interface UserQuery {
  /** In name, e-mail, employee ID or extension, at most 256 characters. */
  readonly search?: string;
  readonly groupId?: string;
  readonly withoutGroup?: boolean;
  readonly hasWhatsApp?: boolean;
  readonly hasOutboundChannel?: boolean;
  readonly canSend?: boolean;
}

/** A list that is read page by page, as far as it is wanted. */
export interface PagedState<Item> {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly items: readonly Item[];
  /** How many there are on all pages; null until the backend has said so, or where it does not. */
  readonly total: number | null;
  /** False while there are pages that were not read. */
  readonly complete: boolean;
  /** With `failed`: why the backend refused; null where it could not be reached. What was read before stays. */
  readonly problem: Problem | null;
}

export interface PagedSlice<Item> extends HeldSlice<PagedState<Item>> {
  /** Reads the next page, if there is one; after a failure, the one that failed. */
  more(): void;
}

/** One user, kept current until released. `failed` without a `problem`: the backend could not be reached. */
export interface UserState {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly user: User | null;
  readonly problem: Problem | null;
}

/** One piece of long work, kept current until released. `failed` without a `problem`: the backend could not be reached. */
export interface JobState<Job> {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly job: Job | null;
  readonly problem: Problem | null;
}

/** A conversation that is with a user and not archived, as this viewer may see it. */
export interface OpenConversation {
  readonly id: string;
  /** Whom it is with. */
  readonly userId: string;
  readonly contact: ShownContact;
  /** Its name is empty where the channel is not known. */
  readonly channel: { readonly id: string; readonly name: string };
}

/** A change of many users that was begun. */
export interface BegunChange {
  readonly jobId: string;
  /** What is given, or taken away. */
  readonly change: Pick<BulkChangeStart, 'add' | 'remove'>;
  /** How many users it is about. */
  readonly many: number;
  /** The change that takes it back, once that was asked for. */
  readonly undoId?: string;
}

export interface UserAdministration {
  /** The users that a query finds, by name; what changes is shown in place while it is held. */
  find(query: UserQuery): PagedSlice<User>;
  /** One user, read anew and kept current until released. */
  user(userId: string): HeldSlice<UserState>;
  setChannels(userId: string, channels: UserChannels, revision: number): Promise<ChangeOutcome<User>>;
  /** The open conversations that these users have: those that taking WhatsApp away leaves without an agent. */
  openConversations(userIds: readonly string[]): Promise<Outcome<readonly OpenConversation[]>>;
  /** Gives channels to many users, or takes them away. */
  changeMany(change: BulkChangeStart, options: { idempotencyKey: string }): Promise<Outcome<BulkChangeJob>>;
  change(jobId: string): HeldSlice<JobState<BulkChangeJob>>;
  changeResults(jobId: string): PagedSlice<BulkChangeResult>;
  cancelChange(jobId: string): Promise<Outcome<BulkChangeJob>>;
  undoChange(jobId: string, options: { idempotencyKey: string }): Promise<Outcome<BulkChangeJob>>;
  /**
   * The changes of many users that this viewer began and has not dismissed, the newest first: they are found again after a
   * reload, and in other tabs. Null until they are read.
   */
  begunChanges(): Slice<readonly BegunChange[] | null>;
  /** Keeps a change no longer; what it does or did stays. */
  dismissChange(jobId: string): Promise<void>;
}

export interface UserImportStartOptions {
  readonly idempotencyKey: string;
  /** Told of the import after each part of it was handed over. */
  readonly onProgress?: (job: UserImportJob) => void;
  /** Ends the handing over, and cancels the import that was begun. */
  readonly signal?: AbortSignal;
}

export interface UserImportAdministration {
  /** Imports that were asked for, the newest first: an import goes on while its page is away. */
  recent(): PagedSlice<UserImportJob>;
  /**
   * Hands the rows over, some at a time, and starts a dry run. The same key for the same file, so that a repeat starts no
   * second one and goes on where the first attempt ended.
   */
  start(
    rows: Omit<UserImportStart, 'total'>,
    options: UserImportStartOptions,
  ): Promise<Outcome<UserImportJob>>;
  job(jobId: string): HeldSlice<JobState<UserImportJob>>;
  outcomes(jobId: string, outcome?: UserImportOutcome['outcome']): PagedSlice<UserImportOutcome>;
  /** All rows with an outcome, read once. */
  allOutcomes(
    jobId: string,
    outcome: UserImportOutcome['outcome'],
  ): Promise<Outcome<readonly UserImportOutcome[]>>;
  apply(jobId: string): Promise<Outcome<UserImportJob>>;
  cancel(jobId: string): Promise<Outcome<UserImportJob>>;
}

/** Who sees numbers: the groups and the account's switch. */
export interface MaskingPolicyState {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly groups: readonly SecurityGroup[];
  readonly settings: AccountSettings | null;
  readonly problem: Problem | null;
}

export interface MaskingAdministration {
  /** The policy, read anew and kept current until released. */
  policy(): HeldSlice<MaskingPolicyState>;
  setGroup(
    groupId: string,
    displayClientNumbers: boolean,
    revision: number,
  ): Promise<ChangeOutcome<SecurityGroup>>;
  setAccount(replaceClientNumbers: boolean, revision: number): Promise<ChangeOutcome<AccountSettings>>;
}
