import type { Message } from '../contract/message.ts';
import { isSameData } from '../contract/same-data.ts';
import { orderFacts } from '../session/fact-order.ts';
import type { ConversationRow, StoredContact } from './store.ts';

/**
 * What stands after `incoming` was put where `kept` was: the higher revision wins, the incoming one where they are
 * equal (a newer SDK may read more in the same revision), and the facts of both are united in fact order. The same
 * object as `kept` means that nothing changed.
 */
export function mergeConversation(
  kept: ConversationRow | undefined,
  incoming: ConversationRow,
): ConversationRow {
  const newer = kept === undefined || incoming.revision >= kept.revision ? incoming : kept;
  const merged: ConversationRow = {
    ...newer,
    contact: storedContact(newer.contact),
    facts: orderFacts([...(kept?.facts ?? []), ...incoming.facts]),
  };
  return kept !== undefined && isSameData(kept, merged) ? kept : merged;
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
