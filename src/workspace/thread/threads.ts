import type { Message } from '../../contract/message.ts';
import { sliceOf } from '../slice.ts';
import { createThread } from './thread.ts';
import type { Thread, ThreadOptions } from './thread.ts';
import type { ConversationState, HeldSlice } from '../workspace.ts';

/** The conversations that are being looked at, each once, however many look. */
export interface Threads {
  readonly hold: (id: string) => HeldSlice<ConversationState>;
  get(id: string): Thread | undefined;
  /** Takes messages that the backend told, of whatever conversations. */
  take(messages: readonly Message[]): void;
  /** Reads the store for these conversations, into which another tab has written. */
  reread(ids: readonly string[]): void;
  /** Asks the backend again for all of them. */
  readonly reload: () => void;
  /** Nothing that was read may be shown any more. */
  forget(): void;
}

type HeldThread = { thread: Thread; holders: number; end: AbortController };

/** @param life - ends with the workspace */
export function createThreads(life: AbortSignal, options: ThreadOptions): Threads {
  const held = new Map<string, HeldThread>();

  const begin = (id: string): HeldThread => {
    const end = new AbortController();
    const thread = createThread(id, AbortSignal.any([life, end.signal]), options);
    const begun = { thread, holders: 0, end };
    held.set(id, begun);
    void thread.load();
    return begun;
  };
  const letGo = (id: string, one: HeldThread): void => {
    one.holders--;
    if (one.holders > 0) return;
    one.end.abort();
    if (held.get(id) === one) held.delete(id);
  };

  return {
    hold(id) {
      const one = held.get(id) ?? begin(id);
      one.holders++;
      let released = false;
      return Object.assign(sliceOf(one.thread.state), {
        release() {
          if (!released) letGo(id, one);
          released = true;
        },
      });
    },
    get: (id) => held.get(id)?.thread,
    take(messages) {
      for (const [id, { thread }] of held) {
        const own = messages.filter(({ conversationId }) => conversationId === id);
        if (own.length > 0) thread.take(own);
      }
    },
    reread(ids) {
      for (const id of ids) void held.get(id)?.thread.reread();
    },
    reload() {
      for (const { thread } of held.values()) void thread.load();
    },
    forget() {
      for (const { thread } of held.values()) thread.forget();
    },
  };
}
