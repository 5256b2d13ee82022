import { counted, figure, isOne } from './counted.ts';

const rows = (many: number) => counted(many, 'row', 'rows');

const between = (separator: string) => `between cells: ${separator}`;

/** The import of user accounts from a file. */
export const userImportMessages = {
  importTitle: 'Import users',
  importHelp:
    'From a CSV file: one row for each user, found by e-mail address. You see what each row would do before anything is changed.',
  importDrop: 'Drop a CSV file here',
  importChoose: 'Choose a file',
  importTemplate: 'Download a template',
  importTemplateName: 'users-template.csv',
  importForbidden: 'Imports are not for your role',
  importForbiddenHelp: 'Only administrators import users. Ask one of them.',
  importOffline: 'No connection just now. A file can be read; it is checked when you are back.',
  importReading: (name: string) => `Reading ${name}`,
  importReadSoFar: (many: number) => `${rows(many)} so far`,
  importFileProblems: {
    empty: 'The file is empty. Choose another one.',
    'not-text': 'This is no CSV file but a picture, a spreadsheet or another kind. Save it as CSV first.',
    nul: 'The file holds a character that no text has. Save it as CSV anew.',
    quote: 'A quotation mark is not closed, or stands where none may be. Mend it and choose the file again.',
    'quote-after-space':
      'A quotation mark stands behind a space, where it quotes nothing. Take the space away, or save the file again.',
    'row-too-wide':
      'This row has more cells than there are columns in the first row. A cell that holds the separator has to stand between quotation marks.',
    'row-too-long': 'A row is far too long. Most likely a quotation mark is not closed.',
    'cell-too-long': 'A cell has more than 1,024 characters. Shorten it.',
    'too-many-names': 'A cell has more than 100 names. Shorten it.',
    'too-many-rows': 'The file has more than 100,000 rows. Divide it.',
    'too-many-columns': 'A row has more than 200 columns. Check the separator.',
    'no-rows': 'The file has a heading and no row below it.',
    unreadable: 'The file could not be read; it may have been changed or moved. Choose it again.',
  } as Readonly<Record<string, string>>,
  importLine: (line: number) => `Line ${figure(line)}`,
  importNothingApplied: 'Nothing was changed.',
  importFile: (many: number, encoding: string, separator: string) =>
    `${rows(many)} · ${encoding} · ${between(separator)}`,
  importBetween: between,
  importWay: 'How the file was read',
  importOtherWay: 'Read it in another way',
  importEncoding: 'Encoding of letters',
  importSeparator: 'Between cells',
  importRecognised: (what: string) => `Recognised: ${what}`,
  importRecognise: 'Recognise it',
  importReadingAgain: 'Reading the file again…',
  importWayRefused: (way: string, why: string) =>
    `${way === '' ? 'It' : `As ${way} it`} cannot be read: ${why} It stays as it was read before.`,
  importDamaged: (lines: readonly number[], many: number) =>
    `Some letters could not be read and would be imported as \uFFFD, in ${
      isOne(many) ? 'line' : 'lines'
    } ${lines.map((line) => figure(line)).join(', ')}${
      many > lines.length ? ` and ${figure(many - lines.length)} more` : ''
    }. Mend them in the file, or choose another encoding below.`,
  importEncodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16, little-endian',
    'utf-16be': 'UTF-16, big-endian',
    'windows-1252': 'Windows-1252, Western European',
  } as Readonly<Record<string, string>>,
  importSeparators: { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as Readonly<Record<string, string>>,
  importColumns: 'Which column holds what',
  importColumnNone: 'Not in the file',
  importColumnUnnamed: (place: number) => `Column ${place}`,
  importSample: (cell: string) => `e.g. ${cell}`,
  importColumnNeeded: 'Choose the column that holds the e-mail address: users are found by it.',
  importColumnTwice: 'Another field has this column already. Choose one for each.',
  importColumnRepeated: (names: string) =>
    `More than one column is called ${names}. The first one is taken; choose another one if that is wrong.`,
  importFields: {
    email: 'E-mail address',
    name: 'Name',
    role: 'Role',
    extension: 'Extension',
    teams: 'Teams',
    employeeId: 'Employee ID',
    group: 'Security access group',
    channels: 'Channels',
    outboundChannels: 'Outbound channels',
  } as Readonly<Record<string, string>>,
  importListHelp:
    'Several in one cell stand between semicolons; a name that holds a comma or semicolon between quotation marks.',
  importEmptyTakesAway: 'Empty cells take away what the user has. Otherwise they leave it as it is.',
  importCheck: (many: number) => `Check ${rows(many)}`,
  importSending: 'Handing it over…',
  importOther: 'Choose another file',
  importReceiving:
    'Rows are handed over by the page in which the file was chosen. If that page is gone, cancel this import and choose the file again.',
  importChecking: 'Checking what each row would do. Nothing is changed yet.',
  importChecked: 'Checked. Nothing is changed yet.',
  importApplying: 'Applying',
  importApplied: 'Applied',
  importCancelled: 'Cancelled. Rows that were applied before stay so.',
  importFailed: 'The contact centre gave up.',
  importProgress: (done: number, total: number) => `${figure(done)} of ${figure(total)}`,
  importOutcomes: { created: 'Created', changed: 'Changed', unchanged: 'Unchanged', wrong: 'Wrong' },
  importAllRows: 'All rows',
  importShowOutcome: 'Show rows by outcome',
  importApply: (many: number) => `Apply ${rows(many)}`,
  importApplyNothing: 'There is nothing to apply: no row creates or changes a user.',
  importLeftOut: (many: number) =>
    `${counted(many, 'wrong row is', 'wrong rows are')} left out. Download them, mend them, and choose the file again.`,
  importCancel: 'Cancel the import',
  importDownloadWrong: 'Download wrong rows',
  importCollecting: 'Collecting the wrong rows…',
  importWithoutCells:
    'This page no longer has the file: the download has the columns of the template, filled with what was handed over.',
  importWrongName: (name: string) => `wrong-rows-${name}`,
  importReason: 'Reason',
  importLineHead: 'Line',
  importFrom: 'nothing',
  importMore: 'Show more rows',
  importNoRows: 'No row has this outcome.',
  importRowsFailed: 'The rows could not be loaded.',
  importJobFailed: 'How far it has come could not be read.',
  importGone: 'This import is no longer there. What it had changed stays changed.',
  importNew: 'Import another file',
  importRecent: 'Recent imports',
  importOpen: (name: string) => `Open ${name}`,
  importUnnamed: 'Without a name',
  importStates: {
    receiving: 'Being handed over',
    checking: 'Being checked',
    checked: 'Checked, not applied',
    applying: 'Being applied',
    applied: 'Applied',
    cancelled: 'Cancelled',
    failed: 'Failed',
  },
};
