import { computed } from '@preact/signals-core';
import type { Message } from '../contract/message.ts';
import { maskAnswer } from '../masking/index.ts';
import { createAdministration } from './administration/create-administration.ts';
import { createHeldOnes } from './administration/held.ts';
import { createNews } from './administration/news.ts';
import { createActions } from './conversations/actions.ts';
import { announceNotices } from './notices/announce-notices.ts';
import { createBackendProfile } from './calls/backend-profile.ts';
import { browserEnvironment } from './environment/browser-environment.ts';
import { createCdrRecords } from './cdr/create-cdr-records.ts';
import { connectionOf, lineStateOf } from './connection.ts';
import { areAllKnown, createContactBook } from './conversations/contact-book.ts';
import { createConversationIndex } from './conversations/conversation-index.ts';
import { conversationsOf } from './conversations/conversations.ts';
import { createDeadlines } from './time/deadlines.ts';
import { createDrafts } from './outbox/drafts.ts';
import { createEnding } from './ending.ts';
import type { Environment } from './environment/environment.ts';
import { followStore } from './storage/follow-store.ts';
import { createIntake } from './sync/intake.ts';
import { createLeadership } from './tabs/leadership.ts';
import { boundTo } from './environment/life.ts';
import { createNoticeBoard } from './notices/notice-board.ts';
import { openParts } from './opening.ts';
import { createSender } from './outbox/outbox-sender.ts';
import { createOutboxWishes } from './outbox/outbox-wishes.ts';
import { createOutbox } from './outbox/outbox.ts';
import { followNetwork, followPage } from './environment/page-life.ts';
import type { Parts } from './parts.ts';
import { createPermission } from './conversations/permission.ts';
import { react } from './reactions.ts';
import { createReferenceData } from './sync/reference-data.ts';
import { refused } from './outcome.ts';
import { createRepeater } from './calls/repeater.ts';
import { createSignIn } from './sync/sign-in.ts';
import { sliceOf } from './slice.ts';
import { accessStore } from './storage/store-access.ts';
import { summaryOf } from './conversations/summary.ts';
import { createSync } from './sync/sync.ts';
import { hearEvent } from './tabs/hear-event.ts';
import { createTabLine } from './tabs/tab-line.ts';
import { createThreads } from './thread/threads.ts';
import { createVisibility } from './sync/visibility.ts';
import { watchedClient } from './calls/watched-client.ts';
import { createWorkspaceClock } from './time/workspace-clock.ts';
import type { Workspace, WorkspaceOptions } from './workspace.ts';

/**
 * Opens the workspace of one viewer on one backend. It is there at once, and fills from the store and the backend by
 * itself until it is closed. It needs no element and no document; two of them may live on one page.
 */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  return createWorkspaceWith(options, browserEnvironment());
}

