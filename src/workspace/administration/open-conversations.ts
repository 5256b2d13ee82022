import { refusalOf } from '../outcome.ts';
import type { Outcome } from '../workspace.ts';
import type { AdministrationOptions } from './options.ts';

/** The contract's largest page. */
const pageSize = 1000;

/** Counts the conversations that are assigned to a user and whose newest session is not archived. */
export async function countOpenConversations(
  { client, life }: Pick<AdministrationOptions, 'client' | 'life'>,
  userId: string,
): Promise<Outcome<number>> {
  let count = 0;
  for (let cursor: string | undefined; ;) {
    const outcome = await client.call(
      'listConversations',
      { query: { assignedTo: userId, live: true, limit: pageSize, cursor } },
      { signal: life },
    );
    if (!outcome.ok) return refusalOf(outcome);
    count += outcome.value.items.length;
    if (outcome.value.nextCursor === null) return { ok: true, value: count };
    cursor = outcome.value.nextCursor;
  }
}
