import type { Client } from '../../client/client.ts';
import type { Message } from '../../contract/message.ts';
import type { OutboxRow } from '../../store/store.ts';
import { verdictOn } from '../calls/verdict.ts';

/** How far before its first attempt a row's message is looked for (milliseconds), as two clocks are compared. */
const clockMargin = 60_000;

/**
 * - `absent`: the backend has no message of this row
 * - `unclear`: it gave no answer
 * - `hidden`: it does not show this conversation (any more)
 */
export type SearchResult = { readonly found: Message } | 'absent' | 'unclear' | 'hidden';

/** Looks for the message of a row that may have been accepted though its answer never came. It only reads. */
export async function findSentMessage(
  client: Client,
  row: OutboxRow,
  signal: AbortSignal,
): Promise<SearchResult> {
  const params = { conversationId: row.conversationId };
  const notBefore = (row.firstAttemptAt ?? 0) - clockMargin;
  let cursor: string | undefined;
  for (;;) {
    const outcome = await client.call('listMessages', { params, query: { limit: 100, cursor } }, { signal });
    if (!outcome.ok) return verdictOn(outcome) === 'refused' ? 'hidden' : 'unclear';
    const { items, nextCursor } = outcome.value;
    const found = items.find(({ idempotencyKey }) => idempotencyKey === row.id);
    if (found !== undefined) return { found };
    const oldest = items.at(-1);
    if (nextCursor === null || (oldest !== undefined && oldest.at < notBefore)) return 'absent';
    cursor = nextCursor;
  }
}
