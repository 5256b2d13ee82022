import { lengthOf } from '../../../src/templates/length.ts';
import type { StartRequest } from '../../../src/workspace/workspace.ts';

type NamedContact = Exclude<StartRequest['contact'], { readonly ref: string }>;

export type ContactEntry =
  | { readonly ok: true; readonly contact: NamedContact }
  | { readonly ok: false; readonly problem: 'missing' | 'too-long' | 'wrong-number' };

/** What people put between the digits of a number. */
const SEPARATORS = /[\s().\-/\u2010-\u2015\u00a0\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const E164 = /^\+[1-9]\d{1,14}$/;
/** Longest account ID, in characters. Source: the contract. */
const LONGEST_ACCOUNT_ID = 256;

/** What an agent typed for a contact: with a `+` in front it is a number, else an account ID. */
export function readContact(typed: string): ContactEntry {
  const entry = typed.trim();
  const number = entry.replace(SEPARATORS, '');
  if (number.startsWith('+')) {
    return E164.test(number) ? { ok: true, contact: { number } } : { ok: false, problem: 'wrong-number' };
  }
  if (entry === '') return { ok: false, problem: 'missing' };
  if (lengthOf(entry) > LONGEST_ACCOUNT_ID) return { ok: false, problem: 'too-long' };
  return { ok: true, contact: { accountId: entry } };
}
