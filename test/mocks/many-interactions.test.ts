import { beforeAll, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';

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
});
