import type { OperationName } from './operations.ts';

/** What people read about an operation. Kept apart from the table, which goes into browsers. */
export type OperationDocumentation = { summary: string; description: string };

export const operationDocumentation: Record<OperationName, OperationDocumentation> = {
  getCapabilities: {
    summary: 'What the backend offers',
    description:
      "Optional features, limits, how long idempotency keys are kept, and the backend's clock. A client asks once for each session and sets its clock by `now`.",
  },
  getMe: {
    summary: 'The signed-in user',
    description:
      'Role, masking and channels of the caller. The events `viewer` and `masking` tell of changes.',
  },
  listSecurityGroups: {
    summary: 'List security access groups',
    description: 'All groups, by name, each with the number of its members.',
  },
  updateSecurityGroup: {
    summary: 'Change a security access group',
    description:
      'Sets whether members see numbers. Takes effect at once: every member who is connected is sent the event `masking`.',
  },
  getAccountSettings: {
    summary: 'Read the account settings',
    description: 'Settings that hold for users without a security access group.',
  },
  updateAccountSettings: {
    summary: 'Change the account settings',
    description: 'Takes effect at once: every user concerned who is connected is sent the event `masking`.',
  },
  listChannels: {
    summary: 'List channels',
    description:
      'All WhatsApp channels, by name. Agents see those from which they may send, supervisors and administrators all.',
  },
  requestChannel: {
    summary: 'Request a connection',
    description:
      'Hands over the five values that a connection needs. The channel begins as `requested`; the event `channel` tells how it goes on.',
  },
  getChannel: { summary: 'Read a channel', description: 'One channel, with its status and its ETag.' },
  resubmitChannel: {
    summary: 'Mend a connection request',
    description:
      'Replaces the values of a request that was rejected, or is still `requested`, and hands it over again. Otherwise 409 `conflict`.',
  },
  updateChannel: {
    summary: 'Change a channel',
    description:
      'Sets the service-level target. It holds for all sessions of the channel, those under way too.',
  },
  listTemplates: {
    summary: 'List templates',
    description: 'Templates in all their languages, by name. Agents need them to choose what to send.',
  },
  createTemplate: {
    summary: 'Create a template',
    description: 'Makes a template whose languages are drafts. Nothing is reviewed before it is submitted.',
  },
  getTemplate: {
    summary: 'Read a template',
    description: 'One template in all its languages, with the status, review and history of each.',
  },
  updateTemplate: {
    summary: 'Change a template',
    description:
      "Replaces or adds languages; others stay. A language that was submitted before goes to review again, within the platform's limits on edits (`edit-not-allowed`).",
  },
  submitTemplate: {
    summary: 'Submit a template for review',
    description:
      "Sends drafts to the platform's review, which takes up to 24 h. They become `pending`; the event `template` tells the verdict.",
  },
  deleteTemplate: {
    summary: 'Delete a template',
    description: 'Deletes all its languages. If one was approved, the name is locked for 30 days.',
  },
  deleteTemplateLanguage: {
    summary: 'Delete one language of a template',
    description: 'The other languages stay. The last one cannot be deleted alone (`edit-not-allowed`).',
  },
  checkTemplateName: {
    summary: 'Ask whether a template name is free',
    description: 'Says whether the name is free, taken, or locked after a deletion. It reserves nothing.',
  },
  listConversations: {
    summary: 'List conversations',
    description:
      'The one with the newest fact first. Agents see what is assigned to them and what is assigned to nobody on their channels; supervisors and administrators see all. Open the event stream from `streamPosition` of the first page: what changes while pages are read comes by events.',
  },
  getConversation: {
    summary: 'Read a conversation',
    description: 'One conversation with all facts of its newest session.',
  },
  startConversation: {
    summary: 'Start a conversation',
    description:
      'Sends a template to a contact. If there is a conversation on the channel, it goes on: in its live session, or in a new one. The conversation is assigned to the caller if nobody has it.',
  },
  assignConversation: {
    summary: 'Assign a conversation',
    description:
      'Gives the conversation to a user or to nobody. Supervisors and administrators may give it to anyone; agents may take one that nobody has and let go of their own, else `role-not-allowed`.',
  },
  claimConversation: {
    summary: 'Claim a conversation',
    description: "The caller takes a conversation that nobody has. Claiming one's own again changes nothing.",
  },
  archiveConversation: {
    summary: 'Archive a session',
    description: 'Ends the live session by a fact `archived`. The next message opens a new session.',
  },
  markRead: {
    summary: 'Set the read mark',
    description:
      'Tells how far the caller has read; `unread` counts from there. Each user has a mark of their own.',
  },
  listFacts: {
    summary: 'List facts',
    description: 'Facts of the conversation, the newest first, those of older sessions too.',
  },
  listMessages: { summary: 'List messages', description: 'Messages of the conversation, the newest first.' },
  sendMessage: {
    summary: 'Send a message',
    description:
      'Free-form content needs an open customer-service window, a template an approved one. Under one Idempotency-Key a message is sent once, however often the call is repeated. Refused with the first that applies: `channel-not-assigned`, `outbound-channel-not-assigned`, `template-not-approved`, then `no-live-session` or `window-closed`.',
  },
  uploadMedia: {
    summary: 'Upload a file',
    description:
      'The body is the file, `Content-Type` its media type. Its id then goes into a message or a template.',
  },
  downloadMedia: {
    summary: 'Download a file',
    description: 'The file under its own media type, for those who may see the message it belongs to.',
  },
  lookUpContact: {
    summary: 'Look up a contact',
    description:
      'Turns a number that was typed, or an account ID, into a contact. A number that is not known yet makes a new contact; an account ID that is not known is `not-found`. It is a body, so that no number gets into addresses and logs.',
  },
  listUsers: {
    summary: 'List users',
    description: 'Users, by name, each with what keeps them from sending.',
  },
  getUser: { summary: 'Read a user', description: 'One user, with the ETag that a change needs.' },
  setUserChannels: {
    summary: 'Set the channels of a user',
    description:
      'Replaces both lists at once. One list without the other is allowed and shown in `whyCannotSend`. A user who is connected is sent the event `viewer`.',
  },
  startUserImport: {
    summary: 'Import users: dry run',
    description:
      'Starts a dry run over the rows. Nothing is changed. The event `importJob` tells the progress; then read the outcomes. With a `total` larger than `rows` has, the import is `receiving` until the others have come; then the dry run begins by itself.',
  },
  addUserImportRows: {
    summary: 'Bring more rows of an import',
    description:
      'For long files, in requests of a bounded size: the next rows of an import that is `receiving`. Rows before `progress.done` are passed over, so a call whose answer was lost may be repeated as it was; a gap before `from`, or more rows than `total`, is 409 `conflict`; an import that is no longer `receiving` answers with itself if it has all rows, else 409 `job-not-ready`. An import for which no rows have come for an hour is `cancelled` by the backend, as the page that brought them is gone.',
  },
  listUserImports: {
    summary: 'List imports',
    description: 'Imports of the last 30 days at least, the newest first.',
  },
  getUserImport: { summary: 'Read an import', description: 'State, progress and counts of one import.' },
  listUserImportOutcomes: {
    summary: 'List outcomes of an import',
    description: 'What each row would do (dry run) or did (applied), by line of the file.',
  },
  applyUserImport: {
    summary: 'Apply an import',
    description:
      'Applies the rows that were not wrong. Each is checked again; importing the same file twice changes nothing. Repeating the call while it is applied, or afterwards, changes nothing; before the dry run is over: 409 `job-not-ready`.',
  },
  cancelUserImport: {
    summary: 'Cancel an import',
    description:
      'Stops the dry run or the applying. Rows applied before stay so. Cancelling what is over changes nothing.',
  },
  startBulkChange: {
    summary: 'Change many users',
    description:
      'Gives channels to many users or takes them away. The event `bulkChangeJob` tells the progress.',
  },
  getBulkChange: {
    summary: 'Read a bulk change',
    description: 'State, progress and counts of one bulk change.',
  },
  listBulkChangeResults: {
    summary: 'List results of a bulk change',
    description: 'What became of each user, in the order of the request.',
  },
  cancelBulkChange: {
    summary: 'Cancel a bulk change',
    description: 'Stops it. Users changed before stay so. Cancelling what is over changes nothing.',
  },
  undoBulkChange: {
    summary: 'Undo a bulk change',
    description:
      'Starts a change that gives every changed user their channels of before; a user changed since by someone else is refused with `conflict`. While the change still runs: 409 `job-not-ready`.',
  },
  queryCdr: {
    summary: 'Query the CDR',
    description:
      'Interactions that fit the filter. The cursor holds while rows arrive: a row is neither left out nor given twice.',
  },
  summariseCdr: {
    summary: 'Count the CDR',
    description: 'Counts of the interactions that fit the filter, by disposition and by day.',
  },
  exportCdr: {
    summary: 'Export the CDR',
    description:
      'All interactions that fit the filter, one JSON value on each line, as they stand when the export begins.',
  },
  streamEvents: {
    summary: 'Follow what changes',
    description:
      "Server-sent events: `event` is the type, `data` the payload as JSON, `id` the position. The schema shows one event as an object of type and data. With `Last-Event-ID` the stream goes on behind that position; if the backend no longer knows it, the first event is `reset`, and the client reads its lists anew. Events come only of what the caller may see. `heartbeat` comes at least every `heartbeatInterval`, and at once when the backend's clock jumps; it has no `id`.",
  },
};
