import { contactFor, maskingOf } from '../masking.ts';
import { labelOf, namesOf } from '../records/row-reader.ts';
import { fold } from '../records/text-match.ts';
import type { UserRecord, World } from '../state.ts';
import type { Past } from './past.ts';

/** The contacts of the past as some viewers see them, by the number of the conversation. */
export interface SeenContacts {
  /** All by which each may be found, folded. */
  readonly names: readonly (readonly string[])[];
  /** The label of each, folded; null without one. */
  readonly labels: readonly (string | null)[];
  /** The place of each among all labels in order; -1 without one. */
  readonly ranks: Int32Array;
}

const seen = new WeakMap<Past, Map<boolean, SeenContacts>>();

/** Made when it is first asked for, once for masked viewers and once for the others. */
export function contactsSeenBy(world: World, past: Past, viewer: UserRecord): SeenContacts {
  const { masked } = maskingOf(world, viewer);
  const known = seen.get(past) ?? new Map<boolean, SeenContacts>();
  seen.set(past, known);
  const made = known.get(masked) ?? lookAt(world, past, viewer);
  known.set(masked, made);
  return made;
}

function lookAt(world: World, past: Past, viewer: UserRecord): SeenContacts {
  const names: string[][] = [];
  const labels: (string | null)[] = [];
  for (let number = 0; number < past.columns.conversations; number += 1) {
    const contact = contactFor(world, past.contact(number), viewer);
    const label = labelOf(contact);
    names.push(namesOf(contact));
    labels.push(label === null ? null : fold(label));
  }
  return { names, labels, ranks: ranksOf(labels) };
}

/** The place of each name in order, the same for names that are equal; -1 for none. */
export function ranksOf(names: readonly (string | null)[]): Int32Array {
  const ordered = [...new Set(names.filter((name) => name !== null))].sort();
  const rankOf = new Map(ordered.map((name, rank) => [name, rank]));
  return Int32Array.from(names, (name) => (name === null ? -1 : rankOf.get(name)!));
}
