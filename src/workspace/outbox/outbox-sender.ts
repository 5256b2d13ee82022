import type { ReadonlySignal } from '@preact/signals-core';
import type { CallOutcome, Client } from '../../client/client.ts';
import type { OperationAnswer } from '../../contract/operations.ts';
import type { OutboxRow } from '../../store/store.ts';
import type { Environment } from '../environment/environment.ts';
import type { Intake } from '../sync/intake.ts';
import { createPauses } from './outbox-pauses.ts';
import { headRows, isUnderWay, nextStep } from './outbox-step.ts';
import type { Standing } from './outbox-step.ts';
import type { Outbox } from './outbox.ts';
import { findSentMessage } from './sent-message-search.ts';
import { waitAskedFor, verdictOn } from '../calls/verdict.ts';

/**
 * Sends what is in the outbox, in the one tab that leads. One message is on its way in each conversation, and no
 * conversation waits for another. Each change of a row is written under this tab's epoch before it has an effect.
 */
export interface Sender {
  /** Something changed that a row may have waited for. */
  readonly wake: () => void;
  /** As `wake`, without waiting out the pauses after failures, except those the backend asked for. */
  readonly hurry: () => void;
}

export interface SenderOptions {
  readonly outbox: Outbox;
  readonly client: Client;
  readonly intake: Intake;
  readonly environment: Pick<Environment, 'monotonicNow' | 'setTimer' | 'random'>;
  /** The epoch under which this tab leads; null while it does not, and sends nothing. */
  readonly epoch: ReadonlySignal<number | null>;
  /** Whether the backend can be reached, and someone is signed in. */
  readonly reachable: ReadonlySignal<boolean>;
  /** How a row stands at this moment; null while the backend's time is not certain. */
  readonly standing: (row: OutboxRow) => Standing | null;
  /** Another tab has taken a newer epoch. */
  readonly onOvertaken: () => void;
  /** Backend time, epoch milliseconds. */
  readonly now: () => number;
  readonly life: AbortSignal;
}

type Sent = CallOutcome<OperationAnswer<'sendMessage'>>;

