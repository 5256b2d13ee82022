import { describe, expect, it, vi } from 'vitest';
import type { StreamState } from './index.ts';
import { gone, line, listening } from './testing/live-stream.ts';
import { json, portal, problem, scriptedBackend, silent, unreachable } from './testing/scripted-backend.ts';
import { settled } from './testing/virtual-time.ts';

const start = Date.UTC(2026, 10, 23, 12);
/** The first pause of a client whose chance is 0.5. */
const firstPause = 2500;

describe('the event stream', () => {
  it('asks for events after a position, with the token, and tells them with what to resume from', async () => {
    const first = line();
    const { seen, states, heard, stream } = await listening([first.reaction], 'p0');
    expect(seen[0]).toMatchObject({ method: 'GET', url: 'https://backend.example/whatsapp/v1/events' });
    const { headers } = seen[0]!;
    expect([headers.get('Accept'), headers.get('Last-Event-ID'), headers.get('Authorization')]).toEqual([
      'text/event-stream',
      'p0',
      'Bearer token-1',
    ]);
    expect(states).toEqual([{ state: 'connecting' }, { state: 'live' }]);
    await first.write(gone('1') + 'event: reset\ndata: {}\n\n' + gone('3'));
    expect(heard).toEqual([
      { event: { type: 'conversationGone', data: { conversationId: 'c-1' } }, id: '1' },
      { event: { type: 'reset', data: {} }, id: '1' },
      { event: { type: 'conversationGone', data: { conversationId: 'c-3' } }, id: '3' },
    ]);
    stream.close();
  });

  it('asks for no position where there is none', async () => {
    const { resumed, stream } = await listening([line().reaction]);
    expect(resumed()).toEqual([null]);
    stream.close();
  });

  it.each(['end', 'cut'] as const)('resumes after a jittered pause when the line has an %s', async (how) => {
    const first = line();
    const second = line();
    const { time, states, resumed, heard, stream } = await listening([first.reaction, second.reaction]);
    await first.write(gone('1') + 'event: conversationGone\nid: 2\ndata: {"conversationId"');
    await first[how]();
    expect(states.at(-1)).toEqual({ state: 'waiting', retryAt: start + firstPause });
    await time.advance(firstPause - 1);
    expect(resumed()).toEqual([null]);
    await time.advance(1);
    // What was cut was not told, so its position is not taken.
    expect(resumed()).toEqual([null, '1']);
    expect(states.at(-1)).toEqual({ state: 'live' });
    await second.write(gone('2'));
    expect(heard.map(({ id }) => id)).toEqual(['1', '2']);
    stream.close();
  });

  it('counts as dead after 45 s of silence, and any byte is a sign of life', async () => {
    const first = line();
    const { time, states, seen, stream } = await listening([first.reaction, line().reaction]);
    await time.advance(44_000);
    await first.write(':\n\n');
    await time.advance(44_999);
    expect(states.at(-1)).toEqual({ state: 'live' });
    await time.advance(1);
    expect(states.at(-1)).toMatchObject({ state: 'waiting' });
    expect(first.abandoned()).toBe(true);
    await time.advance(firstPause);
    expect(seen).toHaveLength(2);
    stream.close();
  });

  it('waits longer with each failure, up to a minute, and little again once it was heard', async () => {
    const last = line();
    const failures = Array.from({ length: 7 }, () => unreachable);
    const { time, seen, stream } = await listening([unreachable, ...failures, last.reaction, unreachable]);
    await time.advance(240_000);
    const pauses = seen.slice(1).map(({ at }, index) => at - seen[index]!.at);
    expect(pauses).toEqual([2500, 5000, 10_000, 20_000, 30_000, 30_000, 30_000, 30_000, 45_000 + 30_000]);
    stream.close();
    const heard = line();
    const again = await listening([unreachable, unreachable, heard.reaction, unreachable]);
    await again.time.advance(7500);
    await heard.write(':\n\n');
    await heard.end();
    await again.time.advance(firstPause);
    expect(again.seen.map(({ at }) => at)).toEqual([0, 2500, 7500, 10_000]);
    again.stream.close();
  });

  it.each([
    ['nobody answers in time', silent, 15_000],
    ['a portal answers', portal(), 0],
    ['there is no content', () => new Response(null, { status: 204 }), 0],
    ['the backend is overloaded', problem('unavailable', 503), 0],
    ['the backend fails', problem('internal', 500), 0],
    ['a page refuses', portal(403), 0],
    ['JSON comes in place of events', json({}), 0],
  ])('is tried again when %s', async (_, reaction, spent) => {
    const { time, seen, states, stream } = await listening([reaction, line().reaction]);
    await time.advance(spent + firstPause);
    expect(seen.map(({ at }) => at)).toEqual([0, spent + firstPause]);
    expect(states.at(-1)).toEqual({ state: 'live' });
    stream.close();
  });

  it('waits at least as long as it is asked to, and no longer than five minutes, plus its jitter', async () => {
    const asked = (seconds: string) => problem('rate-limited', 429, { 'Retry-After': seconds });
    for (const [seconds, floor] of [
      ['20', 20_000],
      ['86400', 300_000],
    ] as const) {
      const { time, seen, stream } = await listening([asked(seconds), line().reaction]);
      await time.advance(floor + firstPause - 1);
      expect(seen).toHaveLength(1);
      await time.advance(1);
      expect(seen).toHaveLength(2);
      stream.close();
    }
  });

  it('follows the retry field, up to a minute', async () => {
    for (const [retry, floor] of [
      ['4000', 4000],
      ['999999999', 60_000],
    ] as const) {
      const first = line();
      const { time, seen, stream } = await listening([first.reaction, line().reaction]);
      await first.write(`retry: ${retry}\n\n`);
      await first.end();
      await time.advance(floor + firstPause - 1);
      expect(seen).toHaveLength(1);
      await time.advance(1);
      expect(seen).toHaveLength(2);
      stream.close();
    }
  });

  it('leaves the page a turn after each part of a flood, also within one chunk', async () => {
    const first = line();
    const turns: (() => void)[] = [];
    const nextTask = (): Promise<void> => new Promise((resolve) => void turns.push(resolve));
    const { heard, stream } = await listening([first.reaction], null, { nextTask });
    const many = Array.from({ length: 1000 }, (_, at) => gone(`${at}`));
    await first.write(many.join(''));
    await first.write(gone('last'));
    const told: number[] = [];
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
      told.push(heard.length);
      turn();
      await settled();
    }
    expect(told).toHaveLength(4);
    expect(told.every((count, at) => count > (told[at - 1] ?? 0))).toBe(true);
    expect(heard.map(({ id }) => id)).toEqual([...many.keys(), 'last'].map(String));
    stream.close();
  });

  it('passes over an event too large to be read, and says that there is a gap', async () => {
    const first = line();
    const { time, resumed, heard, stream } = await listening([first.reaction, line().reaction], 'p0');
    await first.write(`data: ${'x'.repeat(2 ** 20)}`);
    expect(first.abandoned()).toBe(true);
    expect(heard).toEqual([]);
    await time.advance(firstPause);
    expect(resumed()).toEqual(['p0', null]);
    expect(heard).toEqual([{ event: { type: 'reset', data: {} }, id: null }]);
    stream.close();
  });
});

