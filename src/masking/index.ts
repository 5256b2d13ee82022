/** Who sees clients' numbers, how a contact is called, and what may pass: in from a backend, out to page and log. */
export { maskAnswer, storableForm, type WithoutNumbers } from './boundary.ts';
export { maskContact, type MaskedContact } from './contact.ts';
export { foldCase, foldedHolds } from './fold.ts';
export { contactLabel, shownContact, type ContactLabel, type ShownContact } from './label.ts';
export { forEvent, forExport, forLog, type LogEntry } from './out.ts';
export {
  hidesNumbers,
  maskingFor,
  type AccountMasking,
  type Masking,
  type MaskingReason,
  type SecurityGroup,
  type UserInGroup,
} from './policy.ts';
export { searchFinder, searchFinds, searchForms, searchableText, type ListedContact } from './search.ts';
