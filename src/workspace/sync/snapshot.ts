import type { CallOutcome, Client } from '../../client/client.ts';
import type { Page } from '../../contract/page.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import type { Intake } from './intake.ts';
import type { ReferenceData } from './reference-data.ts';
import type { Repeater } from '../calls/repeater.ts';
import type { Visibility } from './visibility.ts';

/** How many conversations are asked for at once. */
const pageSize = 200;

export interface SnapshotOptions {
  readonly client: Client;
  readonly repeater: Repeater;
  readonly intake: Intake;
  readonly index: ConversationIndex;
  readonly visibility: Visibility;
  readonly reference: ReferenceData;
}

type Failed = Exclude<CallOutcome<unknown>, { ok: true }>;

/**
 * Reads all that the viewer may see, page by page, each shown as it comes.
 *
 * @param life - ends it early
 * @param onFirstPage - told the position of the event stream from which on nothing is missed. Everything read after it
 *   is at least as new, so the stream may be opened at once.
 * @returns null when all is read, else why not
 */
export async function takeSnapshot(
  { client, repeater, intake, index, visibility, reference }: SnapshotOptions,
  life: AbortSignal,
  onFirstPage: (streamPosition: string) => void,
): Promise<Failed | null> {
  const unseen = new Set(index.ids());
  const stopWatching = intake.onTaken((ids) => ids.forEach((id) => unseen.delete(id)));
  const readPage = (cursor: string | undefined) =>
    repeater.untilAnswered(life, () =>
      client.call('listConversations', { query: { limit: pageSize, cursor } }, { signal: life }),
    );
  try {
    let outcome = await readPage(undefined);
    if (outcome.ok) {
      // Begun before the reference data is read, so that the list is not held up by it.
      void intake.take({ conversations: outcome.value.items });
      await readReferenceData(client, repeater, reference, life);
      if (!life.aborted) onFirstPage(outcome.value.streamPosition);
    }
    while (outcome.ok && outcome.value.nextCursor !== null && !life.aborted) {
      outcome = await readPage(outcome.value.nextCursor);
      if (outcome.ok) await intake.take({ conversations: visibility.undisputed(outcome.value.items) });
    }
    if (!outcome.ok) return outcome;
    if (life.aborted) return { ok: false, reason: 'aborted' };
    if (unseen.size > 0) await intake.drop([...unseen]);
    return null;
  } finally {
    stopWatching();
  }
}

async function readReferenceData(
  client: Client,
  repeater: Repeater,
  { channels, templates }: ReferenceData,
  life: AbortSignal,
): Promise<void> {
  const readChannels = async (): Promise<void> => {
    const outcome = await repeater.untilAnswered(life, () =>
      client.call('listChannels', {}, { signal: life }),
    );
    if (outcome.ok) channels.replace(outcome.value.items);
    else if (outcome.reason === 'problem') channels.fail();
  };
  const readTemplates = async (): Promise<void> => {
    const items = await readAll((cursor) =>
      repeater.untilAnswered(life, () =>
        client.call('listTemplates', { query: { limit: pageSize, cursor } }, { signal: life }),
      ),
    );
    if (items !== null) templates.replace(items);
    else if (!life.aborted) templates.fail();
  };
  await Promise.all([readChannels(), readTemplates()]);
}

/** All items of a list; null if a page of it was refused. */
async function readAll<Item>(
  readPage: (cursor: string | undefined) => Promise<CallOutcome<Page<Item>>>,
): Promise<Item[] | null> {
  const items: Item[] = [];
  for (let cursor: string | undefined; ;) {
    const outcome = await readPage(cursor);
    if (!outcome.ok) return null;
    items.push(...outcome.value.items);
    if (outcome.value.nextCursor === null) return items;
    cursor = outcome.value.nextCursor;
  }
}
