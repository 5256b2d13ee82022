const plural = new Intl.PluralRules('en');
const figures = new Intl.NumberFormat('en');
const count = (many: number, one: string, other: string) =>
  `${figures.format(many)} ${plural.select(many) === 'one' ? one : other}`;
const users = (many: number) => count(many, 'user', 'users');

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
  userNoGroup: 'No group',
  userNoTeam: 'No team',
  userNoChannels: 'No channels',
  userSendsFrom: (names: string) => `Sends from ${names}`,
  userCannotSendBecause: 'Cannot send:',
  userNotRead: 'Not loaded yet',
  userKeys: 'Arrow keys move between users; Space selects one, Enter opens it.',
  loadingUsers: 'Loading the users',
  usersFailed: 'The users could not be loaded',
  usersRestFailed: 'The other users could not be loaded.',
  usersForbidden: 'Users are not for your role',
  usersForbiddenHelp: 'Supervisors may look at users, administrators give them channels. Ask one of them.',
  noUsers: 'No users yet',
  noUsersHelp: 'Users of the contact centre appear here. Import their accounts from a file.',
  noUserFound: 'No user matches',
  noUserFoundHelp: 'Clear the search and the filters to see all users.',
  usersReadOnly: 'Only administrators change the channels of users. You can look.',
  usersOffline: 'No connection just now. What is shown may have changed meanwhile.',

  channelKinds: {
    voice: 'Voice',
    whatsapp: 'WhatsApp',
    webchat: 'Web chat',
    sms: 'SMS',
    email: 'E-mail',
    facebook: 'Facebook',
    instagram: 'Instagram',
    telegram: 'Telegram',
  } as Readonly<Record<string, string>>,

  sendObstacles: {
    'no-whatsapp-channel': {
      words: 'No WhatsApp channel',
      advice: 'WhatsApp is not among the channels. Turn it on.',
    },
    'no-outbound-channel': {
      words: 'No outbound channel',
      advice: 'No number to send from is given. Choose at least one outbound channel.',
    },
    'no-permission': {
      words: 'No permission',
      advice: 'The role or the group of this user may not send. Change the role or the group.',
    },
    'no-approved-template': {
      words: 'No approved template on the channel',
      advice:
        'None of the outbound channels has an approved template. Have one approved, or give another channel.',
    },
    'no-extension': {
      words: 'No extension',
      advice: 'A user needs a telephone extension to send. Give one, for example by an import.',
    },
    'channel-not-connected': {
      words: 'Channel not connected yet',
      advice: 'The outbound channel is not connected yet. Wait for it, or give another one.',
    },
  } as Readonly<Record<string, { readonly words: string; readonly advice: string }>>,
  sendObstacleOther: (obstacle: string) => `The contact centre says: ${obstacle}.`,

  usersSelected: (many: number) => `${users(many)} selected`,
  usersSelecting: (read: number, total: number | null) =>
    total === null
      ? `Reading all users: ${figures.format(read)} so far`
      : `Reading all users: ${figures.format(read)} of ${figures.format(total)}`,
  usersTooMany: (most: number) =>
    `At most ${figures.format(most)} users can be changed at once. Narrow the search.`,
  usersStop: 'Stop',
  usersClear: 'Clear selection',
  usersHeldBack: 'A change is still going on. Wait until it is done, or stop it.',
  usersGive: 'Give channels',
  usersTake: 'Take channels away',
  usersGiveTitle: (many: number) => `Give channels to ${users(many)}`,
  usersTakeTitle: (many: number) => `Take channels from ${users(many)}`,
  usersChangeChannels: 'Channels',
  usersChangeOutbound: 'WhatsApp outbound channels',
  usersHaveIt: (have: number, many: number) => `${figures.format(have)} of ${figures.format(many)} have it`,
  usersChooseOne: 'Choose at least one channel.',
  usersOutboundAlone: (many: number) =>
    `${count(many, 'user has', 'users have')} no WhatsApp. An outbound channel does nothing without it: give WhatsApp too.`,
  usersWhatsAppAlone: (many: number) =>
    `${count(many, 'user has', 'users have')} no outbound channel. With WhatsApp alone they receive and cannot send: give an outbound channel too.`,
  usersTakeWhatsApp: (many: number) => `${count(many, 'user loses', 'users lose')} WhatsApp.`,
  usersTakeReading: 'Reading their open conversations…',
  usersTakeOpen: (open: number) =>
    open === 0
      ? 'They have no open conversation.'
      : `${count(open, 'open conversation is', 'open conversations are')} left without an agent:`,
  usersTakeUnanswered: (open: number) =>
    open === 0
      ? 'They have no open conversation.'
      : `${count(open, 'open conversation stays', 'open conversations stay')} with them unanswered:`,
  usersTakeUnknown: (why: string) => `Which open conversations they have could not be read. ${why}`,
  usersTakeLastOutbound: (many: number) =>
    `${count(many, 'user keeps', 'users keep')} WhatsApp without an outbound channel, and can no longer send.`,
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
  usersProgress: (done: number, total: number) => `${figures.format(done)} of ${figures.format(total)}`,
  usersCounts: (changed: number, unchanged: number, refused: number) =>
    `${figures.format(changed)} changed, ${figures.format(unchanged)} unchanged, ${figures.format(refused)} refused`,
  usersUndo: 'Undo',
  usersResults: 'Result for each user',
  usersResultsMore: 'Show more',
  usersResultsFailed: 'The results could not be loaded.',
  usersJobFailed: 'How far it has come could not be read.',
  usersResult: { changed: 'Changed', unchanged: 'Unchanged', refused: 'Refused' },
  usersNow: (what: string) => `now ${what}`,
};
