import { computed } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Problem } from '../../contract/problem.ts';
import type { Viewer } from '../../contract/viewer.ts';
import { maySend, mayUserSend } from '../../session/index.ts';
import type { MaySendAnswer, Session } from '../../session/index.ts';
import type { ContactBook } from '../conversations/contact-book.ts';
import { instantFor } from '../conversations/conversation-entry.ts';
import type { ConversationEntry } from '../conversations/conversation-entry.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import type { KnownMessages } from './message-pages.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { threadItems } from './thread-items.ts';
import type { ConversationState, Draft } from '../workspace.ts';

/** All that the state of a conversation follows from. */
export interface ThreadSources {
  readonly id: string;
  readonly standing: ReadonlySignal<{
    readonly state: ConversationState['state'];
    readonly problem: Problem | null;
  }>;
  readonly entry: ReadonlySignal<ConversationEntry | undefined>;
  readonly messages: ReadonlySignal<KnownMessages>;
  /** Older sessions, as far as they have been read. */
  readonly history: ReadonlySignal<readonly Session[]>;
  readonly loadingOlder: ReadonlySignal<boolean>;
  readonly draft: ReadonlySignal<Draft>;
  readonly viewer: ReadonlySignal<Viewer | null>;
  readonly outbox: Outbox;
  readonly index: ConversationIndex;
  readonly contacts: ContactBook;
  /** Backend time, epoch milliseconds. */
  readonly now: () => number;
}

/** A conversation as it is shown. */
export function threadState(sources: ThreadSources): ReadonlySignal<ConversationState> {
  const { id, entry, viewer, contacts, now } = sources;
  const outbox = computed(() =>
    sources.outbox.items.value.filter(({ conversationId }) => conversationId === id),
  );

  const thread = computed(() => {
    const session = entry.value?.session ?? null;
    const { messages, from } = sources.messages.value;
    const older = sources.history.value.filter(
      ({ facts }) => session === null || facts[0].at < session.facts[0].at,
    );
    return threadItems({
      messages: messages.map((message) => contacts.shownMessage(message)),
      sessions: session === null ? older : [...older, session],
      outbox: outbox.value,
      from,
      now: instantFor(session, now()),
    });
  });

  return computed(() => {
    const present = entry.value;
    const { state, problem } = sources.standing.value;
    return {
      // What may be sent cannot be said before it is known who would send it.
      state: state === 'ready' && viewer.value === null ? 'loading' : state,
      problem,
      summary: present === undefined ? null : (sources.index.summary(id) ?? null),
      thread: thread.value,
      hasOlder: sources.messages.value.hasOlder,
      loadingOlder: sources.loadingOlder.value,
      maySend: {
        freeform: mayBeSent('freeform', present, viewer.value, now()),
        template: mayBeSent('template', present, viewer.value, now()),
      },
      draft: sources.draft.value,
    };
  });
}

/** The first obstacle of all, or none. In a conversation that is not there, nothing may be sent. */
function mayBeSent(
  kind: 'freeform' | 'template',
  entry: ConversationEntry | undefined,
  viewer: Viewer | null,
  now: number,
): MaySendAnswer {
  if (entry === undefined) return { ok: false, reason: 'no-live-session' };
  const { session, row } = entry;
  const at = instantFor(session, now);
  if (viewer === null) return maySend(session, kind, at);
  return mayUserSend({ viewer, channel: { id: row.channelId }, session, kind }, at);
}
