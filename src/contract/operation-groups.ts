import type { Operation } from './operation.ts';
import { accountOperations } from './operations/account.ts';
import { cdrOperations } from './operations/cdr.ts';
import { channelOperations } from './operations/channels.ts';
import { contactOperations } from './operations/contacts.ts';
import { conversationOperations } from './operations/conversations.ts';
import { eventOperations } from './operations/events.ts';
import { mediaOperations } from './operations/media.ts';
import { messageOperations } from './operations/messages.ts';
import { securityOperations } from './operations/security.ts';
import { templateOperations } from './operations/templates.ts';
import { userJobOperations } from './operations/user-jobs.ts';
import { userOperations } from './operations/users.ts';

type OperationGroup = { description: string; operations: Record<string, Operation> };

/** The operations as the document groups them, by tag. */
export const operationGroups: Record<string, OperationGroup> = {
  Account: { description: 'What the backend offers, and who is asking.', operations: accountOperations },
  Channels: { description: 'WhatsApp numbers of the business.', operations: channelOperations },
  Templates: {
    description: 'Messages that the platform reviews before they may be sent.',
    operations: templateOperations,
  },
  Conversations: { description: 'One contact on one channel.', operations: conversationOperations },
  Messages: { description: 'What was written in a conversation.', operations: messageOperations },
  Media: { description: 'Files in messages and templates.', operations: mediaOperations },
  Contacts: { description: 'Who the business writes with.', operations: contactOperations },
  Users: { description: 'Users and their channels.', operations: userOperations },
  'User jobs': { description: 'Work on many users that takes its time.', operations: userJobOperations },
  Security: { description: 'Who sees the numbers of contacts.', operations: securityOperations },
  CDR: { description: 'Records of interactions.', operations: cdrOperations },
  Events: { description: 'What changes, as it changes.', operations: eventOperations },
};
