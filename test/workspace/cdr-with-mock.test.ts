import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CdrRow } from '../../src/contract/cdr.ts';
import type { CdrSelection, CdrSelectionQuery, Workspace } from '../../src/index.ts';
import { LossyMock, until } from './rig/lossy-mock.ts';
import { seeded } from './rig/random.ts';
import { workspaceOn } from './rig/on-mock.ts';

let network: LossyMock;
let desk: Workspace;
beforeEach(async () => {
  network = await LossyMock.begin();
  desk = await network.desk('supervisor-sam');
});
afterEach(() => network.end());

const archived: CdrSelectionQuery = {
  filter: { dispositions: ['archived'] },
  sort: [{ by: 'messageCount', order: 'descending' }],
};

async function all(selection: CdrSelection): Promise<CdrRow[]> {
  await until(() => selection.value.state === 'ready');
  selection.need(selection.value.total ?? 0);
  await until(() => selection.value.complete);
  return Array.from({ length: selection.value.known }, (_, place) => selection.rowAt(place)!);
}

async function exported(workspace: Workspace, query: CdrSelectionQuery) {
  const rows: CdrRow[] = [];
  const outcome = await workspace.cdr.export(query, {
    signal: new AbortController().signal,
    onRows: (some) => void rows.push(...some),
  });
  return { outcome, rows };
}

/** What does not change while the clock goes on. */
const settledParts = (rows: readonly CdrRow[]) => rows.map(({ id, revision }) => [id, revision]);

describe('records of the mock backend', () => {
  it('are selected, counted and exported alike', async () => {
    const rows = await all(desk.cdr.select(archived));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ disposition }) => disposition === 'archived')).toBe(true);
    const counts = rows.map(({ messageCount }) => messageCount);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));

    const summary = desk.cdr.summarise(archived.filter, 'Europe/Madrid');
    await until(() => summary.value.state === 'ready');
    expect(summary.value.summary?.dispositions.archived).toBe(rows.length);

    const { outcome, rows: taken } = await exported(desk, archived);
    expect(outcome).toEqual({ ok: true, value: { count: rows.length } });
    expect(settledParts(taken)).toEqual(settledParts(rows));
  });

  it('are read in spite of a network that loses questions and answers', async () => {
    network.lose('lost', 'POST', '/cdr/query');
    network.lose('unavailable', 'POST', '/cdr/query');
    network.lose('answer-lost', 'POST', '/cdr/summary');
    const selection = desk.cdr.select({ filter: {} });
    const summary = desk.cdr.summarise({}, 'UTC');
    await until(() => selection.value.state === 'ready' && summary.value.state === 'ready');
    expect(selection.value.total).toBe(summary.value.summary?.total);
  });

  it('have messages and a life that agree with them', async () => {
    const rows = (await all(desk.cdr.select(archived))).slice(0, 5);
    for (const { conversationId, sessionId, messageCount, archivedReason, startedAt, endedAt } of rows) {
      const interaction = desk.cdr.interaction(conversationId, sessionId);
      await until(() => interaction.value.state === 'ready');
      const { items } = interaction.value;
      expect(items.filter(({ kind }) => kind === 'message')).toHaveLength(messageCount);
      expect(items[0]).toMatchObject({ kind: 'event', at: startedAt });
      const end = `archived${archivedReason === 'agent' ? 'ByAgent' : archivedReason![0]!.toUpperCase() + archivedReason!.slice(1)}`;
      expect(items.at(-1)).toMatchObject({ kind: 'event', event: end, at: endedAt });
      interaction.release();
    }
  });

  it('follow what happens in a conversation', async () => {
    const selection = desk.cdr.select({ filter: { dispositions: ['waiting'] } });
    await until(() => selection.value.state === 'ready');
    const { conversationId, messageCount } = selection.rowAt(0)!;
    await network.mock.contactWrites({ conversationId }, 'Still there?');
    await until(() => selection.rowAt(0)?.text === 'Still there?');
    expect(selection.rowAt(0)?.messageCount).toBe(messageCount + 1);
  });

  it('have no number for a viewer who is masked', async () => {
    const { rows } = await exported(desk, { filter: {} });
    expect(rows.some(({ contact }) => contact.number !== undefined)).toBe(true);
    // Before the backend has said who asks, everybody is masked.
    const nobodyKnown: typeof fetch = (input, init) =>
      new Request(input, init).url.endsWith('/v1/me')
        ? Promise.reject(new TypeError('fetch failed'))
        : network.mock.fetch(input, init);
    const unknown = workspaceOn({ fetch: nobodyKnown }, 'supervisor-sam');
    const early = await exported(unknown, { filter: {} });
    expect(early.outcome.ok).toBe(true);
    expect(early.rows).toHaveLength(rows.length);
    expect(early.rows.some(({ contact }) => contact.number !== undefined)).toBe(false);
    unknown.close();
  });
});

describe('an export of the mock backend that is cut on its way', () => {
  it('never counts as complete, and hands over whole rows only', async () => {
    const { rows: whole } = await exported(desk, { filter: {} });
    const url = 'https://contact-centre.example/v1/cdr/export';
    const headers = { Authorization: 'Bearer supervisor-sam', 'Content-Type': 'application/json' };
    const answer = await network.mock.fetch(url, { method: 'POST', headers, body: '{"filter":{}}' });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const random = seeded(7);
    for (let run = 0; run < 25; run += 1) {
      const cut = Math.floor(random() * (bytes.length - 1));
      const cutting: typeof fetch = async (input, init) => {
        const given = await network.mock.fetch(input, init);
        if (!new Request(input, init).url.endsWith('/cdr/export')) return given;
        await given.body?.cancel();
        return new Response(bytes.slice(0, cut), { headers: given.headers });
      };
      const workspace = workspaceOn({ fetch: cutting }, 'supervisor-sam');
      await until(() => workspace.viewer.value.state === 'ready');
      const { outcome, rows } = await exported(workspace, { filter: {} });
      expect(outcome).toEqual({ ok: false, reason: 'network' });
      expect(rows.map(({ id }) => id)).toEqual(whole.slice(0, rows.length).map(({ id }) => id));
      workspace.close();
    }
  });
});
