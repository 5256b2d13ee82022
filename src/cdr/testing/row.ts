import type { CdrRow } from '../types.ts';

/** A row with what a test is not about. */
export function cdrRow(fields: Partial<CdrRow> = {}): CdrRow {
  return {
    id: 'row-1',
    conversationId: 'conversation-1',
    sessionId: 'session-1',
    contact: { ref: 'contact-1', accountId: 'ACC-1', name: 'Ana Pérez', number: '+34600111222' },
    channel: { id: 'orders', name: 'Orders' },
    agent: { id: 'ben', name: 'Ben' },
    group: null,
    direction: 'inbound',
    disposition: 'archived',
    archivedReason: 'agent',
    startedAt: Date.UTC(2026, 10, 20, 9, 30, 0, 5),
    endedAt: null,
    duration: 61_500,
    messageCount: 4,
    firstResponse: null,
    serviceLevel: 'met',
    text: 'Good morning',
    revision: 1,
    ...fields,
  };
}
