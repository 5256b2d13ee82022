import { counted } from './counted.ts';

const interactions = (count: number, shown: string): string =>
  counted(count, 'interaction', 'interactions', shown);

/** The table of interactions: what stands around its rows. */
export const cdrMessages = {
  cdrTable: 'Interactions',
  cdrDirections: { inbound: 'Inbound', outbound: 'Outbound' },
  cdrServiceLevels: {
    notStarted: 'Not started',
    running: 'Running',
    met: 'Met',
    unanswered: 'Unanswered',
    breached: 'Breached',
  },
  cdrReasons: { agent: 'By an agent', unanswered: 'No answer', missed: 'Missed', idle: 'Idle' },
  cdrTotal: interactions,
  /** `zone` is the name of a time zone, such as Europe/Madrid. */
  cdrTimeZone: (zone: string) => `Times in ${zone.replaceAll('_', ' ')}`,
  cdrCounting: 'Counting…',
  cdrCountsFailed: 'There are no counts just now.',
  cdrArrived: (count: number, shown: string) =>
    `${interactions(count, shown)} came since. The list stays as it is until you read it again.`,
  cdrReadAgain: 'Read again',
  cdrLoading: 'Reading interactions…',
  cdrEmpty: 'No interactions yet',
  cdrEmptyHelp: 'As soon as a contact or an agent opens a session, it stands here.',
  cdrNoMatch: 'No interaction fits',
  cdrNoMatchHelp: 'Take a filter away, or widen the dates.',
  cdrClearAll: 'Clear all filters',
  cdrFailed: 'The interactions could not be read.',
  cdrIncomplete: 'What was read is shown; the next interactions could not be read.',
  cdrFilterRefused: 'The contact centre cannot filter like this.',
  cdrForbidden: 'Interactions are for supervisors and administrators',
  cdrForbiddenHelp: 'Ask an administrator for that role, or sign in as somebody who has it.',
  cdrSignedOut: 'You are signed out',
  cdrSignedOutHelp: 'Sign in again in this page; the filter stays as it is.',
  cdrOffline: 'There is no connection: what is shown may be out of date.',
  /** `place` counts from 1. */
  cdrBadRow: (place: string, field: string) =>
    `Row ${place} that this page gave cannot be read: its “${field}” is missing, or is not what it should be. No row is shown; tell whoever made this page.`,
  cdrChartShow: 'Show chart',
  cdrChartHide: 'Hide chart',

  cdrColumnsButton: 'Columns',
  cdrColumnsHelp: 'Which columns are shown, and in which order.',
  cdrColumnUp: (column: string) => `Move ${column} forward`,
  cdrColumnDown: (column: string) => `Move ${column} back`,
  cdrLastColumn: 'At least one column is shown.',
  cdrDensity: 'Rows',
  cdrDensities: { compact: 'Compact', regular: 'Roomy' },
  cdrLayoutReset: 'Back to the standard columns',

  cdrExport: 'Export',
  cdrExportAbout: (count: number, shown: string) =>
    `${interactions(count, shown)}, filtered and sorted as the table is.`,
  cdrExportMasked: 'Numbers of contacts are hidden from you, and stand in no file.',
  cdrExportColumns: 'Columns',
  cdrExportVisible: 'As shown',
  cdrExportAll: 'All',
  cdrExportMark: 'Mark the file as UTF-8 (for Excel)',
  cdrExportSave: 'Save as CSV',
  cdrExportCopy: 'Copy',
  cdrExportCopyLimit: (most: string) => `Copying is for up to ${most} interactions; save a file instead.`,
  cdrExporting: (done: string, total: string) => `${done} of ${total} interactions written`,
  cdrExportCancel: 'Cancel export',
  cdrExportDone: (count: number, shown: string) => `${interactions(count, shown)} saved.`,
  cdrExportCopied: (count: number, shown: string) => `${interactions(count, shown)} copied.`,
  cdrExportCancelled: 'The export was cancelled; no file was saved.',
  cdrExportFailed: 'The export ended before its last interaction; no file was saved.',
  cdrCopyFailed: 'The browser does not let this page copy. Save a file instead.',
  cdrExportEmpty: 'There is nothing to export.',
  cdrFileName: (day: string) => `interactions-${day}.csv`,
  cdrHeadName: 'Contact name',
  /** Heads of columns of times and spans in a file. */
  cdrHeadTime: (column: string) => `${column} (UTC)`,
  cdrHeadSpan: (column: string) => `${column} (s)`,
};
