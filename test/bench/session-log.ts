import type { Fact } from '../../src/session/index.ts';

/** A fact as a backend's log holds it: with the conversation it belongs to. */
export interface LoggedFact extends Fact {
  conversationId: string;
}

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 1);

/** The same numbers for the same seed, in [0, 1): mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function uuid(random: () => number): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Mostly talk within minutes, at times a pause of hours or days: sessions of every disposition come of it. */
function pause(random: () => number): number {
  const kind = random();
  if (kind < 0.75) return random() * 20 * MINUTE;
  if (kind < 0.95) return random() * 20 * 60 * MINUTE;
  return random() * 80 * 60 * MINUTE;
}

function kindOf(random: () => number): Fact['kind'] {
  const kind = random();
  if (kind < 0.48) return 'received';
  if (kind < 0.86) return 'freeformSent';
  if (kind < 0.96) return 'templateSent';
  return kind < 0.99 ? 'archived' : 'windowClosed';
}

/**
 * A log of `count` facts of `conversations` conversations in the order in which they arrived: by time, but 1 in 100
 * delivered again and 1 in 100 delivered late, each within the next 5000.
 */
export function arrivals(count: number, conversations: number, seed: number): LoggedFact[] {
  const random = seededRandom(seed);
  const distinct = Math.floor(count * 0.99);
  const clocks = Array.from({ length: conversations }, () => ({
    id: uuid(random),
    at: START + random() * 1e9,
  }));
  const log = Array.from({ length: distinct }, (_, place): { order: number; fact: LoggedFact } => {
    const clock = clocks[place % conversations]!;
    clock.at += pause(random);
    const at = Math.floor(clock.at);
    return { order: at, fact: { id: uuid(random), at, kind: kindOf(random), conversationId: clock.id } };
  });
  log.sort((a, b) => a.order - b.order);
  for (const [place, entry] of log.entries()) entry.order = place;
  const late = Array.from({ length: count - distinct }, () => log[Math.floor(random() * distinct)]!);
  for (const entry of late) entry.order += random() * 5000;
  const again = Array.from({ length: count - distinct }, () => {
    const { order, fact } = log[Math.floor(random() * distinct)]!;
    return { order: order + random() * 5000, fact: { ...fact } };
  });
  return [...log, ...again].sort((a, b) => a.order - b.order).map((entry) => entry.fact);
}
