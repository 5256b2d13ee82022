import { cdrMessages } from './en-cdr.ts';
import { cdrDetailsMessages } from './en-cdr-details.ts';
import { cdrChartMessages } from './en-cdr-chart.ts';
import { cdrFilterMessages } from './en-cdr-filter.ts';
import { cdrGridMessages } from './en-cdr-grid.ts';
import { channelMessages } from './en-channels.ts';
import { maskingMessages } from './en-masking.ts';
import { templateListMessages } from './en-template-list.ts';
import { templateLifeMessages } from './en-template-life.ts';
import { templateMessages } from './en-template.ts';
import { userChannelsMessages } from './en-user-channels.ts';
import { userImportMessages } from './en-user-import.ts';
import { userMessages } from './en-users.ts';
import { sharedEnglish } from './shared.ts';

/** English, all of it: the texts that every other language translates. */
export const en = {
  ...sharedEnglish,
  ...cdrMessages,
  ...cdrDetailsMessages,
  ...cdrChartMessages,
  ...cdrFilterMessages,
  ...cdrGridMessages,
  ...channelMessages,
  ...maskingMessages,
  ...templateListMessages,
  ...templateLifeMessages,
  ...templateMessages,
  ...userChannelsMessages,
  ...userImportMessages,
  ...userMessages,
};
