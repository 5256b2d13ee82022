import type { GroupRecord, UserRecord } from '../../world/state.ts';
import { channelIds } from './channels.ts';

/** Everyone's id is also the token with which they come. */

export const groups: readonly GroupRecord[] = [
  { id: 'group-administrators', name: 'Admin', displayClientNumbers: true, maySend: true, revision: 1 },
  { id: 'group-agents', name: 'Agent', displayClientNumbers: false, maySend: true, revision: 1 },
  { id: 'group-analysts', name: 'Analyst', displayClientNumbers: false, maySend: false, revision: 1 },
  { id: 'group-supervisors', name: 'Supervisor', displayClientNumbers: true, maySend: true, revision: 1 },
];

export const teams = ['Front desk', 'Night shift', 'Orders', 'Returns'] as const;

const both = [channelIds.frontDesk, channelIds.orders];

type Person = Pick<UserRecord, 'id' | 'name' | 'role' | 'groupId' | 'channels' | 'outboundChannelIds'> & {
  readonly extension?: string;
  readonly teams?: string[];
};

const people: readonly Person[] = [
  {
    id: 'agent-ana',
    name: 'Ana Ruiz',
    role: 'agent',
    groupId: 'group-agents',
    channels: ['voice', 'whatsapp', 'webchat'],
    outboundChannelIds: both,
    extension: '2101',
    teams: ['Front desk'],
  },
  {
    id: 'agent-ben',
    name: 'Ben Okoye',
    role: 'agent',
    groupId: 'group-agents',
    channels: ['voice', 'whatsapp'],
    outboundChannelIds: both,
    extension: '2102',
    teams: ['Front desk', 'Orders'],
  },
  // Works on one of the two channels only.
  {
    id: 'agent-mia',
    name: 'Mia Chen',
    role: 'agent',
    groupId: 'group-agents',
    channels: ['whatsapp'],
    outboundChannelIds: [channelIds.orders],
    extension: '2103',
    teams: ['Orders'],
  },
  // Sees the conversations and cannot write in them: WhatsApp is not among the channels.
  {
    id: 'agent-leo',
    name: 'Leo Novak',
    role: 'agent',
    groupId: 'group-agents',
    channels: ['voice'],
    outboundChannelIds: both,
    extension: '2104',
  },
  // Has WhatsApp, but no number to send from.
  {
    id: 'agent-kim',
    name: 'Kim Larsen',
    role: 'agent',
    groupId: 'group-agents',
    channels: ['whatsapp'],
    outboundChannelIds: [],
    extension: '2105',
  },
  // In no security access group: the account's setting decides.
  {
    id: 'agent-noa',
    name: 'Noa Levi',
    role: 'agent',
    groupId: null,
    channels: ['whatsapp'],
    outboundChannelIds: both,
    extension: '2106',
  },
  {
    id: 'supervisor-sam',
    name: 'Sam Adeyemi',
    role: 'supervisor',
    groupId: 'group-supervisors',
    channels: ['voice', 'whatsapp'],
    outboundChannelIds: both,
    extension: '301',
    teams: ['Front desk', 'Orders'],
  },
  // A supervisor who is masked all the same, and may not send: role, masking and permission are three things.
  {
    id: 'supervisor-sue',
    name: 'Sue Tanaka',
    role: 'supervisor',
    groupId: 'group-analysts',
    channels: ['whatsapp'],
    outboundChannelIds: both,
    extension: '302',
  },
  {
    id: 'administrator-ada',
    name: 'Ada Lindqvist',
    role: 'administrator',
    groupId: 'group-administrators',
    channels: ['whatsapp'],
    outboundChannelIds: both,
    extension: '101',
  },
];

/** The users, made anew each time: a world changes its own. */
export function newUsers(): UserRecord[] {
  return people.map(({ teams = [], ...person }) => ({
    ...person,
    channels: [...person.channels],
    outboundChannelIds: [...person.outboundChannelIds],
    email: `${person.name.toLowerCase().replace(' ', '.')}@harbour.example`,
    teams: [...teams],
    revision: 1,
  }));
}
