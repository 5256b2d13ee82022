import type { Conversation } from '../../contract/conversation.ts';
import { shownContact } from '../../masking/index.ts';
import type { OpenConversation } from '../administration.ts';
import { refusalOf } from '../outcome.ts';
import type { Outcome } from '../workspace.ts';
import type { UserOptions } from './options.ts';

/** How many are read at once: few enough that reading them keeps nobody waiting. */
const pageSize = 250;

/** So many users are asked about one by one; for more, everything that is open is gone through once. */
const mostOneByOne = 20;

/** The conversations that are assigned to any of the users and whose newest session is not archived. */
export async function readOpenConversations(
  options: UserOptions,
  userIds: readonly string[],
): Promise<Outcome<readonly OpenConversation[]>> {
  const wanted = new Set(userIds);
  const queries = wanted.size > mostOneByOne ? [undefined] : [...wanted];
  const found: OpenConversation[] = [];
  for (const assignedTo of queries) {
    const read = await readOpen(options, assignedTo, wanted);
    if (!read.ok) return read;
    found.push(...read.value);
  }
  return { ok: true, value: found };
}

async function readOpen(
  options: UserOptions,
  assignedTo: string | undefined,
  wanted: ReadonlySet<string>,
): Promise<Outcome<readonly OpenConversation[]>> {
  const { client, life } = options;
  const found: OpenConversation[] = [];
  for (let cursor: string | undefined; ;) {
    const outcome = await client.call(
      'listConversations',
      { query: { assignedTo, live: true, limit: pageSize, cursor } },
      { signal: life },
    );
    if (!outcome.ok) return refusalOf(outcome);
    const { items, nextCursor } = outcome.value;
    for (const one of items)
      if (one.assignedTo !== null && wanted.has(one.assignedTo.id))
        found.push(openConversation(one, one.assignedTo.id, options));
    if (nextCursor === null) return { ok: true, value: found };
    cursor = nextCursor;
  }
}

function openConversation(
  { id, contact, channelId }: Conversation,
  userId: string,
  { reference, viewer }: UserOptions,
): OpenConversation {
  return {
    id,
    userId,
    contact: shownContact(contact, viewer.peek()?.masking),
    channel: { id: channelId, name: reference.channels.get(channelId)?.name ?? '' },
  };
}
