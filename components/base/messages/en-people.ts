import { counted } from './counted.ts';

/** Users of the contact centre, as several elements name them: their channels, and why one of them cannot send. */
export const peopleMessages = {
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
  userNoGroup: 'No group',
  usersForbidden: 'Users are not for your role',
  usersForbiddenHelp: 'Supervisors may look at users, administrators give them channels. Ask one of them.',
  openConversations: (open: number) => counted(open, 'open conversation', 'open conversations'),
  openConversationsMore: (more: number) => `and ${counted(more, 'other', 'others')}`,
  openConversationsMoreUsers: (more: number) => `and ${counted(more, 'other user', 'other users')}`,
};
