import type { Channel } from '../../../src/contract/channel.ts';

export const channelIds = {
  frontDesk: 'channel-front-desk',
  orders: 'channel-orders',
  events: 'channel-events',
  returns: 'channel-returns',
} as const;

/** The platform's ids of the connected numbers, as its webhook payloads have them. */
export const phoneIds: readonly (readonly [phoneId: string, channelId: string])[] = [
  ['106540352242922', channelIds.frontDesk],
  ['106540352242933', channelIds.orders],
];

export const businessManagerId = '840026310957144';
/** A second business of the same company. */
export const otherBusinessManagerId = '840026310957999';

const company = {
  businessManagerId,
  legalEntityName: 'Harbour Goods Ltd',
  whatsAppAccountName: 'Harbour Goods',
};

/** Two numbers at work, one on its way, one rejected. */
export function newChannels(now: number): Channel[] {
  return [
    {
      ...company,
      id: channelIds.frontDesk,
      name: 'Front desk',
      number: '+15550783881',
      status: 'connected',
      quality: 'green',
      serviceLevelTarget: 300_000,
      requestedAt: now - 200 * 86_400_000,
      connectedAt: now - 199 * 86_400_000,
      revision: 1,
    },
    {
      ...company,
      id: channelIds.orders,
      name: 'Orders',
      number: '+15550783882',
      status: 'connected',
      quality: 'yellow',
      serviceLevelTarget: 900_000,
      requestedAt: now - 90 * 86_400_000,
      connectedAt: now - 89 * 86_400_000,
      revision: 1,
    },
    {
      ...company,
      id: channelIds.events,
      name: 'Events',
      number: '+15550783883',
      status: 'verifying',
      quality: 'unknown',
      serviceLevelTarget: 300_000,
      requestedAt: now - 3_600_000,
      revision: 2,
    },
    {
      id: channelIds.returns,
      name: 'Returns',
      number: '+15550783800',
      status: 'rejected',
      rejection: {
        field: 'legalEntityName',
        reason: 'The legal entity name is not the one the account was made with.',
        at: now - 40 * 3_600_000,
      },
      businessManagerId: otherBusinessManagerId,
      legalEntityName: 'Harbor Goods',
      whatsAppAccountName: 'Harbour Returns',
      quality: 'unknown',
      serviceLevelTarget: 300_000,
      requestedAt: now - 60 * 3_600_000,
      revision: 3,
    },
  ];
}
