import { cdrMessages } from './en-cdr.ts';
import { cdrDetailsMessages } from './en-cdr-details.ts';
import { cdrChartMessages } from './en-cdr-chart.ts';
import { cdrFilterMessages } from './en-cdr-filter.ts';
import { cdrGridMessages } from './en-cdr-grid.ts';
import { channelMessages } from './en-channels.ts';
import { conversationMessages } from './en-conversation.ts';
import { errorMessages } from './en-errors.ts';
import { formMessages } from './en-form.ts';
import { listMessages } from './en-list.ts';
import { maskingMessages } from './en-masking.ts';
import { noticeMessages } from './en-notices.ts';
import { templateListMessages } from './en-template-list.ts';
import { templateStateMessages } from './en-template-states.ts';
import { templateLifeMessages } from './en-template-life.ts';
import { templateMessages } from './en-template.ts';
import { userChannelsMessages } from './en-user-channels.ts';
import { userImportMessages } from './en-user-import.ts';
import { userMessages } from './en-users.ts';

/** English: the texts that every other language translates. */
export const en = {
  ...cdrMessages,
  ...cdrDetailsMessages,
  ...cdrChartMessages,
  ...cdrFilterMessages,
  ...cdrGridMessages,
  ...channelMessages,
  ...conversationMessages,
  ...errorMessages,
  ...formMessages,
  ...listMessages,
  ...maskingMessages,
  ...noticeMessages,
  ...templateListMessages,
  ...templateStateMessages,
  ...templateLifeMessages,
  ...templateMessages,
  ...userChannelsMessages,
  ...userImportMessages,
  ...userMessages,
};
