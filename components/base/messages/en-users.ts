import { counted, figure } from './counted.ts';

const users = (many: number) => counted(many, 'user', 'users');

/** The list of users: search, filters, rows, why someone cannot send, and changes of many at once. */
export const userMessages = {
  users: 'Users',
  userSearch: 'Search by name, e-mail, employee ID or extension',
  userSearchShort: 'Search users',
  userFilterSending: 'Filter by sending',
  userAny: 'All',
  userCanSend: 'Can send',
  userCannotSend: 'Cannot send',
  userWhatsApp: 'WhatsApp',
  userWhatsAppAny: 'WhatsApp or not',
  userWhatsAppHas: 'Has WhatsApp',
  userWhatsAppHasNot: 'Has no WhatsApp',
  userOutbound: 'Outbound channel',
  userOutboundAny: 'Outbound or not',
  userOutboundHas: 'Has an outbound channel',
  userOutboundHasNot: 'Has no outbound channel',
  userColumns: { name: 'User', place: 'Teams and group', channels: 'Channels', sending: 'Sending' },
  userTotal: (many: number) => users(many),
  usersSearching: 'Searching…',
  userOpen: (name: string) => `Channels of ${name}`,
  userSelect: (name: string) => `Select ${name}`,
  userSelectAll: 'Select all users that match',
  userNoTeam: 'No team',
  userNoChannels: 'No channels',
  userSendsFrom: (names: string) => `Sends from ${names}`,
  userCannotSendBecause: 'Cannot send:',
  userNotRead: 'Not loaded yet',
  userKeys: 'Arrow keys move between users; Space selects one, Enter opens it.',
  loadingUsers: 'Loading the users',
  usersFailed: 'The users could not be loaded',
  usersRestFailed: 'The other users could not be loaded.',
  noUsers: 'No users yet',
  noUsersHelp: 'Users of the contact centre appear here. Import their accounts from a file.',
  noUserFound: 'No user matches',
  noUserFoundHelp: 'Clear the search and the filters to see all users.',
  usersReadOnly: 'Only administrators change the channels of users. You can look.',
  usersOffline: 'No connection just now. What is shown may have changed meanwhile.',

  usersSelected: (many: number) => `${users(many)} selected`,
  usersSelecting: (read: number, total: number | null) =>
    total === null
      ? `Reading all users: ${figure(read)} so far`
      : `Reading all users: ${figure(read)} of ${figure(total)}`,
  usersTooMany: (most: number) => `At most ${figure(most)} users can be changed at once. Narrow the search.`,
  usersStop: 'Stop',
  usersClear: 'Clear selection',
  usersHeldBack: 'A change is still going on. Wait until it is done, or stop it.',
  usersGive: 'Give channels',
  usersTake: 'Take channels away',
  usersGiveTitle: (many: number) => `Give channels to ${users(many)}`,
  usersTakeTitle: (many: number) => `Take channels from ${users(many)}`,
  usersChangeChannels: 'Channels',
  usersChangeOutbound: 'WhatsApp outbound channels',
  usersHaveIt: (have: number, many: number) => `${figure(have)} of ${figure(many)} have it`,
  usersChooseOne: 'Choose at least one channel.',
  usersOutboundAlone: (many: number) =>
    `${counted(many, 'user has', 'users have')} no WhatsApp. An outbound channel does nothing without it: give WhatsApp too.`,
  usersWhatsAppAlone: (many: number) =>
    `${counted(many, 'user has', 'users have')} no outbound channel. With WhatsApp alone they receive and cannot send: give an outbound channel too.`,
  usersTakeWhatsApp: (many: number) => `${counted(many, 'user loses', 'users lose')} WhatsApp.`,
  usersTakeReading: 'Reading their open conversations…',
  usersTakeOpen: (open: number) =>
    open === 0
      ? 'They have no open conversation.'
      : `${counted(open, 'open conversation is', 'open conversations are')} left without an agent:`,
  usersTakeUnanswered: (open: number) =>
    open === 0
      ? 'They have no open conversation.'
      : `${counted(open, 'open conversation stays', 'open conversations stay')} with them unanswered:`,
  usersTakeUnknown: (why: string) => `Which open conversations they have could not be read. ${why}`,
  usersTakeLastOutbound: (many: number) =>
    `${counted(many, 'user keeps', 'users keep')} WhatsApp without an outbound channel, and can no longer send.`,
  usersGiveConfirm: (many: number) => `Give to ${users(many)}`,
  usersTakeConfirm: (many: number) => `Take from ${users(many)}`,
  usersAsking: 'Handing it over…',
  usersNothingLost: 'What you chose is still here.',

  usersGiving: (what: string, many: number) => `Giving ${what} to ${users(many)}`,
  usersTaking: (what: string, many: number) => `Taking ${what} from ${users(many)}`,
  usersUndoing: (many: number) => `Undoing it for ${users(many)}`,
  usersGiven: (what: string) => `Given: ${what}`,
  usersTaken: (what: string) => `Taken away: ${what}`,
  usersUndone: 'Undone',
  usersStopped: 'Stopped. What was changed stays so.',
  usersProgress: (done: number, total: number) => `${figure(done)} of ${figure(total)}`,
  usersCounts: (changed: number, unchanged: number, refused: number) =>
    `${figure(changed)} changed, ${figure(unchanged)} unchanged, ${figure(refused)} refused`,
  usersUndo: 'Undo',
  usersResults: 'Result for each user',
  usersResultsMore: 'Show more',
  usersResultsFailed: 'The results could not be loaded.',
  usersJobFailed: 'How far it has come could not be read.',
  usersResult: { changed: 'Changed', unchanged: 'Unchanged', refused: 'Refused' },
  usersNow: (what: string) => `now ${what}`,
};
