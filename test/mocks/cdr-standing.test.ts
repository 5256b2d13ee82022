import { beforeAll, describe, expect, it } from 'vitest';
import { archivedReasons } from '../../src/contract/cdr.ts';
import { foldSessions, viewAt } from '../../src/session/index.ts';
import type { Fact, Session } from '../../src/session/index.ts';
import { planConversation } from '../../mocks/world/past/plan.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';

/*
 * The mock judges records by its own life cycle. What it says of them is held against the SDK's session machine, from
 * the facts that the API gives out.
 */

const as = 'supervisor-sam';
const hour = 3_600_000;

// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;

/** What both tell of a session. */
function toldByMachine(session: Session, now: number, serviceLevelTarget: number) {
  const view = viewAt(session, now, { serviceLevelTarget });
  const [opening] = session.facts;
  const archived =
    session.facts.find(({ kind }) => kind === 'archived') ??
    view.notices.find(({ kind }) => kind === 'archivedAutomatically');
  const { startedAt, answeredAt, state } = view.serviceLevel;
  const messages = session.facts.filter(({ kind }) => kind !== 'archived' && kind !== 'windowClosed');
  const endedAt = view.disposition === 'archived' ? archived!.at : null;
  return {
    direction: opening.kind === 'received' ? 'inbound' : 'outbound',
    disposition: view.disposition,
    archivedReason: view.archivedReason,
    startedAt: opening.at,
    endedAt,
    duration: (endedAt ?? now) - opening.at,
    firstResponse: startedAt === null || answeredAt === null ? null : answeredAt - startedAt,
    serviceLevel: state,
    messageCount: messages.length,
  };
}

function toldByRecord(row: Json) {
  const { direction, disposition, archivedReason, duration, firstResponse, serviceLevel, messageCount } = row;
  const endedAt = row.endedAt === null ? null : Date.parse(row.endedAt);
  const startedAt = Date.parse(row.startedAt);
  return {
    direction,
    disposition,
    archivedReason,
    startedAt,
    endedAt,
    duration,
    firstResponse,
    serviceLevel,
    messageCount,
  };
}

/** Reads facts of conversations through the API, again only where a conversation has changed. */
function factReader(centre: Centre) {
  const known = new Map<string, { revision: number; facts: Fact[] }>();
  return async (id: string, revision: number): Promise<Fact[]> => {
    const before = known.get(id);
    if (before?.revision === revision) return before.facts;
    const { body } = await centre.call('GET', `/v1/conversations/${id}/facts?limit=1000`, { as });
    expect(body.nextCursor).toBeNull();
    const facts = body.items.map((fact: Json) => ({ ...fact, at: Date.parse(fact.at) }));
    known.set(id, { revision, facts });
    return facts;
  };
}

async function targetsOf(centre: Centre): Promise<Map<string, number>> {
  const { body } = await centre.call('GET', '/v1/channels', { as });
  return new Map(body.items.map((channel: Json) => [channel.id, channel.serviceLevelTarget]));
}

/** Every session of every conversation that is listed, as the machine tells it; by its id. */
async function machineTells(centre: Centre, facts: ReturnType<typeof factReader>) {
  const targets = await targetsOf(centre);
  const told = new Map<string, ReturnType<typeof toldByMachine>>();
  const { body } = await centre.call('GET', '/v1/conversations?limit=1000', { as });
  expect(body.nextCursor).toBeNull();
  for (const { id, revision, channelId } of body.items)
    for (const session of foldSessions(await facts(id, revision)))
      told.set(session.id, toldByMachine(session, centre.now(), targets.get(channelId)!));
  return told;
}

async function rowsOf(centre: Centre, filter: object): Promise<Json[]> {
  const { body } = await centre.call('POST', '/v1/cdr/query', { as, body: { filter, limit: 10_000 } });
  expect(body.items).toHaveLength(body.total);
  return body.items;
}

/** Something happens in between, so that there are new sessions, answers, archives and outreaches. */
async function live(centre: Centre, round: number): Promise<void> {
  await centre.contactWrites({ accountId: `ACC-100${1 + (round % 5)}` }, `Round ${round}`);
  const waiting = await rowsOf(centre, { dispositions: ['waiting', 'active'] });
  for (const { conversationId, sessionId, agent } of waiting.slice(0, 2)) {
    const body = { content: { kind: 'text', text: 'One moment' } };
    const path = `/v1/conversations/${conversationId}`;
    const key = `${round} ${sessionId}`;
    await centre.call('POST', `${path}/messages`, { as: agent?.id ?? 'agent-ana', body, key });
  }
  const last = waiting.at(-1);
  if (last !== undefined)
    await centre.call('POST', `/v1/conversations/${last.conversationId}/archive`, {
      as,
      body: { sessionId: last.sessionId },
    });
}

