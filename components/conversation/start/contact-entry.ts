import { lengthOf } from '../../../src/templates/length.ts';
import type { StartRequest } from '../../../src/workspace/workspace.ts';
import { bareNumber, plainNumbers } from '../../base/form/typed-number.ts';

type NamedContact = Exclude<StartRequest['contact'], { readonly ref: string }>;

export type ContactEntry =
  | { readonly ok: true; readonly contact: NamedContact }
  | { readonly ok: false; readonly problem: 'missing' | 'too-long' | 'wrong-number' };

/** Longest account ID, in characters. Source: the contract. */
const LONGEST_ACCOUNT_ID = 256;

/** What an agent typed for a contact: with a `+` in front, or as a link, it is a number, else an account ID. */
export function readContact(typed: string): ContactEntry {
  const entry = typed.trim();
  // Zeros in front may stand for a plus, and as well for themselves.
  if (bareNumber(entry).startsWith('+') && !entry.normalize('NFKC').startsWith('0')) {
    const number = plainNumbers.read(entry, null);
    return number.ok
      ? { ok: true, contact: { number: number.reading.number } }
      : { ok: false, problem: 'wrong-number' };
  }
  if (entry === '') return { ok: false, problem: 'missing' };
  if (lengthOf(entry) > LONGEST_ACCOUNT_ID) return { ok: false, problem: 'too-long' };
  return { ok: true, contact: { accountId: entry } };
}
