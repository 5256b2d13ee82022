import type { ReadonlySignal } from '@preact/signals-core';
import type { BackendProfile } from './backend-profile.ts';
import type { ContactBook } from './contact-book.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { Deadlines } from './deadlines.ts';
import type { Drafts } from './drafts.ts';
import type { Leadership } from './leadership.ts';
import type { BoundEnvironment } from './life.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { Outbox } from './outbox.ts';
import type { Sender } from './outbox-sender.ts';
import type { ReferenceData } from './reference-data.ts';
import type { Repeater } from './repeater.ts';
import type { SignIn } from './sign-in.ts';
import type { StoreAccess } from './store-access.ts';
import type { Sync } from './sync.ts';
import type { TabLine } from './tab-line.ts';
import type { LineState } from './tab-message.ts';
import type { Threads } from './threads.ts';
import type { WorkspaceClock } from './workspace-clock.ts';

/** The parts of one workspace, for what ties them together. Each reaction names those that it needs. */
export interface Parts {
  readonly environment: BoundEnvironment;
  readonly access: StoreAccess;
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
