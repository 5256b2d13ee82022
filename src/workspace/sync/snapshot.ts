import type { CallOutcome, Client } from '../../client/client.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import type { Intake } from './intake.ts';
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
  { client, repeater, intake, index, visibility }: SnapshotOptions,
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
      void intake.take({ conversations: outcome.value.items });
      onFirstPage(outcome.value.streamPosition);
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
