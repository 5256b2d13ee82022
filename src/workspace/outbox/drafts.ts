import { signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { OutgoingContent } from '../../contract/outgoing.ts';
import type { DraftRow, Store } from '../../store/store.ts';
import type { Environment } from '../environment/environment.ts';
import { createPacedWriting } from '../storage/paced-writing.ts';
import type { Draft } from '../workspace.ts';

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
  const writing = createPacedWriting(async (conversationId) => {
    const draft = held(conversationId).peek();
    await store.putDraft(conversationId, rowOf(conversationId, draft, environment.localNow()));
  }, environment);

  const held = (conversationId: string): Signal<Draft> => {
    const draft = drafts.get(conversationId) ?? signal(emptyDraft);
    drafts.set(conversationId, draft);
    return draft;
  };

  const save = (conversationId: string, draft: Draft): void => {
    held(conversationId).value = draft;
    writing.touch(conversationId);
  };

  return {
    draft: held,
    async reload(conversationIds) {
      for (const conversationId of conversationIds) {
        const draft = drafts.get(conversationId);
        const before = draft?.peek();
        if (draft === undefined || writing.isUnwritten(conversationId)) continue;
        const row = await store.draft(conversationId).catch(() => null);
        if (row === null || draft.peek() !== before || writing.isUnwritten(conversationId)) continue;
        const read = row === undefined ? emptyDraft : { text: row.text, template: row.template ?? null };
        if (!isSame(read, draft.peek())) draft.value = read;
      }
    },
    save,
    flush: () => writing.flush(),
    take(conversationId, content) {
      const draft = held(conversationId);
      const before = draft.peek();
      const left: Draft = content.kind === 'template' ? { ...emptyDraft, text: before.text } : emptyDraft;
      writing.settle(conversationId);
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
      writing.forget();
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
