import type { Message } from '../../src/contract/message.ts';
import type { Messages } from './messages.ts';

export interface AuthorContext {
  readonly msg: Messages;
  readonly viewerId: string | null;
  /** What the contact is called. */
  readonly contactLabel: string;
}

/** Who wrote a message, in the viewer's words. */
export function authorOf(message: Message, { msg, viewerId, contactLabel }: AuthorContext): string {
  if (message.direction === 'inbound') return contactLabel;
  if (message.origin === 'otherSystem') return msg.otherSystem;
  return message.author === undefined || message.author.id === viewerId ? msg.you : message.author.name;
}
