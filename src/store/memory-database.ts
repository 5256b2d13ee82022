import type { Message } from '../contract/message.ts';
import type { ConversationRow, DraftRow, FormDraftRow, OutboxRow, StoreChange, StoredMeta } from './store.ts';

/**
 * What a memory store holds. Stores that share one behave as tabs that share a database, and a store opened on it
 * after another as a page does after a reload. Maps, so that no id is special; what is in them is never handed out.
 */
export class MemoryDatabase {
  readonly conversations = new Map<string, ConversationRow>();
  readonly messages = new Map<string, Message>();
  readonly outbox = new Map<string, OutboxRow>();
  readonly drafts = new Map<string, DraftRow>();
  readonly formDrafts = new Map<string, FormDraftRow>();
  readonly announcements = new Set<string>();
  readonly meta = new Map<keyof StoredMeta, StoredMeta[keyof StoredMeta]>();
  epoch = 0;
  readonly #listeners = new Set<(change: StoreChange) => void>();

  subscribe(listener: (change: StoreChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: StoreChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  clear(): void {
    const { conversations, messages, outbox, drafts, formDrafts, meta } = this;
    for (const table of [conversations, messages, outbox, drafts, formDrafts, meta]) table.clear();
    this.announcements.clear();
    this.epoch = 0;
  }
}
