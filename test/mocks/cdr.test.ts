import { beforeEach, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';

const as = 'supervisor-sam';
let centre: Centre;
beforeEach(async () => {
  centre = await createCentre({ scenario: 'busy-day' });
});

const query = async (body: object) => (await centre.call('POST', '/v1/cdr/query', { as, body })).body;

describe('the records', () => {
  it('are one for each session, newest first, page by page the same', async () => {
    const all = await query({ filter: {}, limit: 10_000 });
    expect(all.total).toBe(all.items.length);
    expect(all.total).toBeGreaterThan(45);
    const starts = all.items.map(({ startedAt }: { startedAt: string }) => startedAt);
    expect(starts).toEqual(starts.toSorted().toReversed());
    const ids: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 50; page += 1) {
      const next = await query({ filter: {}, limit: 9, ...(cursor === undefined ? {} : { cursor }) });
      expect(next.total).toBe(all.total);
      ids.push(...next.items.map(({ id }: { id: string }) => id));
      if (next.nextCursor === null) break;
      cursor = next.nextCursor;
      await centre.advance(60_000);
      await centre.contactWrites({ accountId: 'ACC-1005' }, 'While pages are read');
    }
    expect(ids).toEqual(all.items.map(({ id }: { id: string }) => id));
  });

  it.each([
    [{ dispositions: ['waiting', 'active'] }],
    [{ archivedReasons: ['agent'] }],
    [{ directions: ['outbound'] }],
    [{ channelIds: ['channel-orders'] }],
    [{ agentIds: ['agent-ben'] }],
    [{ groupIds: ['group-agents'] }],
    [{ serviceLevels: ['breached'] }],
    [{ duration: { from: 3_600_000, to: 40_000_000 } }],
    [{ firstResponse: { from: 1 } }],
    [{ messageCount: { from: 3 } }],
    [{ text: 'OF COURSE' }],
    [{ contactLabel: 'acc-' }],
    [{ startedFrom: '2026-11-22T20:00:00Z', startedBefore: '2026-11-23T06:00:00Z' }],
  ])('are filtered by %j, some but not all', async (filter) => {
    const all = await query({ filter: {} });
    const some = await query({ filter });
    expect(some.total).toBeGreaterThan(0);
    expect(some.total).toBeLessThan(all.total);
    const [name] = Object.keys(filter);
    for (const row of some.items) {
      if (name === 'dispositions') expect(['waiting', 'active']).toContain(row.disposition);
      if (name === 'archivedReasons')
        expect([row.disposition, row.archivedReason]).toEqual(['archived', 'agent']);
      if (name === 'channelIds') expect(row.channel.id).toBe('channel-orders');
      if (name === 'agentIds') expect(row.agent.id).toBe('agent-ben');
      if (name === 'firstResponse') expect(row.firstResponse).toBeGreaterThan(0);
      if (name === 'text') expect(row.text.toLowerCase()).toContain('of course');
    }
  });

  it('are sorted by two columns, those without a value last in either order', async () => {
    for (const order of ['ascending', 'descending']) {
      const sort = [
        { by: 'firstResponse', order },
        { by: 'channel', order: 'ascending' },
      ];
      const { items } = await query({ filter: {}, sort });
      const values = items.map(({ firstResponse }: { firstResponse: number | null }) => firstResponse);
      const known = values.filter((value: number | null) => value !== null);
      expect(values.slice(0, known.length)).toEqual(known);
      expect(known).toEqual(
        known.toSorted((a: number, b: number) => (order === 'ascending' ? a - b : b - a)),
      );
      const names = items
        .slice(known.length)
        .map(({ channel }: { channel: { name: string } }) => channel.name);
      expect(names).toEqual(names.toSorted());
    }
    for (const by of ['agent', 'group', 'contact', 'endedAt', 'disposition'])
      expect((await query({ filter: {}, sort: [{ by, order: 'ascending' }] })).items.length).toBeGreaterThan(
        0,
      );
  });

  it('are counted by disposition and by day of a time zone', async () => {
    const filter = { dispositions: ['archived'] };
    const ask = (timeZone: string) =>
      centre.call('POST', '/v1/cdr/summary', { as, body: { filter, timeZone } });
    const { body } = await ask('Pacific/Auckland');
    const rows = await query({ filter });
    expect(body.total).toBe(rows.total);
    expect(body.dispositions.archived).toBe(rows.total);
    expect(body.dispositions.waiting).toBeGreaterThan(0);
    const perDay = new Map<string, number>();
    for (const { startedAt } of rows.items) {
      // New Zealand is 13 hours ahead in November.
      const date = new Date(Date.parse(startedAt) + 13 * 3_600_000).toISOString().slice(0, 10);
      perDay.set(date, (perDay.get(date) ?? 0) + 1);
    }
    expect(
      body.days.map(({ day, dispositions }: { day: string; dispositions: { archived: number } }) => [
        day,
        dispositions.archived,
      ]),
    ).toEqual([...perDay].sort(([a], [b]) => (a < b ? -1 : 1)));
    expect((await ask('Nowhere/Land')).body.fields[0].field).toBe('/timeZone');
  });

  it('are found by words, or by what is within them, without regard to case and accents', async () => {
    const found = async (text: string, textMatch?: string): Promise<string[]> => {
      const { items } = await query({ filter: { text, ...(textMatch === undefined ? {} : { textMatch }) } });
      return [...new Set<string>(items.map((row: { text: string }) => row.text))];
    };
    expect(await found('COURSE')).toEqual(['Of course, one moment please.']);
    expect(await found('course', 'wordStart')).toEqual(['Of course, one moment please.']);
    expect(await found('ourse', 'within')).toEqual(['Of course, one moment please.']);
    expect(await found('ourse', 'wordStart')).toEqual([]);
    expect(await found('olá! ainda nao', 'wordStart')).toEqual(['Olá! Ainda não recebi o reembolso.']);
    expect(await found('puéden', 'wordStart')).toEqual(['Hola, ¿pueden cambiar mi cita para el jueves?']);
    const label = async (contactLabel: string) =>
      (await query({ filter: { contactLabel, textMatch: 'wordStart' } })).total;
    expect(await label('tariq')).toBe(1);
    expect(await label('ariq')).toBe(0);
  });

  it('are counted by channel, agent and group, each under all of the filter but its own part', async () => {
    const filter = {
      dispositions: ['archived', 'active'],
      channelIds: ['channel-front-desk'],
      agentIds: ['agent-ben', 'agent-ana'],
      messageCount: { from: 2 },
    };
    const { body } = await centre.call('POST', '/v1/cdr/summary', { as, body: { filter, timeZone: 'UTC' } });
    const total = async (change: object) => (await query({ filter: { ...filter, ...change } })).total;
    expect(body.total).toBe(await total({}));
    expect(body.channels.length).toBe(2);
    for (const { id, name, count } of body.channels) {
      expect(count).toBe(await total({ channelIds: [id] }));
      expect(['Front desk', 'Orders']).toContain(name);
    }
    expect(body.agents.map(({ id }: { id: string }) => id).sort()).toEqual(['agent-ana', 'agent-ben']);
    for (const { id, count } of body.agents) expect(count).toBe(await total({ agentIds: [id] }));
    expect(body.groups).toEqual([
      { id: 'group-agents', name: 'Agent', count: await total({ groupIds: ['group-agents'] }) },
    ]);
    for (const disposition of ['initiated', 'waiting', 'active', 'archived'])
      expect(body.dispositions[disposition]).toBe(await total({ dispositions: [disposition] }));
    for (const facet of ['channels', 'agents', 'groups']) {
      const counts = body[facet].map(({ count }: { count: number }) => count);
      expect(counts).toEqual(counts.toSorted((a: number, b: number) => b - a));
    }
  });

  it('are sorted by the order of the contract where words stand for states', async () => {
    const orders = {
      disposition: ['initiated', 'waiting', 'active', 'archived'],
      archivedReason: ['agent', 'unanswered', 'missed', 'idle', null],
      direction: ['inbound', 'outbound'],
      serviceLevel: ['notStarted', 'running', 'met', 'unanswered', 'breached'],
    };
    await centre.contactWrites({ accountId: 'ACC-1005' }, 'Just now');
    for (const [by, order] of Object.entries(orders)) {
      const { items } = await query({ filter: {}, sort: [{ by, order: 'ascending' }] });
      const values = [...new Set(items.map((row: Record<string, string | null>) => row[by]))];
      expect(values, by).toEqual(order.filter((value) => values.includes(value)));
      expect(values.length, by).toBeGreaterThan(1);
    }
  });

  it('are exported from the first line to the last', async () => {
    const { body } = await centre.call('POST', '/v1/cdr/export', { as, body: { filter: {} } });
    const lines = body
      .trimEnd()
      .split('\n')
      .map((line: string) => JSON.parse(line));
    const { total, items } = await query({ filter: {} });
    expect(lines[0]).toEqual({ kind: 'start', total });
    expect(lines.at(-1)).toEqual({ kind: 'end', count: total });
    expect(lines.slice(1, -1).map(({ row }: { row: unknown }) => row)).toEqual(items);
  });

  it('say when a session ended, who answered last, and how long it took', async () => {
    const messageId = (await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello'))!;
    const { conversationId } = centre.ledger.world.messages.get(messageId)!;
    await centre.advance(120_000);
    const body = { content: { kind: 'text', text: 'Good day' } };
    await centre.call('POST', `/v1/conversations/${conversationId}/messages`, {
      as: 'agent-ben',
      body,
      key: 'k',
    });
    await centre.advance(48 * 3_600_000);
    const { items } = await query({ filter: { dispositions: ['archived'], text: 'good day' } });
    const row = items.find((one: { sessionId: string }) => one.sessionId === messageId);
    const start = Date.parse(row.startedAt);
    expect(row).toMatchObject({
      direction: 'inbound',
      archivedReason: 'idle',
      endedAt: new Date(start + 120_000 + 86_400_000).toISOString(),
      duration: 86_520_000,
      messageCount: 2,
      firstResponse: 120_000,
      serviceLevel: 'met',
      agent: { id: 'agent-ben', name: 'Ben Okoye' },
      group: { id: 'group-agents', name: 'Agent' },
      text: 'Good day',
    });
  });
});
