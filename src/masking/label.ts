import type { Contact } from '../contract/contact.ts';
import { maskContact, visibleAccountId } from './contact.ts';
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
  if (!hidesNumbers(masking)) return labelOf(contact, false);
  const accountId = visibleAccountId(contact);
  return labelOf(accountId === undefined ? {} : { accountId }, true);
}

/** Of a contact that has only what may be seen. */
function labelOf(
  { accountId, number }: Pick<Contact, 'accountId' | 'number'>,
  masked: boolean,
): ContactLabel {
  if (number) return { kind: 'number', text: number };
  if (accountId) return { kind: 'accountId', text: accountId };
  return { kind: 'hidden', text: masked ? 'Hidden number' : 'No number' };
}

/** A contact as it may be shown to a viewer. */
export interface ShownContact {
  readonly ref: string;
  readonly label: ContactLabel;
  /** The account ID as far as this viewer may see it, also where the label is the number. */
  readonly accountId: string | null;
  /** The contact's own name, as far as this viewer may see it. */
  readonly name: string | null;
}

/** A contact as a viewer may be shown it. */
export function shownContact(contact: Contact, masking: Masking | null | undefined): ShownContact {
  const masked = hidesNumbers(masking);
  const visible: Contact = masked ? maskContact(contact) : contact;
  const { ref, accountId, name } = visible;
  return { ref, label: labelOf(visible, masked), accountId: accountId ?? null, name: name ?? null };
}
