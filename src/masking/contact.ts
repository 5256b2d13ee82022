import type { Contact } from '../contract/contact.ts';
import { foldOutNumbers, holdsThisNumber } from './tripwire.ts';

/** A plus sign of any width before the first letter or digit. */
const STARTS_WITH_PLUS = /^[^\p{L}\p{N}]*[+➕]/u;

/**
 * The account ID that a masked viewer may see: undefined if there is none, if it is the contact's number in
 * another field, or if it starts with a plus as numbers do. Account IDs may well be long runs of digits, so the
 * tripwire does not apply to them.
 */
export function visibleAccountId(contact: Pick<Contact, 'accountId' | 'number'>): string | undefined {
  const { accountId, number = '' } = contact;
  if (!accountId?.trim()) return undefined;
  if (STARTS_WITH_PLUS.test(accountId.normalize('NFKC')) || holdsThisNumber(accountId, number))
    return undefined;
  return accountId;
}

/** A contact without its number, and so that nothing with a number in it is taken for one. */
export type MaskedContact = Omit<Contact, 'number'> & { number?: never };

/**
 * What a masked viewer may know of a contact: no number, the account ID if it may be seen, the name with numbers
 * folded out (none at all where there was only a number in it), and nothing else.
 */
export function maskContact(contact: Contact): MaskedContact {
  const masked: MaskedContact = { ref: contact.ref };
  const accountId = visibleAccountId(contact);
  if (accountId !== undefined) masked.accountId = accountId;
  const name = visibleName(contact);
  if (name !== undefined) masked.name = name;
  return masked;
}

function visibleName({ name, number }: Contact): string | undefined {
  if (name === undefined) return undefined;
  const folded = foldOutNumbers(name, number);
  return folded === name || /\p{L}/u.test(folded) ? folded : undefined;
}
