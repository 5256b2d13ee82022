import type { Contact } from '../../src/contract/contact.ts';
import type { ViewerMasking } from '../../src/contract/viewer.ts';
import type { ContactRecord, UserRecord, World } from './state.ts';

/** The policy as the mock backend has it: the group decides for its members, the account for all others. */
export function maskingOf(world: World, user: UserRecord): ViewerMasking {
  if (user.groupId === null) {
    const masked = world.settings.replaceClientNumbers;
    return { masked, because: masked ? 'account-hides-numbers' : 'account-shows-numbers' };
  }
  const shown = world.groups.get(user.groupId)?.displayClientNumbers === true;
  return { masked: !shown, because: shown ? 'group-shows-numbers' : 'group-hides-numbers' };
}

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/** The contact as this user may see it. A number hidden in another field is hidden with it. */
export function contactFor(world: World, contact: ContactRecord, user: UserRecord): Contact {
  const { ref, accountId, name, number } = contact;
  const masked = maskingOf(world, user).masked;
  const digits = number === undefined ? null : digitsOf(number);
  const tells = (text: string | undefined): boolean =>
    masked && digits !== null && text !== undefined && digitsOf(text).includes(digits);
  return {
    ref,
    ...(accountId === undefined || tells(accountId) ? {} : { accountId }),
    ...(name === undefined || tells(name) ? {} : { name }),
    ...(number === undefined || masked ? {} : { number }),
  };
}
