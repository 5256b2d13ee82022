import { counted } from './counted.ts';

/** The editor of one user's channels. */
export const userChannelsMessages = {
  userNoneChosen: 'Choose a user',
  userNoneChosenHelp: 'Their channels appear here, and what keeps them from sending.',
  loadingUser: 'Loading the user',
  userFailed: 'The user could not be loaded',
  userGone: 'This user is no longer there',
  userBack: 'Back to the users',
  userRoles: { agent: 'Agent', supervisor: 'Supervisor', administrator: 'Administrator' } as Readonly<
    Record<string, string>
  >,
  userGroup: (name: string) => `Group ${name}`,
  userExtension: (extension: string) => `Extension ${extension}`,
  userNoExtension: 'No extension',
  userCannotSendTitle: 'Cannot send now',
  userCanSendNow: 'Can send now.',
  userChannels: 'Channels',
  userOutboundChannels: 'WhatsApp outbound channels',
  userOutboundHelp: 'The numbers from which this user may start conversations and answer.',
  userNoOutboundChannels: 'No WhatsApp number is connected yet. Request one under Channels.',
  userChannelNotConnected: 'not connected yet',
  userChannelUnknown: 'no longer there',
  userWhatsAppAlone:
    'WhatsApp without an outbound channel: this user receives messages and cannot send any. Choose an outbound channel.',
  userOutboundAlone:
    'An outbound channel without WhatsApp does nothing: this user cannot send. Turn WhatsApp on, or take the outbound channels away.',
  userTakesWhatsApp: (open: number) =>
    `${counted(open, 'open conversation is left', 'open conversations are left')} without an agent:`,
  userTakesOutbound: (open: number) =>
    `${counted(open, 'open conversation stays', 'open conversations stay')} with this user, who can no longer answer:`,
  userTakesUnknown: (why: string) => `Which open conversations this user has could not be read. ${why}`,
  userTakeQuestion: (name: string) => `Take WhatsApp away from ${name}?`,
  userTakeConfirm: 'Take WhatsApp away',
  userTakeOutboundQuestion: (name: string) => `Take the last outbound channel away from ${name}?`,
  userTakeOutboundConfirm: 'Take it away',
  userSave: 'Save',
  userSaving: 'Saving…',
  userSaved: 'Saved.',
  userNothingChanged: 'Nothing was changed.',
  userReset: 'Discard changes',
  userDiscardQuestion: (name: string) => `Discard the changes to ${name}?`,
  userDiscardWords: (many: number) =>
    `${counted(many, 'change is', 'changes are')} not saved and will be lost.`,
  userDiscardConfirm: 'Discard',
  userKeepEditing: 'Keep editing',
  userOthersUnsaved: (names: string) => `Not saved yet: ${names}`,
  userOpenUnsaved: (name: string) => `Go to ${name}`,
  userConflict: 'Somebody else changed these channels. Choose for each what shall hold, then save.',
  userConflictTakeAll: 'Take all that stands now',
  userConflictUnread:
    'Somebody else changed this user, and what stands there now could not be read. What you chose is still here; try again.',
  userConflictDone: 'What stands now is what you chose. There is nothing to save.',
  userOn: 'On',
  userOff: 'Off',
  userReadOnly: 'Only administrators change the channels of a user.',
  userOffline:
    'No connection just now. What you choose is kept while this page is open; save it when you are back.',
};
