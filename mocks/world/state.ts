import type { Channel } from '../../src/contract/channel.ts';
import type { Fact } from '../../src/contract/fact.ts';
import type { Media } from '../../src/contract/media.ts';
import type { Message, MessageStatus } from '../../src/contract/message.ts';
import type { PlatformError } from '../../src/contract/platform-error.ts';
import type { AccountSettings, SecurityGroup } from '../../src/contract/security.ts';
import type { Template } from '../../src/contract/template.ts';
import type { User } from '../../src/contract/user.ts';
import type { Agenda } from './agenda.ts';
import type { BulkChangeRecord, ImportRecord } from './users/job-state.ts';
import type { Journal } from './journal.ts';
import type { Past } from './past/past.ts';
import type { ConnectionStep } from './channels/connection-step.ts';
import type { PlannedMishap } from './mishaps.ts';
import type { Random } from './random.ts';
import type { SessionState } from './sessions.ts';
import type { LifeStep } from './templates/life-step.ts';
import type { WebhookReport } from './webhooks/report.ts';

/** How a contact answers by itself. Nobody without one answers. */
export type Persona = 'prompt' | 'slow' | 'silent' | 'talkative';

/** What the platform always says to messages for one contact. */
export interface Trouble {
  readonly error: PlatformError;
  /** `refused`: at once, so that no message comes to be. `failed`: taken at first. */
  readonly outcome: 'refused' | 'failed';
}

export interface ContactRecord {
  readonly ref: string;
  /** E.164; absent for one who has only a business-scoped ID. */
  number?: string;
  /** The platform's business-scoped ID. */
  userId?: string;
  accountId?: string;
  name?: string;
  readonly persona: Persona | null;
  readonly trouble: Trouble | null;
}

/** A message as the backend keeps it; viewers get it without the `platformId`. */
export type MessageRecord = {
  -readonly [Key in keyof Message]: Message[Key];
} & {
  /** The platform's own id. It never leaves: a real one has the contact's number in it. */
  readonly platformId: string;
  /** Every state that the platform has reported of it, also late ones that changed nothing. */
  readonly reported: Set<MessageStatus>;
};

export interface ReadMark {
  readonly at: number;
  readonly messageId: string;
}

export interface ConversationRecord {
  readonly id: string;
  readonly contactRef: string;
  readonly channelId: string;
  assigneeId: string | null;
  /** In fact order. */
  facts: Fact[];
  /** Ascending by (`at`, `id`). */
  messages: MessageRecord[];
  /** Folded from the facts; null when they have changed since. */
  sessions: readonly SessionState[] | null;
  /** How far each user has read, by user id. */
  readonly readMarks: Map<string, ReadMark>;
  /** An answer of the contact is on its way. */
  answerPlanned: boolean;
  /** Messages of the contact since the last one of the business. */
  unansweredInARow: number;
  /** When its newest record is looked at next, because time may have changed it; null if that is not planned. */
  recordDueAt: number | null;
  revision: number;
}

/** A user; `whyCannotSend` is found when asked. */
export type UserRecord = {
  -readonly [Key in keyof Omit<User, 'group' | 'whyCannotSend'>]: User[Key];
} & { groupId: string | null };

export type GroupRecord = {
  -readonly [Key in keyof Omit<SecurityGroup, 'userCount'>]: SecurityGroup[Key];
} & {
  /** Whether its members have the permission to send. */
  readonly maySend: boolean;
};

export type SettingsRecord = {
  -readonly [Key in keyof Omit<AccountSettings, 'usersWithoutGroup'>]: AccountSettings[Key];
};

/** The answer that was given under an idempotency key. */
export interface Remembered {
  /** The operation and payload it was given to. */
  readonly payload: string;
  readonly answer: unknown;
  readonly at: number;
}

