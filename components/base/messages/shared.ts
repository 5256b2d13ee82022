import { conversationMessages } from './en-conversation.ts';
import { errorMessages } from './en-errors.ts';
import { formMessages } from './en-form.ts';
import { listMessages } from './en-list.ts';
import { noticeMessages } from './en-notices.ts';
import { peopleMessages } from './en-people.ts';
import { templatePreviewMessages } from './en-template-preview.ts';
import { templateStateMessages } from './en-template-states.ts';

/** English as every page has it: the texts of the desk, and those that several elements share. */
export const sharedEnglish = {
  ...conversationMessages,
  ...errorMessages,
  ...formMessages,
  ...listMessages,
  ...noticeMessages,
  ...peopleMessages,
  ...templatePreviewMessages,
  ...templateStateMessages,
};
