import type { Channel } from '../../../src/contract/channel.ts';
import { businessOf } from '../platform-businesses.ts';

type Fault = Pick<NonNullable<Channel['rejection']>, 'field' | 'reason'>;

/** Numbers with these ends stand for those that the platform does not connect. */
const unregistered = '00';
const takenElsewhere = '77';

/** What the platform finds wrong in a connection request, the first thing only, as people do; null if nothing. */
export function faultOfRequest(request: Omit<Channel, 'status'>): Fault | null {
  const { businessManagerId, legalEntityName, whatsAppAccountName, number = '' } = request;
  const business = businessOf(businessManagerId);
  if (business === undefined)
    return { field: 'businessManagerId', reason: 'No business has this Business Manager ID.' };
  if (!isSameName(legalEntityName, business.legalEntityName))
    return {
      field: 'legalEntityName',
      reason: 'The legal entity name is not the one the account was made with.',
    };
  if (!business.whatsAppAccounts.some((account) => isSameName(account, whatsAppAccountName)))
    return {
      field: 'whatsAppAccountName',
      reason: 'The business has no WhatsApp Business Account of this name.',
    };
  if (number.endsWith(unregistered))
    return { field: 'number', reason: 'The number is not registered for the WhatsApp Business Platform.' };
  if (number.endsWith(takenElsewhere))
    return { field: 'number', reason: 'The number belongs to another WhatsApp Business Account.' };
  return null;
}

/** Names are compared without case, and without spaces at the ends or doubled ones. */
function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
}
