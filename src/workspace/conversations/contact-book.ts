import { effect } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Contact } from '../../contract/contact.ts';
import type { Message } from '../../contract/message.ts';
import { maskAnswer, shownContact } from '../../masking/index.ts';
import type { Masking } from '../../masking/index.ts';
import type { StoredContact } from '../../store/store.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { ShownContact } from '../workspace.ts';

/** Contacts by their `ref`, numbers and all. */
export type ContactDetails = ReadonlyMap<string, Contact>;

/**
 * What this viewer may know of contacts beyond what is stored: it is in memory only, and only as long as the viewer is
 * not masked. Everything that is shown of a contact is asked here.
 */
export interface ContactBook {
  /** Takes what the backend or another tab told; nothing while the viewer is masked. */
  learn(contacts: ContactDetails): void;
  shown(contact: StoredContact): ShownContact;
  shownMessage(message: Message): Message;
  /** All that is known, for another tab of the same viewer. */
  known(): ContactDetails;
  /** Tells of contacts that were learned; returns the way to stop. */
  onLearned(listener: (contacts: ContactDetails) => void): () => void;
  forget(): void;
}

/** @param masking - of the viewer; null counts as masked. The moment it masks, all numbers are forgotten. */
export function createContactBook(masking: ReadonlySignal<Masking | null>): ContactBook {
  const details = new Map<string, Contact>();
  const listeners = new Set<(contacts: ContactDetails) => void>();
  // Kept, so that an unchanged message stays the same object for who shows it.
  let masked = new WeakMap<Message, Message>();
  const isMasked = (): boolean => masking.peek()?.masked !== false;

  effect(() => {
    if (masking.value?.masked !== false) details.clear();
    masked = new WeakMap();
  });

  return {
    learn(contacts) {
      if (isMasked() || contacts.size === 0) return;
      for (const [ref, contact] of contacts) details.set(ref, contact);
      for (const listener of listeners) listener(contacts);
    },
    shown(contact) {
      return shownContact(details.get(contact.ref) ?? { ...contact, number: undefined }, masking.peek());
    },
    shownMessage(message) {
      if (!isMasked()) return message;
      const shown = masked.get(message) ?? maskAnswer(message, masking.peek());
      masked.set(message, shown);
      return shown;
    },
    known: () => details,
    onLearned(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget: () => details.clear(),
  };
}

/** Whether the details of every listed contact are known: they are never stored, and come with the conversations. */
export function areAllKnown(index: Pick<ConversationIndex, 'ids' | 'get'>, contacts: ContactBook): boolean {
  const known = contacts.known();
  return [...index.ids()].every((id) => known.has(index.get(id)?.row.contact.ref ?? ''));
}