describe('a listener that throws', () => {
  it('is a bug that is made known, and the stream goes on', async () => {
    const first = line();
    const { client } = scriptedBackend([first.reaction]);
    const ids: (string | null)[] = [];
    const onEvent = (_: unknown, id: string | null) => {
      ids.push(id);
      if (id === '1') throw new TypeError('a bug');
    };
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    const rejections: unknown[] = [];
    process.on('unhandledRejection', (error) => rejections.push(error));
    const stream = client.stream({ onState: () => {}, onEvent }, null);
    await settled();
    await first.write(gone('1') + gone('2'));
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other);
    expect(ids).toEqual(['1', '2']);
    expect(rejections).toEqual([new TypeError('a bug')]);
    stream.close();
  });
});

describe('a stream that is refused', () => {
  it.each([
    ['signed-out', 401],
    ['role-not-allowed', 403],
    ['not-found', 404],
    ['not-supported', 501],
  ])('says so and rests: %s', async (code, status) => {
    const { time, states, seen, stream } = await listening([problem(code, status), line().reaction], null, {
      getToken: () => null,
    });
    expect(states.at(-1)).toMatchObject({ state: 'refused', problem: { code, status } });
    await time.advance(3_600_000);
    expect(seen).toHaveLength(1);
    expect(time.sleepers()).toBe(0);
    stream.reconnect();
    await settled();
    expect(states.at(-1)).toEqual({ state: 'live' });
    stream.close();
  });

  it('asks for another token first', async () => {
    let asked = 0;
    const { states, seen, stream } = await listening([problem('signed-out', 401), line().reaction], 'p0', {
      getToken: () => `token-${++asked}`,
    });
    expect(states.at(-1)).toEqual({ state: 'live' });
    expect(seen[1]?.headers.get('Authorization')).toBe('Bearer token-2');
    expect(seen[1]?.headers.get('Last-Event-ID')).toBe('p0');
    stream.close();
  });
});