/** As {@link createWorkspace}, in an environment of the caller's making. It only wires: every part is a file. */
export function createWorkspaceWith(options: WorkspaceOptions, surroundings: Environment): Workspace {
  const living = new AbortController();
  const life = living.signal;
  const environment = boundTo(surroundings, life);
  const access = accessStore(options.viewerKey, environment);
  const { store } = access;

  // The backend: who is signed in there, and what time it is.
  const client = watchedClient(
    environment.createClient({
      baseUrl: options.baseUrl.replace(/\/$/, ''),
      getToken: options.getToken ?? (() => null),
      fetch: environment.fetch,
      sleep: environment.sleep,
      nextTask: environment.nextTask,
      localNow: environment.localNow,
      monotonicNow: environment.monotonicNow,
      random: environment.random,
      onClockSample: (sample) => clock.sample(sample),
    }),
    () => signIn.lost(),
  );
  const online = followNetwork(environment);
  const repeater = createRepeater(environment);
  const profile = createBackendProfile(client, repeater, store, life);
  const clock = createWorkspaceClock({ environment, store, ask: () => void profile.ask() });
  const signIn = createSignIn({ client, repeater, store, onOtherViewer: () => ending.leaveToOther(), life });
  const { viewer } = signIn;

  // The other tabs of this viewer: one of them leads.
  const name = `jackfield-${options.viewerKey}-tabs`;
  const contacts = createContactBook(signIn.masking);
  const leadership = createLeadership(name, store, environment);
  const leads = (): boolean => leadership.epoch.peek() !== null;
  const onContacts = (): void => index.retell(index.ids());
  const line = createTabLine({
    name,
    environment,
    contacts,
    onContacts,
    onHeartbeat: clock.heartbeat,
    onEvent: (event) => hearEvent(maskAnswer(event, signIn.masking.peek()), { signIn, news, held }),
    life,
  });

  // What is known.
  const reference = createReferenceData(store, leads);
  const news = createNews({ reference, passOn: line.tellEvent });
  const held = createHeldOnes(news, life);
  const outbox = createOutbox(store);
  const drafts = createDrafts(store, environment);
  const index = createConversationIndex({
    now: clock.now,
    serviceLevelTarget: (channelId) => reference.channels.get(channelId)?.serviceLevelTarget,
    summarise: (entry) => summaryOf(entry, contacts, reference, outbox.rows.peek()),
  });
  const onMessages = (messages: readonly Message[]): void => {
    threads.take(messages);
    void outbox.settle(messages.flatMap(({ idempotencyKey }) => idempotencyKey ?? []));
  };
  const intake = createIntake({ store, contacts, index, onMessages });
  const known = { client, store, repeater, intake, index, contacts, drafts, outbox, reference, viewer };
  const isSignedIn = (): boolean => signIn.state.peek().state === 'ready';
  const administration = createAdministration({
    ...known,
    environment,
    news,
    held,
    now: clock.now,
    onPolicyChanged: () => void askWhoIsMasked(),
    life,
  });
  const threads = createThreads(life, { ...known, now: clock.now, isSignedIn });

  // What happens by itself.
  const permission = createPermission({ index, reference, viewer, clock });
  const sender = createSender({
    ...known,
    environment,
    epoch: leadership.epoch,
    reachable: computed(() => online.value && signIn.state.value.state === 'ready'),
    standing: (row) => permission.standing(row, profile.dedupePeriod()),
    onOvertaken: leadership.ask,
    now: clock.now,
    life,
  });
  const board = createNoticeBoard({ store, mayAnnounce: () => leads() && clock.certain.peek() });
  const deadlines = createDeadlines({ index, environment, now: clock.now });
  const sync = createSync({
    ...known,
    environment,
    signIn,
    news,
    passOn: line.tellEvent,
    visibility: createVisibility(client, repeater, intake, life),
    onHeartbeat(backendNow) {
      clock.heartbeat(backendNow);
      line.tellHeartbeat(backendNow);
    },
    isWhole: () => signIn.masking.peek()?.masked !== false || areAllKnown(index, contacts),
    onSnapshot: () => void caughtUp(),
    life,
  });
  const lineState = computed(() =>
    lineStateOf({
      online: online.value,
      stream: sync.stream.value,
      retryAt: repeater.retryAt.value,
      leader: leadership.epoch.value === null ? line.leaderConnection.value : null,
    }),
  );

  /** What is open was read before the gap; and what fell due before now has been told. */
  async function caughtUp(): Promise<void> {
    threads.reload();
    if (sync.stream.peek()?.state !== 'live') {
      // Nobody tells of changes: reading again is all there is.
      held.reread();
      line.tellEvent({ type: 'reset', data: {} });
    }
    await board.update();
    if (clock.certain.peek()) await store.putMeta('noticesSince', clock.now()).catch(() => {});
  }

  /** Whoever changes the policy may be subject to it, in every tab. */
  async function askWhoIsMasked(): Promise<void> {
    await signIn.ask();
    const present = viewer.peek();
    if (present !== null) line.tellEvent({ type: 'viewer', data: { viewer: present } });
  }

  const parts: Parts = {
    access,
    administration,
    board,
    clock,
    contacts,
    deadlines,
    drafts,
    environment,
    held,
    index,
    leadership,
    line,
    lineState,
    online,
    outbox,
    profile,
    reference,
    repeater,
    sender,
    signIn,
    sync,
    threads,
  };
  const ending = createEnding(parts, () => living.abort());
  react(parts);
  followStore({ ...parts, store, leads });
  announceNotices({ ...parts, viewer });
  const page = followPage(parts, () => void openParts(parts));
  void openParts(parts);

  return {
    locale: options.locale ?? null,
    viewer: sliceOf(signIn.state),
    connection: sliceOf(
      computed(() =>
        connectionOf(
          lineState.value,
          leadership.epoch.value !== null,
          access.status.value,
          ending.ended.value,
        ),
      ),
    ),
    clock: clock.slice,
    conversations: sliceOf(computed(() => conversationsOf(index.listed.value, sync.progress.value))),
    templates: sliceOf(reference.templates.state),
    channels: sliceOf(reference.channels.state),
    outbox: sliceOf(outbox.items),
    notices: sliceOf(board.notices),
    administration: administration.offered,
    settings: administration.settings,
    cdr: createCdrRecords({ ...known, environment, held, masking: signIn.masking, now: clock.now }),
    conversation: threads.hold,
    ...createOutboxWishes({ ...known, ...permission, now: clock.now, randomUUID: environment.randomUUID }),
    ...createActions({ ...known, environment, mayStart: permission.mayStart, life }),
    loadOlder: async (id) => threads.get(id)?.loadOlder() ?? refused('not-found'),
    saveDraft: drafts.save,
    dismissNotice: board.dismiss,
    retry: page.retry,
    logOut: ending.logOut,
    close: ending.close,
  };
}
