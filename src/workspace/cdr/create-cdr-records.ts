import type { CdrRecords } from '../cdr.ts';
import { exportRecords } from './export-records.ts';
import { holdInteraction } from './hold-interaction.ts';
import { holdSelection } from './hold-selection.ts';
import { holdSummary } from './hold-summary.ts';
import type { CdrOptions } from './options.ts';

/** The records of interactions. They are read when asked for, and never stored. */
export function createCdrRecords(options: CdrOptions): CdrRecords {
  return {
    select: (query) => holdSelection(options, query),
    summarise: (filter, timeZone, { isTyping = false } = {}) =>
      holdSummary(options, { filter, timeZone }, isTyping),
    export: (query, exporting) => exportRecords(options, query, exporting),
    interaction: (conversationId, sessionId) => holdInteraction(options, conversationId, sessionId),
  };
}
