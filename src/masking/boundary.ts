import type { Contact } from '../contract/contact.ts';
import { maskContact, type MaskedContact } from './contact.ts';
import { shownContact } from './label.ts';
import { hidesNumbers, type Masking } from './policy.ts';
import { rewrite, type RewriteRules } from './rewrite.ts';
import { FOLDED_OUT, foldOutNumbers, foldOutNumbersAroundIds } from './tripwire.ts';

/** An answer in which no contact has a number. */
export type WithoutNumbers<Answer> = Answer extends string | number | boolean
  ? Answer
  : Answer extends { ref: string }
    ? MaskedContact
    : Answer extends readonly (infer Item)[]
      ? WithoutNumbers<Item>[]
      : Answer extends object
        ? { [Key in keyof Answer]: WithoutNumbers<Answer[Key]> }
        : Answer;

/**
 * Where the contract has words that explain something or name a file. They should hold no number of a contact, but
 * they are written by people and by systems that do not know of masking. What was said in a message is not among
 * them: it is shown as it was written.
 */
const EXPLAINING = new Set([
  'because',
  'detail',
  'field',
  'filename',
  'instance',
  'problem',
  'reason',
  'title',
  'type',
]);

/**
 * An answer, event or problem, as parsed by the contract, without anything that a masked viewer must not know:
 * - contacts (whatever has a `ref`) keep only what `maskContact` leaves them
 * - contact cards lose their numbers, and their other words what may be a number
 * - words that explain something, and file names, lose what may be a number
 *
 * For an unmasked viewer it is the answer itself. As long as the masking is not known, a viewer is masked. The answer
 * is never changed: the masked one is a copy. Masking it again changes nothing.
 */
export function maskAnswer<Answer>(answer: Answer, masking: Masking | null | undefined): Answer {
  return hidesNumbers(masking) ? (rewrite(answer, maskingRules) as Answer) : answer;
}

/**
 * The form of an answer that may be stored, for any viewer: its contacts are as a masked viewer would have them, and the
 * words that explain something are without numbers. What was said in messages stays as it was answered, file names and
 * contact cards with it; see {@link maskAnswer} for a viewer who is masked later.
 *
 * @returns `value` to store, and all contacts of the answer by their `ref`, as answered, to be kept in memory only
 */
export function storableForm<Answer>(answer: Answer): {
  value: WithoutNumbers<Answer>;
  contacts: ReadonlyMap<string, Contact>;
} {
  const contacts = new Map<string, Contact>();
  const value = rewrite(answer, {
    contact(contact) {
      contacts.set(contact.ref, contact);
      return maskContact(contact);
    },
    text: (text, key) => (key === 'filename' ? text : withoutExplainedNumbers(text, key)),
  });
  return { value: value as WithoutNumbers<Answer>, contacts };
}

/**
 * As {@link maskAnswer}, for what leaves for the page: there contacts have labels, and what is not to be seen is null.
 */
export function maskShown<Detail>(detail: Detail, masking: Masking | null | undefined): Detail {
  return hidesNumbers(masking) ? (rewrite(detail, shownRules) as Detail) : detail;
}

function withoutExplainedNumbers(text: string, key: string): string {
  return EXPLAINING.has(key) ? foldOutNumbersAroundIds(text) : text;
}

const contactCardRules: RewriteRules = {
  contact: maskContact,
  text: (text, key) => (key === 'numbers' ? FOLDED_OUT : foldOutNumbers(text)),
};

const maskingRules: RewriteRules = {
  contact: maskContact,
  text: withoutExplainedNumbers,
  inside: (owner) => (owner.kind === 'contactCard' ? contactCardRules : maskingRules),
};

const shownRules: RewriteRules = {
  ...maskingRules,
  shownContact: (contact) => shownContact(contact, undefined),
  inside: (owner) => (owner.kind === 'contactCard' ? contactCardRules : shownRules),
};
