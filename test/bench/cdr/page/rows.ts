import type { CdrRow } from '../../../../src/cdr/types.ts';

/** The same for each page: no chance in it. */
const SEED = 20_261_126;
const END = Date.UTC(2026, 10, 26);
const YEAR = 365 * 86_400_000;
/** Odd, so that its multiples are all different below a power of 2: no two rows last equally long. */
const STRIDE = 0x9e37_79b1;
const FEW_CONTACTS = 1000;

const dispositions = ['initiated', 'waiting', 'active', 'archived'] as const;
const reasons = ['agent', 'unanswered', 'missed', 'idle'] as const;
const serviceLevels = ['notStarted', 'running', 'met', 'unanswered', 'breached'] as const;
const words =
  'order delivery invoice refund please thanks address parcel broken replace tomorrow morning número señor tracking late cancel change account support question about price discount size colour'.split(
    ' ',
  );

/** What stands in the column of contacts, and in no other row. */
export function markOf(place: number): string {
  return `ACC-${String(place).padStart(7, '0')}`;
}

/**
 * Rows as a backend would give them, each an object of its own as from `JSON.parse`, newest first.
 *
 * @param hasTexts - whether each has a text and a contact of its own; without, no text and few contacts, to tell what
 *   texts cost
 */
export function makeRows(size: number, hasTexts: boolean): CdrRow[] {
  let state = SEED;
  const chance = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const one = <Value>(list: readonly Value[]): Value => list[chance(list.length)]!;
  const text = (place: number): string =>
    `${Array.from({ length: 4 + chance(6) }, () => one(words)).join(' ')} ${place}`;
  return Array.from({ length: size }, (_, place) => {
    const disposition = one(dispositions);
    const duration = (Math.imul(place + 1, STRIDE) >>> 0) % 2 ** 27;
    const startedAt = END - Math.floor(((place + 1) * YEAR) / size);
    const agent = chance(200);
    const whose = hasTexts ? place : place % FEW_CONTACTS;
    const row: CdrRow = {
      id: `cdr-${place}`,
      conversationId: `conversation-${place >> 1}`,
      sessionId: `session-${place}`,
      contact: {
        ref: `contact-${whose}`,
        accountId: markOf(whose),
        name: 'A contact',
      },
      channel: { id: `channel-${place % 8}`, name: `Channel ${place % 8}` },
      agent: chance(10) === 0 ? null : { id: `agent-${agent}`, name: `Agent ${agent}` },
      group: { id: `group-${agent % 6}`, name: `Group ${agent % 6}` },
      direction: one(['inbound', 'outbound']),
      disposition,
      archivedReason: disposition === 'archived' ? one(reasons) : null,
      startedAt,
      endedAt: disposition === 'archived' ? startedAt + duration : null,
      duration,
      messageCount: 1 + chance(40),
      firstResponse: chance(5) === 0 ? null : chance(7_200_000),
      serviceLevel: one(serviceLevels),
      text: hasTexts && chance(20) > 0 ? text(place) : null,
      revision: 1,
    };
    return JSON.parse(JSON.stringify(row)) as CdrRow;
  });
}