/** What happens by itself, when its time has come. */
export type AgendaItem =
  | {
      readonly kind: 'status';
      readonly messageId: string;
      readonly status: 'sent' | 'delivered' | 'read' | 'failed';
      readonly error?: PlatformError;
    }
  /** Time may have changed the record of a conversation's newest session. */
  | { readonly kind: 'record'; readonly conversationId: string }
  | { readonly kind: 'answer'; readonly conversationId: string; readonly more: number }
  | { readonly kind: 'chatter'; readonly conversationId: string }
  | ({ readonly kind: 'template' } & LifeStep)
  | ({ readonly kind: 'channel' } & ConnectionStep)
  | { readonly kind: 'import'; readonly jobId: string }
  /** An import that has no more rows by then than these is given up. */
  | { readonly kind: 'importWait'; readonly jobId: string; readonly rows: number }
  | { readonly kind: 'bulkChange'; readonly jobId: string };

/** How the people and the platform of a scenario behave. */
export interface Behaviour {
  /** Whether contacts with a persona answer by themselves. */
  readonly contactsAnswer: boolean;
  /** Share of sends that the platform refuses at once or lets fail later, in [0, 1]. */
  readonly refusals: number;
  /** Whether no token is taken any more. */
  readonly signedOut: boolean;
}

export interface World {
  readonly seed: number;
  /** Told apart from every world before it, by this word. */
  readonly id: string;
  readonly behaviour: Behaviour;
  /** Revisions up to this one are those of worlds before. */
  readonly revisionsBefore: number;
  readonly random: Random;
  /** How many messages and facts this world has made: their ids sort by it, so that one instant keeps its order. */
  factCount: number;
  /** The instant up to which everything has happened, epoch milliseconds. */
  now: number;
  /** Virtual clock minus the clock of the machine, milliseconds. */
  offset: number;
  readonly agenda: Agenda<AgendaItem>;
  readonly journal: Journal;
  readonly users: Map<string, UserRecord>;
  readonly userIdByEmail: Map<string, string>;
  readonly userIdByExtension: Map<string, string>;
  /** Names of the teams that there are. */
  readonly teams: Set<string>;
  readonly groups: Map<string, GroupRecord>;
  readonly settings: SettingsRecord;
  readonly channels: Map<string, Channel>;
  /** Since when connection requests are in their status, by channel id. */
  readonly connectionSince: Map<string, number>;
  /** Channel ids by the platform's id of the number. */
  readonly channelByPhoneId: Map<string, string>;
  readonly templates: Map<string, Template>;
  /** Until when names of deleted approved templates, and languages of them, are locked; see `templates/names.ts`. */
  readonly lockedNames: Map<string, number>;
  /** When languages of templates were last sent; see `templates/last-use.ts`. */
  readonly templateUse: Map<string, number>;
  /** When languages were submitted for the first time, within the last hour. */
  templateCreations: number[];
  readonly contacts: Map<string, ContactRecord>;
  /** Contact refs by number, the one heard of last at the end: numbers pass from one person to another. */
  readonly refsByNumber: Map<string, string[]>;
  readonly refByUserId: Map<string, string>;
  readonly refByAccountId: Map<string, string>;
  readonly conversations: Map<string, ConversationRecord>;
  /** What was over before the scenario began; null where nothing was. */
  past: Past | null;
  /** Conversation ids by contact and channel. */
  readonly conversationByContact: Map<string, string>;
  readonly messages: Map<string, MessageRecord>;
  readonly messageByPlatformId: Map<string, string>;
  readonly media: Map<string, { readonly media: Media; readonly file: Blob }>;
  readonly imports: Map<string, ImportRecord>;
  readonly bulkChanges: Map<string, BulkChangeRecord>;
  /** How many times as long as usual imports and changes of many users take. */
  jobPace: number;
  /** What shall go wrong with coming requests, in the order in which it was planned. */
  mishaps: readonly PlannedMishap[];
  /** By user and key; forgotten after the dedupe period. */
  readonly remembered: Map<string, Remembered>;
  readonly webhooks: WebhookReport;
}
