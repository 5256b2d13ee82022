import type { CdrRow } from '../../../src/contract/cdr.ts';
import { NOW } from './fake-workspace.ts';

const HOUR = 3_600_000;

/** A record of an interaction that a masked contact began and an agent answered, unless the test says otherwise. */
export function sampleRecord(change: Partial<CdrRow> = {}): CdrRow {
  return {
    id: 'record-1',
    conversationId: 'conversation-1',
    sessionId: 'message-1',
    contact: { ref: 'ref-1', accountId: 'Acc 10342' },
    channel: { id: 'channel-1', name: 'Support line' },
    agent: { id: 'agent-1', name: 'Ben Ito' },
    group: { id: 'group-1', name: 'Agents' },
    direction: 'inbound',
    disposition: 'active',
    archivedReason: null,
    startedAt: NOW - 2 * HOUR,
    endedAt: null,
    duration: 2 * HOUR,
    messageCount: 2,
    firstResponse: 90_000,
    serviceLevel: 'met',
    text: 'Is the branch open on Sunday?',
    revision: 1,
    ...change,
  };
}