describe('reconnecting at once', () => {
  it('waits no pause out', async () => {
    const { time, seen, states, stream } = await listening([unreachable, line().reaction]);
    await time.advance(100);
    stream.reconnect();
    await settled();
    expect(seen.map(({ at }) => at)).toEqual([0, 100]);
    expect(states.at(-1)).toEqual({ state: 'live' });
    stream.close();
  });

  it('waits all the same what the backend asked for, and says how long', async () => {
    const { time, seen, states, stream } = await listening([
      problem('unavailable', 503, { 'Retry-After': '60' }),
      line().reaction,
    ]);
    await time.advance(100);
    for (let times = 0; times < 5; times++) stream.reconnect();
    await settled();
    expect(states.at(-1)).toEqual({ state: 'waiting', retryAt: time.localNow() + 59_900 });
    await time.advance(59_899);
    expect(seen).toHaveLength(1);
    await time.advance(1);
    expect(states.at(-1)).toEqual({ state: 'live' });
    stream.close();
  });

  it('leaves a line that was heard a short time ago, however often it is asked', async () => {
    const { time, seen, stream } = await listening([line().reaction]);
    await time.advance(19_000);
    for (let times = 0; times < 5; times++) stream.reconnect();
    await settled();
    expect(seen).toHaveLength(1);
    stream.close();
  });

  it('leaves a line that was not heard for long, as after sleep, and resumes', async () => {
    const first = line();
    const { time, resumed, stream } = await listening([first.reaction, line().reaction]);
    await first.write(gone('1'));
    await time.advance(20_000);
    stream.reconnect();
    stream.reconnect();
    await settled();
    expect(first.abandoned()).toBe(true);
    expect(resumed()).toEqual([null, '1']);
    stream.close();
  });
});

describe('closing', () => {
  it('tells nothing any more, and leaves nothing behind', async () => {
    const first = line();
    const { time, states, heard, seen, stream } = await listening([first.reaction, line().reaction]);
    stream.close();
    const told = states.length;
    await first.write(gone('1')).catch(() => {});
    await time.advance(600_000);
    expect([states.length, heard.length, seen.length]).toEqual([told, 0, 1]);
    expect(first.abandoned()).toBe(true);
    expect(time.sleepers()).toBe(0);
  });

  it('from within an event keeps what follows in the same breath', async () => {
    const first = line();
    const { client } = scriptedBackend([first.reaction]);
    const ids: (string | null)[] = [];
    const stream = client.stream(
      {
        onState: () => {},
        onEvent: (_, id) => {
          ids.push(id);
          stream.close();
        },
      },
      null,
    );
    await settled();
    await first.write(gone('1') + gone('2'));
    expect(ids).toEqual(['1']);
  });

  it('while the token is fetched lets nothing leave', async () => {
    const { seen, stream, time } = await listening([line().reaction], null, {
      getToken: () => time.sleep(100).then(() => null),
    });
    stream.close();
    await time.advance(1000);
    expect(seen).toHaveLength(0);
  });
});

describe('a thousand clients that lose their stream at once', () => {
  it('come back as at most 5 % in any 100 ms', async () => {
    let seed = 42;
    const random = () => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return seed / 2 ** 32;
    };
    for (const retryAfter of ['', '10']) {
      const returns: number[] = [];
      const refusal = problem('unavailable', 503, retryAfter ? { 'Retry-After': retryAfter } : {});
      const { client } = scriptedBackend([refusal], { random });
      const onState = (state: StreamState) => {
        if (state.state === 'waiting') returns.push(state.retryAt - start);
      };
      const streams = Array.from({ length: 1000 }, () => client.stream({ onState, onEvent: () => {} }, null));
      await vi.waitUntil(() => returns.length === 1000, { timeout: 20_000 });
      for (const stream of streams) stream.close();
      expect(returns).toHaveLength(1000);
      const most = Math.max(
        ...returns.map((from) => returns.filter((at) => at >= from && at < from + 100).length),
      );
      expect(most).toBeLessThanOrEqual(50);
      expect(Math.min(...returns)).toBeGreaterThanOrEqual(retryAfter ? 10_000 : 0);
    }
  });
});