export function createSender(options: SenderOptions): Sender {
  const { outbox, client, intake, environment, epoch, reachable, standing, onOvertaken, life } = options;
  const busy = new Set<string>();
  const woken = new Set<string>();

  const wake = (): void => {
    for (const conversationId of headRows(outbox.rows.peek()).keys()) void serve(conversationId);
  };

  const pauses = createPauses(environment, wake, (id, milliseconds) =>
    outbox.tellRetry(id, milliseconds === null ? null : options.now() + milliseconds),
  );

  /** Moves the rows of one conversation on, in order, as far as they can go now. */
  const serve = async (conversationId: string): Promise<void> => {
    woken.add(conversationId);
    if (busy.has(conversationId)) return;
    busy.add(conversationId);
    try {
      while (woken.delete(conversationId)) {
        let row = head(conversationId);
        while (row !== undefined && (await advance(row))) row = head(conversationId);
      }
    } finally {
      busy.delete(conversationId);
    }
  };
  const head = (conversationId: string): OutboxRow | undefined =>
    epoch.peek() === null || life.aborted ? undefined : headRows(outbox.rows.peek()).get(conversationId);

  /** One step of a row. Resolves to false when it has to wait until something wakes it. */
  const advance = async (row: OutboxRow): Promise<boolean> => {
    const now = standing(row);
    if (now === null) return false;
    const step = nextStep(row, now);
    if (step === 'expire') return recorded(row, (current) => ({ ...current, state: 'expired' }));
    if (pauses.isPaused(row.id) || !reachable.peek()) return false;
    return step === 'send' ? attempt(row) : search(row);
  };

  const attempt = async (row: OutboxRow): Promise<boolean> => {
    // Written before it leaves, so that whoever comes after a crash knows that it may have arrived.
    const begun = await record(row, (current) => {
      const now = standing(current);
      if (now === null || nextStep(current, now) !== 'send') return current;
      const { attempts, firstAttemptAt } = current;
      return {
        ...current,
        state: 'sending',
        attempts: attempts + 1,
        firstAttemptAt: firstAttemptAt ?? now.now,
      };
    });
    if (begun === false) return false;
    // It changed in the meantime: look at it again.
    if (begun === null || begun.attempts === row.attempts) return true;

    const { id, conversationId, content, replyTo } = row;
    const outcome = await client.call(
      'sendMessage',
      { params: { conversationId }, body: { content, ...(replyTo !== undefined && { replyTo }) } },
      { idempotencyKey: id, signal: life, mayLeave: () => epoch.peek() !== null && mayLeave(row) },
    );
    return conclude(row, outcome);
  };
  const mayLeave = (row: OutboxRow): boolean => standing(row)?.mayLeave === true;

  const conclude = async (row: OutboxRow, outcome: Sent): Promise<boolean> => {
    switch (verdictOn(outcome)) {
      case 'done':
        return accepted(row, outcome);
      case 'refused':
        pauses.end(row.id);
        return recorded(row, (current) => ({ ...current, state: 'refused', refusal: refusalIn(outcome) }));
      case 'unclear':
        return pause(row, outcome);
      case 'abandoned':
        // Either the page ends, or the window closed before the request left.
        return life.aborted ? false : takeBack(row);
      default:
        return (await takeBack(row)) && pause(row, outcome);
    }
  };

  const accepted = async (row: OutboxRow, outcome: Sent): Promise<boolean> => {
    pauses.end(row.id);
    if (outcome.ok) {
      const { message, conversation } = outcome.value;
      await intake.take({ messages: [message], conversations: [conversation] });
    }
    await outbox.settle([row.id]);
    return true;
  };

  /** It did not happen: the row is again what it was before this attempt. */
  const takeBack = ({ id, state, attempts, firstAttemptAt }: OutboxRow): Promise<boolean> =>
    recorded({ id }, (current) => ({ ...current, state, attempts, firstAttemptAt }));

  /** The row may have arrived and may not be sent again: its message is there, or the row's fate is decided. */
  const search = async (row: OutboxRow): Promise<boolean> => {
    const result = await findSentMessage(client, row, life);
    if (life.aborted) return false;
    if (result === 'unclear') return pause(row, null);
    pauses.end(row.id);
    if (result !== 'absent' && result !== 'hidden') {
      await intake.take({ messages: [result.found] });
      await outbox.settle([row.id]);
      return true;
    }
    // Past its window the backend would not have taken it later than this search; past the dedupe period it might.
    const neverArrived = result === 'absent' && standing(row)?.mayLeave === false;
    return recorded(row, (current) => ({ ...current, state: neverArrived ? 'expired' : 'uncertain' }));
  };

  /** Changes a row under this tab's epoch. Resolves to how it stands (null if it is gone); false if that failed. */
  const record = async (
    { id }: Pick<OutboxRow, 'id'>,
    change: (row: OutboxRow) => OutboxRow | null,
  ): Promise<OutboxRow | null | false> => {
    const under = epoch.peek();
    if (under === null) return false;
    const result = await outbox.change(id, under, (row) => (isUnderWay(row) ? change(row) : row));
    if (result === 'fenced') onOvertaken();
    // Without the store nobody knows who leads, so nothing leaves until it writes again.
    if (result === 'failed') pause({ id }, null);
    return typeof result === 'object' && result.row;
  };
  /** As `record`, where all that matters is whether it worked. */
  const recorded = async (
    row: Pick<OutboxRow, 'id'>,
    change: (current: OutboxRow) => OutboxRow | null,
  ): Promise<boolean> => (await record(row, change)) !== false;

  const pause = ({ id }: Pick<OutboxRow, 'id'>, outcome: Sent | null): false => {
    pauses.begin(id, outcome && waitAskedFor(outcome));
    return false;
  };

  return {
    wake,
    hurry() {
      pauses.hurry();
      wake();
    },
  };
}

function refusalIn(outcome: Sent): NonNullable<OutboxRow['refusal']> {
  if (outcome.ok || outcome.reason !== 'problem') return { code: 'internal' };
  const { code, platformError } = outcome.problem;
  return { code, ...(platformError !== undefined && { platformError: platformError.code }) };
}