/** Twenty-one instants: just before, at, and just after deadlines that are hours apart. */
async function* instantsOf(centre: Centre): AsyncIterable<number> {
  for (let round = 0; round < 7; round += 1) {
    const deadline = centre.nextDeadline()!;
    for (const at of [deadline - 1, deadline, deadline + 1]) {
      await centre.advance(at - centre.now());
      yield at;
    }
    await live(centre, round);
    await centre.advance(7 * hour);
  }
}

describe.each(['webhooks', 'expired-windows', 'many-interactions'] as const)(
  'the records of %s',
  (scenario) => {
    it('stand as the session machine says, at and around deadlines', async () => {
      const centre = await createCentre({ scenario });
      const facts = factReader(centre);
      const seen = new Set<string>();
      let instants = 0;
      for await (const now of instantsOf(centre)) {
        expect(centre.now()).toBe(now);
        const told = await machineTells(centre, facts);
        const all = scenario === 'many-interactions' ? { startedFrom: '2026-11-20T21:00:00Z' } : {};
        const rows = await rowsOf(centre, all);
        const present = rows.filter(({ sessionId }) => told.has(sessionId));
        expect(present).toHaveLength(told.size);
        if (scenario !== 'many-interactions') expect(rows).toHaveLength(told.size);
        for (const row of present) {
          expect(toldByRecord(row), `${row.id} at ${now}`).toEqual(told.get(row.sessionId));
          seen.add(row.archivedReason ?? row.disposition).add(row.serviceLevel);
        }
        instants += 1;
      }
      expect(instants).toBeGreaterThanOrEqual(20);
      // The smallest world has too few conversations for each case.
      const values = ['waiting', 'active', 'initiated', 'unanswered', 'idle', 'met', 'breached'];
      for (const value of scenario === 'expired-windows' ? values : [...values, 'missed', 'agent'])
        expect(seen, value).toContain(value);
    });
  },
);

describe('the records of the past', () => {
  let centre: Centre;
  beforeAll(async () => {
    centre = await createCentre({ scenario: 'many-interactions' });
  });

  it('stand as the session machine says of their facts, each of two hundred thousand', () => {
    const { past, channels } = centre.ledger.world;
    const { plan, columns } = past!;
    const wrong: unknown[] = [];
    let place = 0;
    for (let number = 0; number < columns.conversations; number += 1) {
      const { sessions, channel } = planConversation(plan, number);
      const { serviceLevelTarget } = channels.get(plan.channels[channel]!.id)!;
      const facts = sessions
        .flatMap(({ facts: moments }) => moments)
        .map(({ at, kind }, order): Fact => ({ id: String(1_000 + order), at, kind }));
      for (const session of foldSessions(facts)) {
        if (place === columns.size) break;
        const told = toldByMachine(session, centre.now(), serviceLevelTarget);
        const waiting = columns.waiting[place]!;
        const response = columns.firstResponse[place]!;
        const isRight =
          told.disposition === 'archived' &&
          told.archivedReason === archivedReasons[columns.reason[place]!] &&
          told.startedAt === columns.startedAt[place] &&
          told.duration === columns.duration[place] &&
          told.messageCount === columns.messageCount[place] &&
          told.firstResponse === (response < 0 ? null : response) &&
          (told.direction === 'outbound' ? 1 : 0) === columns.isOutbound[place] &&
          (told.serviceLevel === 'notStarted') === waiting < 0;
        if (!isRight) wrong.push({ place, told });
        place += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(place).toBe(200_000);
  });

  it('say the same when they are opened, also after a target has changed', async () => {
    const target = { as: 'administrator-ada', body: { serviceLevelTarget: 45_000 }, ifMatch: '"1"' };
    await centre.call('PATCH', '/v1/channels/channel-orders', target);
    const facts = factReader(centre);
    const targets = await targetsOf(centre);
    const samples = [
      ...['notStarted', 'met', 'unanswered', 'breached'].map((level) => ({ serviceLevels: [level] })),
      ...archivedReasons.map((reason) => ({ archivedReasons: [reason] })),
    ];
    for (const filter of samples) {
      const sort = [{ by: 'duration', order: 'ascending' }];
      const body = { filter: { ...filter, startedBefore: '2026-11-01T00:00:00Z' }, sort, limit: 15 };
      const { items } = (await centre.call('POST', '/v1/cdr/query', { as, body })).body;
      expect(items, JSON.stringify(filter)).toHaveLength(15);
      for (const row of items) {
        const sessions = foldSessions(await facts(row.conversationId, row.revision));
        const session = sessions.find(({ id }) => id === row.sessionId)!;
        expect(toldByRecord(row)).toEqual(toldByMachine(session, centre.now(), targets.get(row.channel.id)!));
      }
    }
  });
});
