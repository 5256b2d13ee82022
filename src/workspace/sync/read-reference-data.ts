import type { CallOutcome, Client } from '../../client/client.ts';
import type { Page } from '../../contract/page.ts';
import type { Repeater } from '../calls/repeater.ts';
import type { ReferenceData } from './reference-data.ts';

/** How many templates are asked for at once. */
const pageSize = 200;

export interface ReadReferenceDataOptions {
  readonly client: Client;
  readonly repeater: Repeater;
  readonly reference: ReferenceData;
}

/**
 * Reads channels and templates, beside the conversations: these are of use without them, so nothing waits for them, and
 * that they fail says nothing of the line to the backend.
 *
 * @param life - ends it early
 */
export async function readReferenceData(
  { client, repeater, reference: { channels, templates } }: ReadReferenceDataOptions,
  life: AbortSignal,
): Promise<void> {
  const untilAnswered = <Value>(call: () => Promise<CallOutcome<Value>>): Promise<CallOutcome<Value>> =>
    repeater.untilAnswered(life, call, { quietly: true });
  const readChannels = async (): Promise<void> => {
    const take = channels.beginReading();
    const outcome = await untilAnswered(() => client.call('listChannels', {}, { signal: life }));
    if (outcome.ok) take(outcome.value.items);
    else if (outcome.reason === 'problem') channels.fail();
  };
  const readTemplates = async (): Promise<void> => {
    const take = templates.beginReading();
    const items = await readAll((cursor) =>
      untilAnswered(() =>
        client.call('listTemplates', { query: { limit: pageSize, cursor } }, { signal: life }),
      ),
    );
    if (items !== null) take(items);
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
