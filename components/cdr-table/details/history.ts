import type { CdrRow } from '../../../src/cdr/types.ts';
import type { InteractionState } from '../../../src/workspace/cdr.ts';
import type { LifecycleEvent } from '../../../src/workspace/workspace.ts';

type Line = InteractionState['items'][number];

/** Something that happened in an interaction, at an instant (epoch milliseconds), null where the record does not tell. */
export type HistoryEntry =
  | { readonly kind: 'message'; readonly key: string; readonly at: number; readonly line: MessageLine }
  | { readonly kind: 'event'; readonly key: string; readonly at: number; readonly event: LifecycleEvent }
  /** The first answer of an agent, so long (milliseconds) after the contact began to wait. */
  | { readonly kind: 'answer'; readonly key: string; readonly at: number | null; readonly span: number };

type MessageLine = Extract<Line, { kind: 'message' }>;

/** What a backend tells of an interaction. */
export function historyOf(lines: readonly Line[]): HistoryEntry[] {
  return lines.map((line) =>
    line.kind === 'message'
      ? { kind: 'message', key: line.key, at: line.at, line }
      : { kind: 'event', key: line.key, at: line.at, event: line.event },
  );
}

const archiveEvents: Readonly<Record<NonNullable<CdrRow['archivedReason']>, LifecycleEvent>> = {
  agent: 'archivedByAgent',
  unanswered: 'archivedUnanswered',
  missed: 'archivedMissed',
  idle: 'archivedIdle',
};

/** What the record of an interaction tells by itself: how it began, when it was first answered, and how it ended. */
export function historyOfRecord({
  direction,
  startedAt,
  endedAt,
  firstResponse,
  archivedReason,
}: CdrRow): HistoryEntry[] {
  const isInbound = direction === 'inbound';
  const entries: HistoryEntry[] = [
    {
      kind: 'event',
      key: 'start',
      at: startedAt,
      event: isInbound ? 'startedByContact' : 'startedByBusiness',
    },
  ];
  if (firstResponse !== null) {
    // After an outreach the timer starts when the contact answers, of which the record does not tell.
    const at = isInbound ? startedAt + firstResponse : null;
    entries.push({ kind: 'answer', key: 'answer', at, span: firstResponse });
  }
  if (endedAt !== null && archivedReason !== null) {
    entries.push({ kind: 'event', key: 'end', at: endedAt, event: archiveEvents[archivedReason] });
  }
  return entries;
}
