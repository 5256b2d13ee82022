import type { en } from './messages/en.ts';
import { sharedEnglish } from './messages/shared.ts';

/** All texts of the elements; a locale that lacks one does not compile. */
export type Messages = typeof en;

/**
 * English as far as this page needs it: the elements bring what they alone say (`JackfieldElement.english`), so that an
 * agent's page does not pay for the texts of administrators.
 */
const english = { ...sharedEnglish } as Messages;

const registered = new Map<string, Messages>();

/** Adds English texts that an element brings. */
export function addEnglish(texts: Partial<Messages>): void {
  Object.assign(english, texts);
}

/** Adds the texts of a language, by its BCP 47 tag (`pt-BR`) or its first part (`es`). */
export function registerMessages(locale: string, messages: Messages): void {
  registered.set(locale.toLowerCase(), messages);
}

/** The texts for a locale: its own, those of its language, else English. */
export function messagesFor(locale: string): Messages {
  const tag = locale.toLowerCase();
  return registered.get(tag) ?? registered.get(tag.split('-')[0] ?? '') ?? english;
}
