import { describe, expect, it } from 'vitest';
import { foldSessions, viewAt } from '../../src/session/index.ts';
import type { Fact } from '../../src/session/index.ts';
import { scenarioNames } from '../../mocks/index.ts';
import { createRandom } from '../../mocks/world/random.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { readStream } from './stream-reader.ts';

/** How many conversations stand how, by the SDK's session machine. */
async function dispositionsOf(centre: Centre): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const { body } = await centre.call('GET', '/v1/conversations?limit=1000', { as: 'supervisor-sam' });
  for (const { facts } of body.items as { facts: (Omit<Fact, 'at'> & { at: string })[] }[]) {
    const session = foldSessions(facts.map((fact) => ({ ...fact, at: Date.parse(fact.at) }))).at(-1)!;
    const { disposition } = viewAt(session, centre.now());
    counts[disposition] = (counts[disposition] ?? 0) + 1;
  }
  return counts;
}

/** Every part of a world that a client can ever see. */
function stateOf({ ledger }: Centre): string {
  const { contacts, conversations, messages, templates, channels, users, journal, now } = ledger.world;
  return JSON.stringify([
    [...contacts.values()],
    [...conversations.values()].map(({ readMarks, sessions: _folded, ...rest }) => [rest, [...readMarks]]),
    [...messages.keys()],
    [...templates.values(), ...channels.values(), ...users.values()],
    journal.newest(),
    now,
  ]);
}

