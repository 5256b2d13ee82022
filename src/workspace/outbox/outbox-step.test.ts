import { describe, expect, it } from 'vitest';
import type { OutboxRow } from '../../store/store.ts';
import { headRows, nextStep } from './outbox-step.ts';

const HOUR = 3_600_000;

function row(change: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id: 'row',
    conversationId: 'c1',
    sequence: 1,
    content: { kind: 'text', text: 'Hello' },
    createdAt: 0,
    notAfter: null,
    state: 'queued',
    attempts: 0,
    firstAttemptAt: null,
    ...change,
  };
}

describe('the next step of a row', () => {
  const dedupePeriod = 72 * HOUR;
  const remembered = dedupePeriod - 60_000;

  it.each([
    { firstAttemptAt: null, mayLeave: true, now: 1000 * HOUR, step: 'send' },
    { firstAttemptAt: null, mayLeave: false, now: 0, step: 'expire' },
    { firstAttemptAt: 0, mayLeave: true, now: remembered - 1, step: 'send' },
    { firstAttemptAt: 0, mayLeave: true, now: remembered, step: 'search' },
    { firstAttemptAt: 0, mayLeave: false, now: 1, step: 'search' },
  ])(
    'is to $step, first tried at $firstAttemptAt, may leave: $mayLeave',
    ({ firstAttemptAt, mayLeave, now, step }) => {
      expect(nextStep(row({ firstAttemptAt }), { now, mayLeave, dedupePeriod })).toBe(step);
    },
  );
});

describe('what comes next', () => {
  it('is the first row under way of each conversation, past those that the agent decides about', () => {
    const rows = [
      row({ id: 'a2', sequence: 2 }),
      row({ id: 'a1', sequence: 1, state: 'sending' }),
      row({ id: 'b1', conversationId: 'b', state: 'refused' }),
      row({ id: 'b2', conversationId: 'b', sequence: 2 }),
      row({ id: 'c1', conversationId: 'c', state: 'uncertain' }),
    ];
    expect([...headRows(rows).values()].map(({ id }) => id)).toEqual(['a1', 'b2']);
  });
});
