import type { HandledOperation } from '../handled-operation.ts';
import { accountHandlers } from './account.ts';
import { assignmentHandlers } from './assignment.ts';
import { cdrHandlers } from './cdr.ts';
import { channelHandlers } from './channels.ts';
import { contactHandlers } from './contacts.ts';
import { conversationHandlers } from './conversations.ts';
import type { HandlersOf } from './handler.ts';
import { mediaHandlers } from './media.ts';
import { messageHandlers } from './messages.ts';
import { templateHandlers } from './templates.ts';
import { userHandlers } from './users.ts';
import { userJobHandlers } from './user-jobs.ts';

/** One handler for each operation of the contract: one that is missing or answers otherwise does not compile. */
export const handlers: HandlersOf<HandledOperation> = {
  ...accountHandlers,
  ...assignmentHandlers,
  ...cdrHandlers,
  ...channelHandlers,
  ...contactHandlers,
  ...conversationHandlers,
  ...mediaHandlers,
  ...messageHandlers,
  ...templateHandlers,
  ...userHandlers,
  ...userJobHandlers,
};
