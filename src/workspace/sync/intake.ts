import { batch } from '@preact/signals-core';
import type { Conversation } from '../../contract/conversation.ts';
import type { Message } from '../../contract/message.ts';
import { storableForm } from '../../masking/index.ts';
import type { Store } from '../../store/store.ts';
import type { ContactBook } from '../conversations/contact-book.ts';
import { rowOf } from '../conversations/conversation-entry.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';

/** States that the backend told, in any order and as often as it likes. */
export interface News {
  readonly conversations?: readonly Conversation[];
  readonly messages?: readonly Message[];
}

/** The one way in for what the backend says of conversations, whoever asked for it. */
export interface Intake {
  /** Memory has the news when this returns. Resolves to whether the store has them too. */
  take(news: News): Promise<boolean>;
  /** Forgets conversations that the viewer can no longer see. */
  drop(conversationIds: readonly string[]): Promise<boolean>;
  /** Tells of conversations that were taken; returns the way to stop. */
  onTaken(listener: (conversationIds: readonly string[]) => void): () => void;
}

export interface IntakeOptions {
  readonly store: Pick<Store, 'putConversations' | 'putMessages' | 'removeConversations'>;
  readonly contacts: ContactBook;
  readonly index: ConversationIndex;
  /** Who else wants to know of messages. */
  readonly onMessages: (messages: readonly Message[]) => void;
}

/** How many conversations are removed from the store at once, so that what is typed meanwhile gets its turn there. */
const removedAtOnce = 100;

export function createIntake({ store, contacts, index, onMessages }: IntakeOptions): Intake {
  const listeners = new Set<(conversationIds: readonly string[]) => void>();
  const kept = (writing: Promise<unknown>): Promise<boolean> =>
    writing.then(
      () => true,
      // The backend has it; a full or lost store only makes the next first paint poorer.
      () => false,
    );

  return {
    take({ conversations = [], messages = [] }) {
      const told = storableForm(conversations);
      const ids = conversations.map(({ id }) => id);
      batch(() => {
        contacts.learn(told.contacts);
        index.merge(told.value.map(rowOf));
        if (messages.length > 0) onMessages(messages);
        for (const listener of listeners) listener(ids);
      });
      // As memory has them: merged.
      const rows = ids.flatMap((id) => index.get(id)?.row ?? []);
      return kept(
        Promise.all([
          rows.length === 0 ? null : store.putConversations(rows),
          messages.length === 0 ? null : store.putMessages(storableForm(messages).value),
        ]),
      );
    },
    async drop(conversationIds) {
      index.remove(conversationIds);
      let areAllKept = true;
      for (let start = 0; start < conversationIds.length; start += removedAtOnce) {
        const some = conversationIds.slice(start, start + removedAtOnce);
        // What came back meanwhile stays.
        const gone = some.filter((id) => index.get(id) === undefined);
        // oxlint-disable-next-line no-await-in-loop -- what others write comes between
        if (!(await kept(store.removeConversations(gone)))) areAllKept = false;
      }
      return areAllKept;
    },
    onTaken(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
