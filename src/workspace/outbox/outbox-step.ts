import type { OutboxRow } from '../../store/store.ts';

/** An attempt under way when the backend forgets a key would be taken for a new message (milliseconds). */
const dedupeMargin = 60_000;

/** How things stand for a row at the moment of deciding. */
export interface Standing {
  /** Backend time, epoch milliseconds. */
  readonly now: number;
  /** Whether the customer-service window lets this row leave. */
  readonly mayLeave: boolean;
  /** How long the backend knows a key (milliseconds). */
  readonly dedupePeriod: number;
}

/**
 * What to do next with a row that is on its way.
 * - `send`: try, for the first time or again under the same key
 * - `expire`: it never left, and may not any more
 * - `search`: it may have arrived, and may not be sent again: look for its message
 */
export type Step = 'send' | 'expire' | 'search';

/** Decides the next step. It is asked again before each attempt, as only then the window counts. */
export function nextStep(row: OutboxRow, { now, mayLeave, dedupePeriod }: Standing): Step {
  const { firstAttemptAt } = row;
  if (firstAttemptAt === null) return mayLeave ? 'send' : 'expire';
  const remembered = now < firstAttemptAt + dedupePeriod - dedupeMargin;
  return mayLeave && remembered ? 'send' : 'search';
}

/** Whether a row is on its way; all others are for the agent to decide about. */
export function isUnderWay({ state }: OutboxRow): boolean {
  return state === 'queued' || state === 'sending';
}

/** The rows that come next, one for each conversation: a row waits for those before it, and for no other. */
export function headRows(rows: readonly OutboxRow[]): Map<string, OutboxRow> {
  const heads = new Map<string, OutboxRow>();
  for (const row of rows) {
    const head = heads.get(row.conversationId);
    if (isUnderWay(row) && (head === undefined || row.sequence < head.sequence))
      heads.set(row.conversationId, row);
  }
  return heads;
}
