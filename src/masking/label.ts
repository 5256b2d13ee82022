import type { Contact } from '../contract/contact.ts';
import { visibleAccountId } from './contact.ts';
import { hidesNumbers, type Masking } from './policy.ts';

/**
 * By what a contact is called. `text` of kind `hidden` is the English default; interfaces word it by the kind and
 * by whether the viewer is masked.
 */
export type ContactLabel = { readonly kind: 'number' | 'accountId' | 'hidden'; readonly text: string };

/**
 * The label of a contact: its number for a viewer who may see numbers, else its account ID, else that there is
 * none to show. Search and sort by it, never by the contact's fields.
 */
export function contactLabel(
  contact: Pick<Contact, 'accountId' | 'number'>,
  masking: Masking | null | undefined,
): ContactLabel {
  const masked = hidesNumbers(masking);
  if (!masked && contact.number) return { kind: 'number', text: contact.number };
  const accountId = masked ? visibleAccountId(contact) : contact.accountId;
  if (accountId) return { kind: 'accountId', text: accountId };
  return { kind: 'hidden', text: masked ? 'Hidden number' : 'No number' };
}
