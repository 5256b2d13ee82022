import { refusalOf } from '../outcome.ts';
import type { Outcome } from '../workspace.ts';
import type { AdministrationOptions } from './options.ts';

/** How many are read at once: few enough that reading them keeps nobody waiting. */
const pageSize = 250;

/** So many users are asked about one by one; for more, everything that is open is gone through once. */
const mostOneByOne = 20;

type Options = Pick<AdministrationOptions, 'client' | 'life'>;

/** Counts the conversations that are assigned to any of the users and whose newest session is not archived. */
export async function countOpenConversations(
  options: Options,
  userIds: readonly string[],
): Promise<Outcome<number>> {
  const wanted = new Set(userIds);
  const queries = wanted.size > mostOneByOne ? [undefined] : [...wanted];
  let count = 0;
  for (const assignedTo of queries) {
    const counted = await countOpen(options, assignedTo, wanted);
    if (!counted.ok) return counted;
    count += counted.value;
  }
  return { ok: true, value: count };
}

async function countOpen(
  { client, life }: Options,
  assignedTo: string | undefined,
  wanted: ReadonlySet<string>,
): Promise<Outcome<number>> {
  let count = 0;
  for (let cursor: string | undefined; ;) {
    const outcome = await client.call(
      'listConversations',
      { query: { assignedTo, live: true, limit: pageSize, cursor } },
      { signal: life },
    );
    if (!outcome.ok) return refusalOf(outcome);
    const { items, nextCursor } = outcome.value;
    count += items.filter((one) => one.assignedTo !== null && wanted.has(one.assignedTo.id)).length;
    if (nextCursor === null) return { ok: true, value: count };
    cursor = nextCursor;
  }
}