describe('a scenario', () => {
  it.each(scenarioNames)(
    '%s is the same each time for one seed, and another for another',
    async (scenario) => {
      const live = async (seed: number): Promise<string> => {
        const centre = await createCentre({ scenario, seed });
        await centre.advance(3 * 3_600_000);
        await centre.contactWrites({ accountId: 'ACC-1001' }, 'Hello');
        await centre.advance(40 * 3_600_000);
        return stateOf(centre);
      };
      const first = await live(1);
      expect(await live(1)).toBe(first);
      expect(await live(2)).not.toBe(first);
    },
  );

  it('webhooks begins at the newest payload, with a full desk', async () => {
    const centre = await createCentre({ scenario: 'webhooks' });
    expect(new Date(centre.now()).toISOString()).toBe('2026-11-22T19:38:59.999Z');
    expect(centre.webhookReport()).toEqual({ applied: 2678, repeated: 52, refused: [] });
    const { body } = await centre.call('GET', '/v1/conversations?limit=1000', { as: 'supervisor-sam' });
    expect(body.items.length).toBeGreaterThan(400);
    const counts = await dispositionsOf(centre);
    for (const disposition of ['initiated', 'waiting', 'active', 'archived'])
      expect(counts[disposition], disposition).toBeGreaterThanOrEqual(10);
    const contacts = body.items.map(({ contact }: { contact: object }) =>
      Object.keys(contact).sort().join(' '),
    );
    for (const kind of ['name number ref', 'accountId name number ref', 'name ref', 'accountId ref'])
      expect(contacts, kind).toContain(kind);
    await centre.advance(10 * 60_000);
    const later = await centre.call('GET', '/v1/conversations?limit=10', { as: 'supervisor-sam' });
    expect(Date.parse(later.body.items[0].lastMessage.at)).toBeGreaterThan(
      Date.parse('2026-11-22T19:39:00Z'),
    );
  });

  it('busy-day has conversations in every state, empty has none', async () => {
    const counts = await dispositionsOf(await createCentre({ scenario: 'busy-day' }));
    for (const disposition of ['initiated', 'waiting', 'active', 'archived'])
      expect(counts[disposition], disposition).toBeGreaterThanOrEqual(4);
    expect(await dispositionsOf(await createCentre({ scenario: 'empty' }))).toEqual({});
  });

  it('expired-windows stands at the edges that its conversations are named after', async () => {
    const centre = await createCentre({ scenario: 'expired-windows' });
    expect(await dispositionsOf(centre)).toEqual({ active: 2, waiting: 1, initiated: 4, archived: 2 });
    // 2 minutes, 5 minutes and 10 minutes after its beginning something falls due.
    const begun = centre.now();
    for (const minutes of [2, 5, 10]) {
      expect(await centre.toNextDeadline()).toBe(true);
      expect(centre.now() - begun).toBe(minutes * 60_000);
    }
    expect(await dispositionsOf(centre)).toEqual({ active: 2, initiated: 3, archived: 4 });
  });

  it('rejections has the platform refuse about every other message, at once or later, some with 131047', async () => {
    const centre = await createCentre({ scenario: 'rejections' });
    const refused: number[] = [];
    const failed: number[] = [];
    for (let count = 0; count < 80; count += 1) {
      const messageId = await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello');
      const path = `/v1/conversations/${centre.ledger.world.messages.get(messageId!)!.conversationId}`;
      const body = { content: { kind: 'text', text: 'Good day' } };
      const answer = await centre.call('POST', `${path}/messages`, { body, key: `key-${count}` });
      if (answer.status === 422) refused.push(answer.body.platformError.code);
      await centre.advance(10_000);
      const list = await centre.call('GET', `${path}/messages?limit=2`);
      const sent = list.body.items.find(({ direction }: { direction: string }) => direction === 'outbound');
      if (answer.status === 201 && sent?.status === 'failed') failed.push(sent.error.code);
    }
    expect(refused.length + failed.length).toBeGreaterThan(25);
    expect(refused.length + failed.length).toBeLessThan(55);
    expect(refused).toContain(131047);
    expect(failed).toContain(131047);
    expect(new Set([...refused, ...failed]).size).toBeGreaterThanOrEqual(3);
  });

  it('slow keeps every request on its way for one to four seconds', async () => {
    const waits: number[] = [];
    const centre = await createCentre({
      scenario: 'slow',
      random: createRandom(3),
      sleep: async (milliseconds) => void waits.push(milliseconds),
    });
    for (let count = 0; count < 50; count += 1) await centre.call('GET', '/v1/me');
    const trips = Array.from({ length: 50 }, (_, trip) => waits[2 * trip]! + waits[2 * trip + 1]!);
    expect(Math.min(...trips)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...trips)).toBeLessThanOrEqual(4_000);
    expect(new Set(trips).size).toBeGreaterThan(20);
  });

  it('flaky loses answers of what was done, refuses requests, and cuts streams in the middle', async () => {
    const centre = await createCentre({ scenario: 'flaky', random: createRandom(5) });
    const messageId = await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello');
    const { conversationId } = centre.ledger.world.messages.get(messageId!)!;
    const path = `/v1/conversations/${conversationId}/messages`;
    const statuses: Record<number, number> = {};
    for (let count = 0; count < 60; count += 1) {
      const body = { content: { kind: 'text', text: `Message ${count}` } };
      for (let tries = 0, status = 0; status !== 200 && status !== 201; tries += 1) {
        const answer = await centre.call('POST', path, { body, key: `key-${count}` });
        ({ status } = answer);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status === 429 || status === 503) expect(answer.headers.get('retry-after')).toMatch(/^[1-3]$/);
        expect(tries).toBeLessThan(20);
      }
    }
    for (const status of [0, 200, 201, 429, 500, 503])
      expect(statuses[status], String(status)).toBeGreaterThan(0);
    const { messages } = centre.ledger.world.conversations.get(conversationId)!;
    expect(messages.filter(({ direction }) => direction === 'outbound')).toHaveLength(60);

    let opened = await readStream(centre, 'agent-ana').catch(() => null);
    for (let tries = 0; opened === null && tries < 20; tries += 1)
      opened = await readStream(centre, 'agent-ana').catch(() => null);
    for (let count = 0; count < 15; count += 1)
      await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello');
    expect(await opened!.ended()).toBe(true);
    expect((await opened!.all()).length).toBeLessThanOrEqual(12);
  });

  it('signed-out takes no token', async () => {
    const centre = await createCentre({ scenario: 'signed-out' });
    const { status, body } = await centre.call('GET', '/v1/conversations');
    expect([status, body.code]).toEqual([401, 'signed-out']);
  });
});
