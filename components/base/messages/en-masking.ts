import { counted, isOne } from './counted.ts';

const users = (many: number, written: string) => counted(many, 'user', 'users', written);

/** Who sees the numbers of contacts. A count comes as a number, for its grammar, and as it is written. */
export const maskingMessages = {
  policyTitle: 'Who sees client numbers',
  policyHelp:
    'Who is masked sees the account ID of a contact, else “Hidden number”: on the page, in search, in copies and exports.',
  policySummary: (seeing: number, written: string, all: string) =>
    `${written} of ${all} users ${isOne(seeing) ? 'sees' : 'see'} client numbers.`,
  loadingPolicy: 'Loading who sees client numbers',
  policyFailed: 'Who sees client numbers could not be loaded',
  policyForbidden: 'Only administrators set who sees client numbers',
  policyForbiddenHelp: 'Ask an administrator of your contact centre.',
  policyNotSupported: 'This contact centre has no setting for client numbers',
  policyNotSupportedHelp: 'Who sees numbers is decided elsewhere. Ask the people who run it.',
  policyOffline: 'You are offline. This is how it was last known; nothing can be saved just now.',

  policyGroups: 'Security access groups',
  policyGroupsHelp: 'A group decides for all of its members.',
  policyNoGroups: 'There are no security access groups: the setting of the account decides for everyone.',
  policyAccount: 'Users without a group',
  policyAccountHelp: 'The account decides for them.',
  displayClientNumbers: 'Display client numbers instead of Acc ID',
  replaceClientNumbers: 'Replace client numbers with Acc IDs',
  policyRuleOf: (group: string, setting: string) => `${group}: ${setting}`,
  policyUsers: users,
  policySee: (many: number, written: string) =>
    many === 0
      ? 'Nobody falls under this now.'
      : `${users(many, written)} ${isOne(many) ? 'sees' : 'see'} numbers.`,
  policyMasked: (many: number, written: string) =>
    many === 0
      ? 'Nobody falls under this now.'
      : `${users(many, written)} ${isOne(many) ? 'is' : 'are'} masked.`,
  policyMembersShow: 'Show users',
  policyMembersShowOf: (name: string) => `Show users: ${name}`,
  policyMembersHide: 'Hide users',
  policyMembersHideOf: (name: string) => `Hide users: ${name}`,
  policyMembersLoading: 'Loading the users',
  policyMembersFailed: 'The users could not be loaded.',
  policyMembersMore: 'Show more',
  policyWillSee: (many: number, written: string) => `After saving, ${users(many, written)} will see numbers.`,
  policyWillBeMasked: (many: number, written: string) =>
    `After saving, ${users(many, written)} will be masked.`,
  policyChanged: 'Not saved',
  policyBecame: (rule: string, isMasked: boolean) => `${rule}: ${isMasked ? 'masked' : 'sees numbers'}`,

  policyUnsaved: 'Changes that are not saved',
  policyUnsavedShown: (many: number, written: string) => `${users(many, written)} will see client numbers`,
  policyUnsavedMasked: (many: number, written: string) => `${users(many, written)} will be masked`,
  policySave: 'Save',
  policySaving: 'Saving',
  policyDiscard: 'Discard',
  policySaved: 'Saved. Open desks follow at once.',
  policySavedPartly: 'Not everything was saved. What was not stands above with the reason.',
  policyConfirmTitle: (many: number, written: string) =>
    many === 0 ? 'Let this group see client numbers?' : `Show client numbers to ${users(many, written)}?`,
  policyConfirmWords:
    'They see the numbers of all their contacts at once, on every desk that is open. What somebody has seen or copied cannot be taken back.',
  policyConfirmNobody: 'Nobody falls under it now; everyone who comes to it later will see client numbers.',
  policyConfirmPart: (name: string, many: number, written: string) => `${name}: ${users(many, written)}`,
  policyConfirm: 'Show numbers',
  policyConfirmCancel: 'Keep them hidden',
  policyConflict: (name: string) => `Somebody else changed “${name}” meanwhile`,
  policyConflictUsers: 'Users under it',
  policyOn: 'On',
  policyOff: 'Off',
  policySaveForbidden: 'Only administrators may change this. Ask one of them.',

  policyPreview: 'What a user sees',
  policyPreviewHelp: 'Two invented contacts, as they look to the user you choose.',
  policyPreviewUser: 'User',
  policyPreviewUserHelp: 'Search by name or e-mail address.',
  policyPreviewYou: (name: string) => `${name} (you)`,
  policyPreviewFound: (many: number, written: string) => users(many, `${written} found:`),
  policyPreviewSearching: 'Searching users',
  policyPreviewNobody: 'No user matches.',
  policyPreviewFailed: 'The users could not be loaded.',
  policyPreviewMore: 'Type more to find others.',
  policyPreviewLoading: 'Loading the user',
  policyPreviewContact: 'Contact',
  policyPreviewNow: 'Now',
  policyPreviewAfter: 'After saving',
  policyPreviewSame: 'Nothing changes for this user.',
  policyPreviewWithAccountId: 'With an account ID',
  policyPreviewWithout: 'Without an account ID',
  policyReasons: {
    'group-shows-numbers': (group: string) => `The group ${group} displays client numbers.`,
    'group-hides-numbers': (group: string) => `The group ${group} does not display client numbers.`,
    'group-unknown': (group: string) => `The group ${group} is not known here, so numbers are hidden.`,
    'account-hides-numbers': () => 'No group; the account replaces client numbers.',
    'account-shows-numbers': () => 'No group; the account does not replace client numbers.',
  },
};
