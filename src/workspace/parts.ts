import type { ReadonlySignal } from '@preact/signals-core';
import type { AdministrationPart } from './administration/create-administration.ts';
import type { HeldOnes } from './administration/held.ts';
import type { BackendProfile } from './calls/backend-profile.ts';
import type { ContactBook } from './conversations/contact-book.ts';
import type { ConversationIndex } from './conversations/conversation-index.ts';
import type { Deadlines } from './time/deadlines.ts';
import type { Drafts } from './outbox/drafts.ts';
import type { Leadership } from './tabs/leadership.ts';
import type { BoundEnvironment } from './environment/life.ts';
import type { NoticeBoard } from './notices/notice-board.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { Sender } from './outbox/outbox-sender.ts';
import type { ReferenceData } from './sync/reference-data.ts';
import type { Repeater } from './calls/repeater.ts';
import type { SignIn } from './sync/sign-in.ts';
import type { StoreAccess } from './storage/store-access.ts';
import type { Sync } from './sync/sync.ts';
import type { TabLine } from './tabs/tab-line.ts';
import type { LineState } from './tabs/tab-message.ts';
import type { Threads } from './thread/threads.ts';
import type { WorkspaceClock } from './time/workspace-clock.ts';

/** The parts of one workspace, for what ties them together. Each reaction names those that it needs. */
export interface Parts {
  readonly environment: BoundEnvironment;
  readonly access: StoreAccess;
  readonly administration: AdministrationPart;
  /** What is held of administration and of the records of interactions. */
  readonly held: HeldOnes;
  readonly online: ReadonlySignal<boolean>;
  /** How the line to the backend is. */
  readonly lineState: ReadonlySignal<LineState>;
  readonly repeater: Repeater;
  readonly profile: BackendProfile;
  readonly clock: WorkspaceClock;
  readonly signIn: SignIn;
  readonly contacts: ContactBook;
  readonly reference: ReferenceData;
  readonly leadership: Leadership;
  readonly line: TabLine;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly index: ConversationIndex;
  readonly threads: Threads;
  readonly sender: Sender;
  readonly board: NoticeBoard;
  readonly deadlines: Deadlines;
  readonly sync: Sync;
}
