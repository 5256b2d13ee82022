import type { MessageContent } from '../../src/contract/message-content.ts';
import { contactByAccountId, contactByNumber, contactByRef } from './contacts.ts';
import { conversationById } from './past/take-up.ts';
import { write } from './receiving.ts';
import type { ContactRecord, World } from './state.ts';

/** A contact, by whatever is at hand. */
export type ContactChoice =
  | { readonly conversationId: string }
  | { readonly ref: string }
  | { readonly accountId: string }
  | { readonly number: string };

export interface ContactWriting {
  readonly contact: ContactChoice;
  /** Where to; needed unless a conversation was named, else the first connected channel. */
  readonly channelId?: string;
  /** A text, or content of any kind. */
  readonly content: string | MessageContent;
}

/** Lets a contact write. Gives the id of the message; null if there is no such contact or channel. */
export function contactWrites(world: World, writing: ContactWriting): { messageId: string } | null {
  const { contact: choice, content } = writing;
  const conversation =
    'conversationId' in choice ? conversationById(world, choice.conversationId) : undefined;
  const contact = conversation ? contactByRef(world, conversation.contactRef) : chosen(world, choice);
  const channelId = conversation?.channelId ?? writing.channelId ?? firstConnected(world);
  if (contact === undefined || channelId === undefined || !world.channels.has(channelId)) return null;
  const message = write(
    world,
    contact,
    channelId,
    typeof content === 'string' ? { kind: 'text', text: content } : content,
  );
  return { messageId: message.id };
}

function chosen(world: World, choice: ContactChoice): ContactRecord | undefined {
  if ('number' in choice) return contactByNumber(world, choice.number);
  if ('accountId' in choice) return contactByAccountId(world, choice.accountId);
  return 'ref' in choice ? contactByRef(world, choice.ref) : undefined;
}

function firstConnected(world: World): string | undefined {
  return [...world.channels.values()].find(({ status }) => status === 'connected')?.id;
}
