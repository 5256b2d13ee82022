import { beforeEach, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';

let centre: Centre;
beforeEach(async () => {
  centre = await createCentre({ scenario: 'busy-day' });
});

interface Row {
  readonly id: string;
}

/** All items of a list, page by page; `between` happens after each page. */
async function pagesOf(
  path: string,
  as: string,
  between: (page: number) => Promise<unknown> = async () => null,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  for (let page = 1; page < 200; page += 1) {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await centre.call('GET', path + query, { as });
    expect(status).toBe(200);
    rows.push(...body.items);
    cursor = body.nextCursor;
    if (cursor === null) return rows;
    await between(page);
  }
  throw new Error('The list has no end');
}

const ids = (rows: readonly Row[]): string[] => rows.map(({ id }) => id);
const newestFact = ({ facts }: { facts: { at: string }[] }): number =>
  Math.max(...facts.map(({ at }) => Date.parse(at)));

describe('the list of conversations', () => {
  it('has the one with the newest fact first, and each once, whatever the page size', async () => {
    const all = await pagesOf('/v1/conversations?limit=1000', 'supervisor-sam');
    expect(all.length).toBeGreaterThan(40);
    const facts = all.map((row) => newestFact(row as never));
    expect(facts).toEqual(facts.toSorted((a, b) => b - a));
    expect(ids(await pagesOf('/v1/conversations?limit=7', 'supervisor-sam'))).toEqual(ids(all));
  });

  it('misses and repeats nothing while messages arrive between the pages', async () => {
    const before = ids(await pagesOf('/v1/conversations?limit=1000', 'supervisor-sam'));
    const paged = await pagesOf('/v1/conversations?limit=5', 'supervisor-sam', async (page) => {
      await centre.advance(1_000);
      // The last conversation moves to the top, and a new one is made.
      await centre.contactWrites({ conversationId: before.at(-page)! }, 'Hello again');
      await centre.contactWrites({ accountId: 'ACC-1005' }, 'I am new here');
    });
    expect(ids(paged)).toEqual(before);
  });

  it('gives the place in the stream from which nothing is missed', async () => {
    const { body } = await centre.call('GET', '/v1/conversations?limit=1');
    expect(body.streamPosition).toBe(`${centre.worldId}-${centre.ledger.world.journal.newest()}`);
  });

  it('filters by channel, assignee and life', async () => {
    const as = 'supervisor-sam';
    const all = await pagesOf('/v1/conversations?limit=1000', as);
    const orders = await pagesOf('/v1/conversations?channelId=channel-orders', as);
    const bens = await pagesOf('/v1/conversations?assignedTo=agent-ben', as);
    const nobodys = await pagesOf('/v1/conversations?unassigned=true', as);
    const live = await pagesOf('/v1/conversations?live=true', as);
    const over = await pagesOf('/v1/conversations?live=false', as);
    expect(
      orders.every((row) => (row as never as { channelId: string }).channelId === 'channel-orders'),
    ).toBe(true);
    expect(orders.length).toBeGreaterThan(5);
    expect(bens.length).toBeGreaterThan(5);
    expect(nobodys.length).toBeGreaterThan(5);
    expect(live.length + over.length).toBe(all.length);
    expect(live.length).toBeGreaterThan(5);
    expect(over.length).toBeGreaterThan(3);
  });

  it('shows agents what is theirs and what nobody has on their channels', async () => {
    const rows = await pagesOf('/v1/conversations?limit=1000', 'agent-mia');
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows as never as { channelId: string; assignedTo: null }[]) {
      expect(row.channelId).toBe('channel-orders');
      expect(row.assignedTo).toBeNull();
    }
    expect(await pagesOf('/v1/conversations?limit=1000', 'agent-kim')).toEqual([]);
  });
});

