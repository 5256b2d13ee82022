import type { Message } from '../../contract/message.ts';
import type { ConversationRow, FormDraftRow, OutboxRow, Store, StoreError } from '../store.ts';

/** What a case needs of the place it runs in: vitest, or mocha in a browser. */
export interface StoreBench {
  /** Opens a store over this case's own data; each further one is another tab, or the page after a reload. */
  readonly open: () => Promise<Store>;
  /** Fails the case unless both are deeply equal. */
  readonly equal: (actual: unknown, expected: unknown) => void;
}

/** One behaviour that every store has. */
export interface StoreCase {
  readonly name: string;
  readonly run: (bench: StoreBench) => Promise<void>;
}

/** Waits for what another tab tells, for at most 8 s: what then does not hold, the comparison that follows says. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 800; tries++) {
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}

/** The failure with which a promise is rejected, or what it resolved to. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => (error as StoreError).failure);
}

export function conversationRow(id: string, parts: Partial<ConversationRow> = {}): ConversationRow {
  return {
    id,
    contact: { ref: `ref-of-${id}`, accountId: 'ACC-1', name: 'Ana' },
    channelId: 'channel-1',
    assignedTo: null,
    facts: [],
    lastMessage: null,
    unread: 0,
    openingFactId: null,
    revision: 1,
    ...parts,
  };
}

export function message(id: string, parts: Partial<Message> = {}): Message {
  return {
    id,
    conversationId: 'c1',
    at: 1000,
    direction: 'inbound',
    origin: 'contact',
    content: { kind: 'text', text: `text of ${id}` },
    revision: 1,
    ...parts,
  };
}

export function queuedRow(
  id: string,
  parts: Partial<Omit<OutboxRow, 'sequence'>> = {},
): Omit<OutboxRow, 'sequence'> {
  return {
    id,
    conversationId: 'c1',
    content: { kind: 'text', text: `text of ${id}` },
    createdAt: 1000,
    notAfter: 2000,
    state: 'queued',
    attempts: 0,
    firstAttemptAt: null,
    ...parts,
  };
}

export function formDraftRow(id: string, parts: Partial<FormDraftRow> = {}): FormDraftRow {
  return { id, kind: 'template', content: { name: `name of ${id}` }, updatedAt: 1, ...parts };
}
