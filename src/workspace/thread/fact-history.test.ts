import { describe, expect, it } from 'vitest';
import type { Client } from '../../client/index.ts';
import type { Fact } from '../../contract/fact.ts';
import type { OutboxRow } from '../../store/store.ts';
import { createFactHistory } from './fact-history.ts';
import { findSentMessage } from '../outbox/sent-message-search.ts';

const HOUR = 3_600_000;
const life = new AbortController().signal;

/** A backend with pages, newest first; a page that is null cannot be had. */
function backendWith(pages: readonly (readonly unknown[] | null)[]) {
  const asked: string[] = [];
  const client = {
    call: async (_name: string, { query }: { query: { cursor?: string } }) => {
      const number = Number(query.cursor ?? 0);
      asked.push(String(number));
      const items = pages[number];
      if (items === null || items === undefined) return { ok: false, reason: 'network', retryAfter: null };
      const nextCursor = number + 1 < pages.length ? String(number + 1) : null;
      return { ok: true, value: { items, nextCursor }, status: 200, etag: null };
    },
  } as unknown as Client;
  return { client, asked };
}

describe('looking for a message that may have arrived', () => {
  const row = { id: 'key', conversationId: 'c1', firstAttemptAt: 10 * HOUR } as OutboxRow;
  const message = (at: number, idempotencyKey?: string) => ({ id: `m${at}`, at: at * HOUR, idempotencyKey });

  it('reads back page by page to before the first attempt, and no further', async () => {
    const { client, asked } = backendWith([[message(12), message(11)], [message(9)], [message(8, 'key')]]);
    expect(await findSentMessage(client, row, life)).toBe('absent');
    expect(asked).toEqual(['0', '1']);
  });

  it('finds it on a later page', async () => {
    const { client } = backendWith([[message(12), message(11)], [message(10, 'key')]]);
    expect(await findSentMessage(client, row, life)).toMatchObject({ found: { id: 'm10' } });
  });

  it('knows nothing as long as a page cannot be had', async () => {
    const { client } = backendWith([[message(12)], null]);
    expect(await findSentMessage(client, row, life)).toBe('unclear');
  });
});

describe('the sessions before the newest', () => {
  const fact = (hour: number, kind: Fact['kind']): Fact => ({ id: `f${hour}`, at: hour * HOUR, kind });
  const pages = [
    [fact(100, 'received'), fact(51, 'archived')],
    [fact(50, 'received'), fact(3, 'archived'), fact(2, 'freeformSent')],
    [fact(1, 'received')],
  ];

  it('are read as far back as is shown; one whose beginning was not read is left out', async () => {
    const { client, asked } = backendWith(pages);
    const history = createFactHistory('c1', client, life);
    await history.reach(60 * HOUR);
    expect(asked).toEqual(['0']);
    expect(history.sessions.value).toEqual([]);
    await history.reach(45 * HOUR);
    expect(history.sessions.value.map(({ id }) => id)).toEqual(['f100']);
    await history.reach(0);
    expect(history.sessions.value.map(({ id }) => id)).toEqual(['f1', 'f50', 'f100']);
  });

  it('stay as they were when they cannot be read', async () => {
    const { client } = backendWith([pages[0]!, null]);
    const history = createFactHistory('c1', client, life);
    history.add({ id: 'f50', facts: [fact(50, 'received')] });
    await history.reach(0);
    expect(history.sessions.value.map(({ id }) => id)).toEqual(['f50']);
  });
});
