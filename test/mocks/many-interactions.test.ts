import { beforeAll, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { readStream } from './stream-reader.ts';

// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;

const as = 'supervisor-sam';
let centre: Centre;
beforeAll(async () => {
  centre = await createCentre({ scenario: 'many-interactions' });
});

const query = async (body: object, who = as) =>
  (await centre.call('POST', '/v1/cdr/query', { as: who, body: { limit: 20, ...body } })).body;
const summarise = async (filter: object) =>
  (await centre.call('POST', '/v1/cdr/summary', { as, body: { filter, timeZone: 'UTC' } })).body;
const get = (path: string, who = as) => centre.call('GET', path, { as: who });

describe('two hundred thousand interactions', () => {
  it('have every disposition, reason, direction and service level, on several channels, of many agents', async () => {
    const all = await summarise({});
    expect(all.total).toBeGreaterThan(200_000);
    for (const [disposition, count] of Object.entries(all.dispositions))
      expect(count, disposition).toBeGreaterThan(20);
    expect(all.channels).toHaveLength(4);
    expect(all.agents.length).toBeGreaterThan(15);
    expect(all.groups.length).toBeGreaterThanOrEqual(4);
    expect(all.days.length).toBeGreaterThan(150);
    const some = [
      ...['agent', 'unanswered', 'missed', 'idle'].map((reason) => ({ archivedReasons: [reason] })),
      ...['inbound', 'outbound'].map((direction) => ({ directions: [direction] })),
      ...['notStarted', 'met', 'unanswered', 'breached'].map((level) => ({ serviceLevels: [level] })),
    ];
    for (const filter of some)
      expect((await query({ filter, limit: 1 })).total, JSON.stringify(filter)).toBeGreaterThan(2_000);
  });

  it('are opened with the messages and facts that their records count', async () => {
    const { items } = await query({ filter: { archivedReasons: ['idle'], messageCount: { from: 4 } } });
    for (const row of items.slice(0, 5)) {
      const path = `/v1/conversations/${row.conversationId}`;
      const { body } = await get(path);
      expect(body.conversation).toMatchObject({ contact: row.contact, channelId: row.channel.id });
      const messages = (await get(`${path}/messages?sessionId=${row.sessionId}`)).body.items;
      expect(messages).toHaveLength(row.messageCount);
      expect(messages[0].content.text ?? messages[0].content.body).toBe(row.text);
      const facts = (await get(`${path}/facts?sessionId=${row.sessionId}`)).body.items;
      expect(facts.at(-1)).toMatchObject({ id: row.sessionId, at: row.startedAt });
    }
    expect((await get('/v1/conversations/cnv_bbbbbbbbbbbbbbbb')).status).toBe(404);
  });

  it('are sorted by two columns, names without regard to accents, those without a value last', async () => {
    const sort = [
      { by: 'agent', order: 'ascending' },
      { by: 'firstResponse', order: 'descending' },
    ];
    const filter = { directions: ['outbound'], startedFrom: '2026-11-19T00:00:00Z' };
    const { items, total } = await query({ filter, sort, limit: 10_000 });
    expect(items).toHaveLength(total);
    const fold = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
    const keys = items.map((row: Json) => [
      row.agent === null ? '\u{10FFFF}' : fold(row.agent.name),
      row.firstResponse === null ? Infinity : -row.firstResponse,
    ]);
    const compare = (a: [string, number], b: [string, number]) =>
      a[0] === b[0] ? (a[1] === b[1] ? 0 : a[1] - b[1]) : a[0] < b[0] ? -1 : 1;
    expect(keys).toEqual(keys.toSorted(compare));
    const names = [...new Set(items.map((row: Json) => row.agent?.name))];
    expect(names.indexOf('Ángel Muñoz')).toBeLessThan(names.indexOf('Aoife Byrne'));
    expect(names.indexOf('Ana Ruiz')).toBeLessThan(names.indexOf('Ángel Muñoz'));
    expect(new Set(items.map((row: Json) => row.disposition)).size).toBe(2);
  });

  it('are paged as of the first page while records arrive, also when the answer is no longer kept', async () => {
    const wish = { filter: { agentIds: ['agent-ana'] }, sort: [{ by: 'disposition', order: 'ascending' }] };
    const first = await query({ ...wish, limit: 7_000 });
    await centre.contactWrites({ accountId: 'ACC-1005' }, 'While pages are read');
    const second = await query({ ...wish, limit: 7_000, cursor: first.nextCursor });
    for (let others = 0; others < 10; others += 1)
      await query({ filter: { messageCount: { from: others } } });
    await centre.advance(60_000);
    const again = await query({ ...wish, limit: 7_000, cursor: first.nextCursor });
    expect(again.items).toEqual(second.items);
    expect([second.total, again.total]).toEqual([first.total, first.total]);
    const rest = await query({ ...wish, limit: 10_000, cursor: again.nextCursor });
    const ids = [first, second, rest].flatMap(({ items }) => items.map(({ id }: Json) => id));
    expect(ids).toHaveLength(first.total);
    expect(new Set(ids).size).toBe(first.total);
    const elsewhere = { ...wish, filter: {}, cursor: first.nextCursor };
    expect((await query(elsewhere)).code).toBe('cursor-expired');
    expect((await query({ ...wish, cursor: first.nextCursor }, 'supervisor-sue')).code).toBe(
      'cursor-expired',
    );
  });

  it('tell a masked viewer no number, neither by what is found nor by what comes first', async () => {
    const { items } = await query({ filter: {} }, 'supervisor-sue');
    expect(JSON.stringify(items)).not.toMatch(/\+\d/);
    const filter = { contactLabel: '5550112' };
    expect((await query({ filter })).total).toBeGreaterThan(100);
    expect((await query({ filter }, 'supervisor-sue')).total).toBe(0);
    const sort = [{ by: 'contact', order: 'ascending' }];
    const sorted = (await query({ filter: {}, sort, limit: 5_000 }, 'supervisor-sue')).items;
    const labels = sorted.map((row: Json) => row.contact.accountId?.toLowerCase());
    expect(labels).toEqual(labels.toSorted());
  });

  it('are with contacts who share neither number, account nor reference', async () => {
    const { past } = centre.ledger.world;
    const contacts = Array.from({ length: past!.columns.conversations }, (_, number) =>
      past!.contact(number),
    );
    for (const name of ['ref', 'number', 'accountId'] as const) {
      const values = contacts.map((contact) => contact[name]).filter((value) => value !== undefined);
      expect(values.length, name).toBeGreaterThan(30_000);
      expect(new Set(values).size, name).toBe(values.length);
    }
  });

  it('go on where a contact of the past writes again', async () => {
    const own = await createCentre({ scenario: 'many-interactions' });
    const ask = async (filter: object): Promise<Json> =>
      (await own.call('POST', '/v1/cdr/query', { as, body: { filter, limit: 50 } })).body;
    const { total: before } = await ask({});
    const row = (await ask({ archivedReasons: ['missed'] })).items.find(
      ({ contact }: Json) => contact.number !== undefined,
    );
    const contactRef = row.contact.ref;
    const former = (await ask({ contactRef })).items;
    const stream = await readStream(own, as);
    await stream.all();
    await own.contactWrites({ number: row.contact.number }, 'Me again', row.channel.id);
    const told = (await stream.all()).filter(({ type }) => type === 'cdrRow').map(({ data }) => data.row);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ conversationId: row.conversationId, disposition: 'waiting' });
    expect((await ask({})).total).toBe(before + 1);
    const now = (await ask({ contactRef })).items;
    expect(now.map(({ id }: Json) => id)).toEqual([told[0].id, ...former.map(({ id }: Json) => id)]);
    const withoutRevision = (row: Json) => ({ ...row, revision: 0 });
    expect(now.slice(1).map(withoutRevision)).toEqual(former.map(withoutRevision));
    const list = (await own.call('GET', '/v1/conversations?limit=1', { as })).body.items;
    expect(list[0]).toMatchObject({ id: row.conversationId, unread: 1 });
  });

  it('are exported whole', async () => {
    const filter = { channelIds: ['channel-aftercare'], startedFrom: '2026-10-01T00:00:00Z' };
    const { total, items } = await query({ filter, limit: 10_000 });
    const { body } = await centre.call('POST', '/v1/cdr/export', { as, body: { filter } });
    const lines = body
      .trimEnd()
      .split('\n')
      .map((line: string) => JSON.parse(line));
    expect(lines[0]).toEqual({ kind: 'start', total });
    expect(lines.slice(1, -1).map(({ row }: Json) => row)).toEqual(items);
    expect(lines.at(-1)).toEqual({ kind: 'end', count: total });
  });
});
