import { effect, signal, untracked } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Client } from '../../client/client.ts';
import type { Message } from '../../contract/message.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Viewer } from '../../contract/viewer.ts';
import type { Store } from '../../store/store.ts';
import type { ContactBook } from '../conversations/contact-book.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import type { Drafts } from '../outbox/drafts.ts';
import { createFactHistory } from './fact-history.ts';
import type { Intake } from '../sync/intake.ts';
import { createMessagePages } from './message-pages.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { refusalOf, refused } from '../outcome.ts';
import type { Repeater } from '../calls/repeater.ts';
import { threadState } from './thread-state.ts';
import type { ConversationState, Outcome } from '../workspace.ts';

/** One conversation that is being looked at. */
export interface Thread {
  readonly state: ReadonlySignal<ConversationState>;
  /** Shows what the store has, then what the backend says. Again after a gap. */
  load(): Promise<void>;
  loadOlder(): Promise<Outcome>;
  /** Takes messages that the backend told of this conversation. */
  take(messages: readonly Message[]): void;
  /** Reads the store, into which another tab has written. */
  reread(): Promise<void>;
  /** Nothing that was read may be shown any more. */
  forget(): void;
}

export interface ThreadOptions {
  readonly client: Client;
  readonly store: Pick<Store, 'messages'>;
  readonly repeater: Repeater;
  readonly intake: Intake;
  readonly index: ConversationIndex;
  readonly contacts: ContactBook;
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  readonly viewer: ReadonlySignal<Viewer | null>;
  readonly now: () => number;
  /** Whether the backend knows who asks: before, nothing is asked of it. */
  readonly isSignedIn: () => boolean;
}

/** How many messages are asked for at once. */
const pageSize = 50;

/** @param life - ends when nobody looks any more */
export function createThread(id: string, life: AbortSignal, options: ThreadOptions): Thread {
  const { client, store, repeater, intake, index, drafts } = options;
  const entry = index.entry(id);
  const pages = createMessagePages();
  const history = createFactHistory(id, client, life);
  const standing = signal<{ state: ConversationState['state']; problem: Problem | null }>({
    state: 'loading',
    problem: null,
  });
  const loadingOlder = signal(false);
  const state = threadState({
    ...options,
    id,
    standing,
    entry,
    messages: pages.known,
    history: history.sessions,
    loadingOlder,
    draft: drafts.draft(id),
  });

  const fail = (problem: Problem): void => {
    // It is asked again once someone is signed in.
    if (problem.code === 'signed-out') return;
    standing.value = { state: problem.code === 'not-found' ? 'missing' : 'failed', problem };
  };
  /** The conversation itself, if it is not in the list (yet). Resolves to whether there is one. */
  const find = async (): Promise<boolean> => {
    if (index.get(id) !== undefined) return true;
    const outcome = await repeater.untilAnswered(life, () =>
      client.call('getConversation', { params: { conversationId: id } }, { signal: life }),
    );
    if (outcome.ok) await intake.take({ conversations: [outcome.value.conversation] });
    else if (outcome.reason === 'problem') fail(outcome.problem);
    return outcome.ok;
  };
  const readPage = (cursor?: string) => () =>
    client.call(
      'listMessages',
      { params: { conversationId: id }, query: { limit: pageSize, cursor } },
      { signal: life },
    );
  /** What happened in older sessions, where the thread reaches back to them. */
  const reachBack = async (): Promise<void> => {
    const opening = entry.peek()?.session?.facts[0].at ?? Infinity;
    const { messages, from } = pages.known.peek();
    const oldest = messages[0]?.at ?? Infinity;
    if (oldest < opening) await history.reach(Math.max(from, oldest));
  };
  let before = entry.peek();
  const stopWatching = effect(() => {
    const present = entry.value;
    const isBack = present !== undefined && standing.peek().state === 'missing';
    const over = before?.session?.id === present?.session?.id ? null : (before?.session ?? null);
    untracked(() => {
      // Out of the viewer's sight for a while: nothing was told of it.
      if (before !== undefined && present === undefined) standing.value = { state: 'missing', problem: null };
      else if (isBack) void load();
      // A session that is over is part of the history, of which the conversation tells no more.
      else if (over !== null) {
        history.add(over);
        void reachBack();
      }
    });
    before = present;
  });
  life.addEventListener('abort', stopWatching);

  const reread = async (): Promise<void> => {
    const stored = await store.messages(id).catch(() => []);
    if (stored.length > 0) pages.take(stored);
  };

  const load = async (): Promise<void> => {
    await Promise.all([drafts.reload([id]), reread()]);
    if (index.get(id) !== undefined && standing.peek().state !== 'ready') {
      standing.value = { state: 'ready', problem: null };
    }
    if (!options.isSignedIn() || !(await find())) return;
    const outcome = await repeater.untilAnswered(life, readPage());
    if (outcome.ok) {
      pages.newest(outcome.value);
      standing.value = { state: 'ready', problem: null };
      await intake.take({ messages: outcome.value.items });
      await reachBack();
    } else if (outcome.reason === 'problem') fail(outcome.problem);
  };

  return {
    state,
    load,
    reread,
    take: (messages) => pages.take(messages),
    forget() {
      pages.forget();
      history.forget();
      standing.value = { state: 'missing', problem: null };
    },
    async loadOlder() {
      const cursor = pages.cursor();
      if (cursor === null) return { ok: true, value: undefined };
      if (cursor === undefined || loadingOlder.peek()) return refused('not-ready');
      loadingOlder.value = true;
      const outcome = await readPage(cursor)();
      loadingOlder.value = false;
      if (!outcome.ok) return refusalOf(outcome);
      pages.older(outcome.value);
      await intake.take({ messages: outcome.value.items });
      await reachBack();
      return { ok: true, value: undefined };
    },
  };
}
