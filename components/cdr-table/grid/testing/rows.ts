import type { CdrRow } from '../../../../src/cdr/types.ts';
import { dispositions, serviceLevelStates } from '../../../../src/contract/cdr.ts';

const HOUR = 3_600_000;
/** 26 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 26, 12);

const agents = ['Ana Silva', 'Bo Park', 'Chidi Okafor', 'Dunya Haddad'];
const channels = ['Front desk', 'Orders'];
const texts = [
  'Is the branch open on Sunday?',
  'Hola, ¿pueden cambiar mi cita al martes por la tarde, si es posible antes de las seis?',
  'Thanks, that is all.',
  null,
];

function oneOf<Value>(values: readonly Value[], at: number): Value {
  return values[at % values.length]!;
}

/** A record, the same for the same number. */
export function sampleRow(at: number, change: Partial<CdrRow> = {}): CdrRow {
  const disposition = oneOf(dispositions, at);
  const isArchived = disposition === 'archived';
  const agent = at % 5 === 0 ? null : { id: `agent-${at % 4}`, name: oneOf(agents, at) };
  return {
    id: `row-${at}`,
    conversationId: `conversation-${at % 997}`,
    sessionId: `session-${at}`,
    contact: { ref: `contact-${at % 997}`, accountId: `Acc ${10_000 + (at % 997)}` },
    channel: { id: `channel-${at % 2}`, name: oneOf(channels, at) },
    agent,
    group: agent === null ? null : { id: 'group-1', name: 'Agents' },
    direction: disposition === 'initiated' ? 'outbound' : 'inbound',
    disposition,
    archivedReason: isArchived ? oneOf(['agent', 'unanswered', 'missed', 'idle'] as const, at >> 2) : null,
    startedAt: NOON - at * 61_000,
    endedAt: isArchived ? NOON - at * 61_000 + HOUR : null,
    duration: (at * 7919 * 1000) % (72 * HOUR),
    messageCount: 1 + (at % 14),
    firstResponse: agent === null ? null : (at * 104_729) % (3 * HOUR),
    serviceLevel: oneOf(serviceLevelStates, at),
    text: oneOf(texts, at),
    revision: 1,
    ...change,
  };
}
