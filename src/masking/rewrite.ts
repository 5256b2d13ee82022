import type { Contact } from '../contract/contact.ts';

/** Deeper than any answer of the contract. What lies deeper is left out, so that depth neither hides nor breaks. */
const DEEPEST = 100;

type JsonObject = Readonly<Record<string, unknown>>;

/** Keys of the contract whose objects have names that people chose, of template variables: a `ref` there is no contact. */
const DICTIONARIES = new Set(['examples', 'values', 'variables']);

/** What becomes of the contacts and the texts of an answer. */
export type RewriteRules = {
  readonly contact: (contact: Contact) => unknown;
  /** As `contact`, for what has a label besides; without it, that is a contact like any other. */
  readonly shownContact?: (contact: Contact) => unknown;
  /** `key` is that of the text in its object, or of the list that it is in; empty for one by itself or named by people. */
  readonly text: (text: string, key: string) => string;
  /** The rules for what an object holds, where others begin with it. */
  readonly inside?: (owner: JsonObject) => RewriteRules;
};

/**
 * A copy of a JSON value with its contacts and texts rewritten. A contact is what has a `ref`: the contract itself uses
 * this key for nothing else. `__proto__` is left out wherever it is a key.
 */
export function rewrite(value: unknown, rules: RewriteRules, key = '', depth = 0): unknown {
  if (typeof value === 'string') return rules.text(value, key);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => rewrite(item, rules, key, depth + 1));
  const owner = value as JsonObject;
  const namedByPeople = DICTIONARIES.has(key);
  if (Object.hasOwn(owner, 'ref') && !namedByPeople) {
    const contact = contactOf(owner);
    const isShown = rules.shownContact !== undefined && Object.hasOwn(owner, 'label');
    return isShown ? rules.shownContact(contact) : rules.contact(contact);
  }
  const names = Object.keys(owner);
  // Also what is no JSON, such as a file.
  if (names.length === 0) return value;
  const inside = rules.inside?.(owner) ?? rules;
  const copy: Record<string, unknown> = {};
  for (const name of names) {
    if (name !== '__proto__') copy[name] = rewrite(owner[name], inside, namedByPeople ? '' : name, depth + 1);
  }
  return copy;
}

/** Only what a contact may have, and only where it is text. */
function contactOf(object: JsonObject): Contact {
  const contact: Contact = { ref: typeof object.ref === 'string' ? object.ref : '' };
  for (const name of ['accountId', 'name', 'number'] as const) {
    const value = object[name];
    if (typeof value === 'string') contact[name] = value;
  }
  return contact;
}