describe('messages and facts of a conversation', () => {
  it('come newest first, and stay in place while more arrive', async () => {
    const { body } = await centre.call('POST', '/v1/contacts/lookup', { body: { accountId: 'ACC-1005' } });
    for (let count = 0; count < 9; count += 1) {
      await centre.contactWrites({ ref: body.contact.ref }, `Message ${count}`);
      await centre.advance(60_000);
    }
    const [conversation] = await pagesOf('/v1/conversations?limit=1', 'agent-ana').then((rows) => rows);
    const path = `/v1/conversations/${conversation!.id}`;
    for (const list of ['messages', 'facts']) {
      const before = ids(await pagesOf(`${path}/${list}?limit=100`, 'agent-ana'));
      expect(before.length).toBeGreaterThanOrEqual(9);
      const paged = await pagesOf(`${path}/${list}?limit=2`, 'agent-ana', () =>
        centre.contactWrites({ ref: body.contact.ref }, 'One more'),
      );
      expect(ids(paged)).toEqual(before);
    }
  });

  it('can be those of one session', async () => {
    const messageId = await centre.contactWrites({ accountId: 'ACC-1005' }, 'First session');
    const { conversationId } = centre.ledger.world.messages.get(messageId!)!;
    await centre.advance(25 * 3_600_000);
    await centre.contactWrites({ accountId: 'ACC-1005' }, 'Second session');
    const path = `/v1/conversations/${conversationId}`;
    expect(ids(await pagesOf(`${path}/messages?sessionId=${messageId}`, 'agent-ana'))).toEqual([messageId]);
    expect(ids(await pagesOf(`${path}/facts?sessionId=${messageId}`, 'agent-ana'))).toEqual([messageId]);
    expect(await pagesOf(`${path}/facts?sessionId=nobody`, 'agent-ana')).toEqual([]);
    const { body } = await centre.call('GET', path);
    expect(body.conversation.facts).toHaveLength(1);
    expect(body.conversation.facts[0].id).not.toBe(messageId);
  });
});

describe('a cursor', () => {
  it('serves only the list it came from', async () => {
    const { body } = await centre.call('GET', '/v1/conversations?limit=1');
    const cursor = encodeURIComponent(body.nextCursor);
    const asked = async (path: string, as = 'agent-ana') =>
      (await centre.call('GET', path, { as })).body.code;
    expect(await asked(`/v1/conversations?limit=1&cursor=${cursor}`)).toBeUndefined();
    expect(await asked(`/v1/conversations?limit=1&live=true&cursor=${cursor}`)).toBe('cursor-expired');
    expect(await asked(`/v1/conversations?limit=1&cursor=${cursor}`, 'agent-ben')).toBe('cursor-expired');
    expect(await asked(`/v1/templates?cursor=${cursor}`)).toBe('cursor-expired');
    expect(await asked('/v1/conversations?cursor=abc')).toBe('validation-failed');
    expect(await asked(`/v1/conversations?cursor=${btoa('{}')}`)).toBe('validation-failed');
    await centre.reset();
    expect(await asked(`/v1/conversations?limit=1&cursor=${cursor}`)).toBe('cursor-expired');
  });
});

describe('another world', () => {
  it('has the same things in higher revisions, so that what was known of them before is older', async () => {
    const lists = ['/v1/conversations', '/v1/templates', '/v1/channels', '/v1/users', '/v1/security-groups'];
    const revisions = async () => {
      const found = new Map<string, number>();
      await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello');
      const { body: newest } = await centre.call('GET', '/v1/conversations?limit=1', {
        as: 'administrator-ada',
      });
      const messages = `/v1/conversations/${newest.items[0].id}/messages`;
      const { body: job } = await centre.call('POST', '/v1/user-imports', {
        as: 'administrator-ada',
        body: { rows: [{ row: 2, email: 'new@harbour.example' }] },
        key: 'k',
      });
      found.set(job.job.id, job.job.revision);
      for (const list of [...lists, messages]) {
        const { body } = await centre.call('GET', list, { as: 'administrator-ada' });
        for (const { id, revision } of body.items) found.set(id, revision);
      }
      const { body } = await centre.call('GET', '/v1/account-settings', { as: 'administrator-ada' });
      return found.set('settings', body.settings.revision);
    };
    const before = await revisions();
    await centre.reset();
    const after = await revisions();
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [id, revision] of after) expect(revision, id).toBeGreaterThan(before.get(id)! + 1000);
  });
});
