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
  if (!hidesNumbers(masking)) return labelOf(contact.accountId, contact.number);
  return maskedLabelOf(visibleAccountId(contact));
}

function labelOf(accountId: string | undefined, number: string | undefined): ContactLabel {
  if (number) return { kind: 'number', text: number };
  return accountId ? { kind: 'accountId', text: accountId } : { kind: 'hidden', text: 'No number' };
}

function maskedLabelOf(visibleId: string | undefined): ContactLabel {
  return visibleId ? { kind: 'accountId', text: visibleId } : { kind: 'hidden', text: 'Hidden number' };
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
  if (!hidesNumbers(masking)) {
    const { ref, accountId, name, number } = contact;
    return { ref, label: labelOf(accountId, number), accountId: accountId ?? null, name: name ?? null };
  }
  const { ref, accountId, name } = maskContact(contact);
  return { ref, label: maskedLabelOf(accountId), accountId: accountId ?? null, name: name ?? null };
}
