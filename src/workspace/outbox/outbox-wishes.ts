import { failureOf } from '../storage/store-access.ts';
import type { OutgoingContent } from '../../contract/outgoing.ts';
import type { MaySendAnswer } from '../../session/index.ts';
import type { OutboxRow, Store } from '../../store/store.ts';
import type { Drafts } from './drafts.ts';
import type { Outbox } from './outbox.ts';
import { refused } from '../outcome.ts';
import type { Draft, Outcome, Workspace } from '../workspace.ts';

export interface OutboxWishesOptions {
  readonly store: Pick<Store, 'enqueue'>;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly randomUUID: () => string;
  /** Backend time, epoch milliseconds. */
  readonly now: () => number;
  /** Whether this may be sent at this moment; null if there is no such conversation. */
  readonly maySend: (conversationId: string, content: OutgoingContent) => MaySendAnswer | null;
  /** Until when a free-form message may leave (epoch milliseconds). */
  readonly windowClosesAt: (conversationId: string) => number | null;
}

/** What an agent may ask of the outbox. */
export type OutboxWishes = Pick<Workspace, 'send' | 'resend' | 'discard'>;

export function createOutboxWishes(options: OutboxWishesOptions): OutboxWishes {
  const { store, outbox, drafts, randomUUID, now, maySend, windowClosesAt } = options;

  return {
    async send(conversationId, content, { replyTo } = {}) {
      const answer = maySend(conversationId, content);
      if (answer === null) return refused('not-found');
      if (!answer.ok) return refused(answer.reason);

      const row: Omit<OutboxRow, 'sequence'> = {
        id: randomUUID(),
        conversationId,
        content,
        ...(replyTo !== undefined && { replyTo }),
        createdAt: now(),
        notAfter: content.kind === 'template' ? null : windowClosesAt(conversationId),
        state: 'queued',
        attempts: 0,
        firstAttemptAt: null,
      };
      const draft = drafts.take(conversationId, content);
      try {
        await store.enqueue(row, draft.remainder);
      } catch (error) {
        draft.failed();
        return refused(failureOf(error) === 'quota' ? 'storage-full' : 'storage-failed');
      }
      draft.sent();
      await outbox.reload();
      return { ok: true, value: { outboxId: row.id } };
    },

    async resend(outboxId) {
      const row = outbox.get(outboxId);
      if (row === undefined) return refused('not-found');
      if (row.state !== 'uncertain') return refused('not-uncertain');
      const answer = maySend(row.conversationId, row.content);
      if (answer === null) return refused('not-found');
      if (!answer.ok) return refused(answer.reason);
      // Its dedupe period begins anew, as the agent knows.
      return changed(outboxId, (current) =>
        current.state === 'uncertain'
          ? { ...current, state: 'queued', attempts: 0, firstAttemptAt: null }
          : current,
      );
    },

    async discard(outboxId, { toDraft = false } = {}) {
      const row = outbox.get(outboxId);
      if (row === undefined) return refused('not-found');
      if (!isDiscardable(row)) return refused('request-in-flight');
      const before = drafts.draft(row.conversationId).peek();
      // First kept, then taken out: between the two it may be there twice, and is never lost.
      const joined = withContent(before, row.content);
      if (toDraft) {
        drafts.save(row.conversationId, joined);
        await drafts.flush();
      }
      const outcome = await changed(outboxId, (current) => (isDiscardable(current) ? null : current));
      // What was typed since then stays.
      const isUntouched = drafts.draft(row.conversationId).peek() === joined;
      if (!outcome.ok && toDraft && isUntouched) drafts.save(row.conversationId, before);
      return outcome;
    },
  };

  /** Changes a row, whoever leads; refused where it is on its way by now. */
  async function changed(id: string, change: (row: OutboxRow) => OutboxRow | null): Promise<Outcome> {
    let done = false;
    const result = await outbox.change(id, null, (row) => {
      const next = change(row);
      done = next !== row;
      return next;
    });
    if (result === 'failed' || result === 'fenced') return refused('storage-failed');
    return done || result.row === null ? { ok: true, value: undefined } : refused('request-in-flight');
  }
}

/** A row that may have left is not taken back: what became of it must be known first. */
function isDiscardable({ state, attempts }: OutboxRow): boolean {
  return (
    (state === 'queued' && attempts === 0) ||
    state === 'refused' ||
    state === 'expired' ||
    state === 'uncertain'
  );
}

/** The draft with what a row holds put into it, after what is there already. */
function withContent(draft: Draft, content: OutgoingContent): Draft {
  switch (content.kind) {
    case 'text':
      return { ...draft, text: draft.text === '' ? content.text : `${draft.text}\n${content.text}` };
    case 'template': {
      const { templateId, language, values } = content;
      return { ...draft, template: { templateId, language, values } };
    }
    default:
      return draft;
  }
}
