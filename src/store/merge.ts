import type { Message } from '../contract/message.ts';
import { isSameData } from '../contract/same-data.ts';
import type { Fact } from '../contract/fact.ts';
import { isBefore, orderFacts } from '../session/fact-order.ts';
import type { ConversationRow, StoredContact } from './store.ts';

/**
 * What stands after `incoming` was put where `kept` was: the higher revision wins, the incoming one where they are
 * equal (a newer SDK may read more in the same revision). Of the newest session it has every fact, also those that the
 * backend judges otherwise by now, so there its facts stand alone; those of older sessions are united, in fact order.
 * The same object as `kept` means that nothing changed.
 */
export function mergeConversation(
  kept: ConversationRow | undefined,
  incoming: ConversationRow,
): ConversationRow {
  const newer = kept === undefined || incoming.revision >= kept.revision ? incoming : kept;
  const older = newer === incoming ? kept : incoming;
  const merged: ConversationRow = {
    ...newer,
    contact: storedContact(newer.contact),
    facts: orderFacts([...olderFacts(newer, older?.facts ?? []), ...newer.facts]),
  };
  return kept !== undefined && isSameData(kept, merged) ? kept : merged;
}

/** Which of an older state's facts still count: those before the newest session, and unknown to the newer state. */
function olderFacts({ facts, openingFactId }: ConversationRow, others: readonly Fact[]): Fact[] {
  const opening = facts.find(({ id }) => id === openingFactId);
  const ids = new Set(facts.map(({ id }) => id));
  return others.filter((fact) => opening === undefined || (!ids.has(fact.id) && isBefore(fact, opening)));
}

/** As {@link mergeConversation}, for a message. */
export function mergeMessage(kept: Message | undefined, incoming: Message): Message {
  if (kept === undefined) return incoming;
  return incoming.revision < kept.revision || isSameData(kept, incoming) ? kept : incoming;
}

/** Rows merged into what is kept: how they now stand, in the order given, and those of them that differ from before. */
export function mergeRows<Row extends { readonly id: string }>(
  kept: Iterable<Row | undefined>,
  incoming: readonly Row[],
  merge: (kept: Row | undefined, incoming: Row) => Row,
): { standing: Row[]; changed: Row[] } {
  const rows = new Map<string, Row>();
  for (const row of kept) if (row !== undefined) rows.set(row.id, row);
  const changed = new Map<string, Row>();
  const standing: Row[] = [];
  for (const row of incoming) {
    const before = rows.get(row.id);
    const after = merge(before, row);
    if (after !== before) changed.set(row.id, after);
    rows.set(row.id, after);
    standing.push(after);
  }
  return { standing, changed: [...changed.values()] };
}

/** Only what may be kept of a contact, whatever else an object carries that the compiler has not seen. */
function storedContact({ ref, accountId, name }: StoredContact): StoredContact {
  return { ref, ...(accountId !== undefined && { accountId }), ...(name !== undefined && { name }) };
}
