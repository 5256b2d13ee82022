import { en } from './messages/en.ts';

/** All texts of the elements; a locale that lacks one does not compile. */
export type Messages = typeof en;

const registered = new Map<string, Messages>([['en', en]]);

/** Adds the texts of a language, by its BCP 47 tag (`pt-BR`) or its first part (`es`). */
export function registerMessages(locale: string, messages: Messages): void {
  registered.set(locale.toLowerCase(), messages);
}

/** The texts for a locale: its own, those of its language, else English. */
export function messagesFor(locale: string): Messages {
  const tag = locale.toLowerCase();
  return registered.get(tag) ?? registered.get(tag.split('-')[0] ?? '') ?? en;
}
