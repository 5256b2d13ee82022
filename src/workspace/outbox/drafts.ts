import { signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { OutgoingContent } from '../../contract/outgoing.ts';
import type { DraftRow, Store } from '../../store/store.ts';
import type { Environment } from '../environment/environment.ts';
import type { Draft } from '../workspace.ts';

/** What is typed is written at once, and while the typing goes on no more often than this (milliseconds). */
const writeEvery = 300;

const emptyDraft: Draft = { text: '', template: null };

/** A draft on its way into the outbox. */
export interface TakenDraft {
  /** What stays of it: a template that is sent takes away no text that was typed. */
  readonly remainder: DraftRow | null;
  sent(): void;
  /** It did not get there, and stays with the agent. */
  failed(): void;
}

/** What was typed and not sent, in every conversation that is looked at. */
export interface Drafts {
  draft(conversationId: string): ReadonlySignal<Draft>;
  /** Reads what the store has, unless something newer is being typed here. */
  reload(conversationIds: Iterable<string>): Promise<void>;
  readonly save: (conversationId: string, draft: Draft) => void;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
  /** The draft goes into the outbox: from now on only what is typed anew is written. */
  take(conversationId: string, content: OutgoingContent): TakenDraft;
  /** Forgets what is in memory. */
  forget(): void;
}

export function createDrafts(
  store: Pick<Store, 'draft' | 'putDraft'>,
  environment: Pick<Environment, 'localNow' | 'setTimer'>,
): Drafts {
  const drafts = new Map<string, Signal<Draft>>();
  /** Conversations of which something was written a short time ago, with the way to cancel the next writing. */
  const resting = new Map<string, () => void>();
  const unwritten = new Set<string>();

  const held = (conversationId: string): Signal<Draft> => {
    const draft = drafts.get(conversationId) ?? signal(emptyDraft);
    drafts.set(conversationId, draft);
    return draft;
  };
  const rest = (conversationId: string): void => {
    resting.get(conversationId)?.();
    const wake = (): void => {
      resting.delete(conversationId);
      if (unwritten.has(conversationId)) void write(conversationId);
    };
    resting.set(conversationId, environment.setTimer(wake, writeEvery));
  };
  const write = async (conversationId: string): Promise<void> => {
    rest(conversationId);
    unwritten.delete(conversationId);
    const draft = held(conversationId).peek();
    // A full store cannot take it; it stays in memory, where the agent sees it.
    await store
      .putDraft(conversationId, rowOf(conversationId, draft, environment.localNow()))
      .catch(() => {});
  };

  const save = (conversationId: string, draft: Draft): void => {
    held(conversationId).value = draft;
    unwritten.add(conversationId);
    if (!resting.has(conversationId)) void write(conversationId);
  };

  return {
    draft: held,
    async reload(conversationIds) {
      for (const conversationId of conversationIds) {
        const draft = drafts.get(conversationId);
        const before = draft?.peek();
        if (draft === undefined || unwritten.has(conversationId)) continue;
        const row = await store.draft(conversationId).catch(() => null);
        if (row === null || draft.peek() !== before || unwritten.has(conversationId)) continue;
        const read = row === undefined ? emptyDraft : { text: row.text, template: row.template ?? null };
        if (!isSame(read, draft.peek())) draft.value = read;
      }
    },
    save,
    async flush() {
      await Promise.all([...unwritten].map(write));
    },
    take(conversationId, content) {
      const draft = held(conversationId);
      const before = draft.peek();
      const left: Draft = content.kind === 'template' ? { ...emptyDraft, text: before.text } : emptyDraft;
      unwritten.delete(conversationId);
      return {
        remainder: rowOf(conversationId, left, environment.localNow()),
        sent() {
          // What was typed since then stays.
          if (draft.peek() === before) draft.value = left;
        },
        failed() {
          if (draft.peek() === before) save(conversationId, before);
        },
      };
    },
    forget() {
      unwritten.clear();
      for (const draft of drafts.values()) draft.value = emptyDraft;
    },
  };
}

function isSame(a: Draft, b: Draft): boolean {
  return JSON.stringify([a.text, a.template]) === JSON.stringify([b.text, b.template]);
}

function rowOf(conversationId: string, { text, template }: Draft, updatedAt: number): DraftRow | null {
  if (text === '' && template === null) return null;
  return {
    conversationId,
    text,
    updatedAt,
    ...(template !== null && { template: { ...template, values: { ...template.values } } }),
  };
}
