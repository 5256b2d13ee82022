const plural = new Intl.PluralRules('en');
const count = (many: number, one: string, other: string) =>
  `${many} ${plural.select(many) === 'one' ? one : other}`;

/** The conversation list, and words that several elements share. */
export const listMessages = {
  dispositions: {
    waiting: 'Waiting',
    active: 'Active',
    initiated: 'Initiated',
    archived: 'Archived',
  },
  archivedReasons: {
    agent: 'archived by an agent',
    unanswered: 'no answer came',
    missed: 'nobody answered',
    idle: 'no message for 24 h',
  },
  units: {
    day: (days: number) => `${days} d`,
    hour: (hours: number) => `${hours} h`,
    minute: (minutes: number) => `${minutes} min`,
  },
  hiddenNumber: 'Hidden number',
  noNumber: 'No number',
  noSession: 'No session',

  conversations: 'Conversations',
  searchConversations: 'Search conversations',
  newConversation: 'New conversation',
  filterByDisposition: 'Filter by disposition',
  everything: 'All',
  moreThan: (many: number) => `${many}+`,
  unread: (many: number) => `${many} unread`,
  waitingFor: (span: string) => `waiting ${span}`,
  pastTarget: 'past the target',
  windowLeft: (span: string) => `${span} left`,
  windowClosed: 'Window closed',
  windowOpenFor: (span: string) => `Window open, ${span} left`,
  sending: (many: number) => `${many} sending`,
  needsChoice: (many: number) => count(many, 'message needs you', 'messages need you'),
  found: (many: number) => count(many, 'conversation', 'conversations'),
  loadingConversations: 'Loading conversations',
  loadingMore: 'Loading more conversations',
  noConversations: 'No conversations yet',
  noConversationsHelp: 'Messages from contacts appear here. You can start a conversation with a template.',
  noMatch: 'No conversation matches',
  noMatchHelp: 'Clear the search and the filter to see all conversations.',
  showAll: 'Show all',
  listIncomplete: 'This list may be out of date.',
  listFailed: 'The conversations could not be loaded',
  retry: 'Try again',
  you: 'You',

  contents: {
    image: 'Image',
    video: 'Video',
    audio: 'Audio',
    document: 'Document',
    sticker: 'Sticker',
    location: 'Location',
    contactCard: 'Contact card',
    reaction: 'Reaction',
    template: 'Template',
    unsupported: 'A kind of message that cannot be shown',
  },
};
