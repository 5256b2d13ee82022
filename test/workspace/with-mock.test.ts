import { afterEach, describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/node.ts';
import { createWorkspace } from '../../src/index.ts';
import type { Workspace } from '../../src/index.ts';
import { workspaceOn as workspaceOnMock } from './rig/on-mock.ts';
import type { Mock } from './rig/on-mock.ts';

const HOUR = 3_600_000;
const template = { templateId: 'template-conversation-follow-up', language: 'en_US', values: {} };

const open: Workspace[] = [];
const mocks: Mock[] = [];
const realFetch = globalThis.fetch;
afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
  for (const mock of mocks.splice(0)) mock.close();
  globalThis.fetch = realFetch;
});

async function mockOf(scenario: 'empty' | 'busy-day'): Promise<Mock> {
  const mock = await createMock({ scenario, seed: 1, live: false });
  mocks.push(mock);
  return mock;
}
function workspaceOn(mock: Mock, token: string): Workspace {
  const workspace = workspaceOnMock(mock, token);
  open.push(workspace);
  return workspace;
}
const until = (isSo: () => boolean) => expect.poll(isSo, { timeout: 10_000, interval: 10 }).toBe(true);
const ready = ({ conversations, connection, clock }: Workspace) =>
  until(() => conversations.value.complete && connection.value.state === 'live' && !clock.value.provisional);

describe('a workspace on the mock backend', () => {
  it('takes one conversation from the first template through answer and free-form to the archive', async () => {
    const mock = await mockOf('empty');
    const workspace = workspaceOn(mock, 'agent-ana');
    await ready(workspace);
    const started = await workspace.startConversation({
      channelId: 'channel-front-desk',
      contact: { accountId: 'ACC-1005' },
      template,
      idempotencyKey: crypto.randomUUID(),
    });
    const conversationId = started.ok ? started.value.conversationId : '';
    expect(started).toMatchObject({ ok: true });
    const slice = workspace.conversation(conversationId);
    const disposition = () => slice.value.summary?.session?.view.disposition;
    await until(() => disposition() === 'initiated');
    expect(slice.value.maySend.freeform).toEqual({ ok: false, reason: 'window-closed' });

    await mock.advance(24 * HOUR);
    await until(() =>
      workspace.notices.value.some(({ kind, announce }) => kind === 'windowExceeded' && announce),
    );
    await mock.contactWrites({ conversationId }, 'Here I am');
    await until(() => disposition() === 'active' && slice.value.maySend.freeform.ok);
    expect(workspace.notices.value).toEqual([]);

    const sent = await workspace.send(conversationId, { kind: 'text', text: 'Good to hear' });
    await until(() =>
      slice.value.thread.some(
        (item) => item.kind === 'message' && item.key === (sent.ok && sent.value.outboxId),
      ),
    );
    expect(workspace.outbox.value).toEqual([]);
    expect(await workspace.archive(conversationId)).toEqual({ ok: true, value: undefined });
    await until(() => disposition() === 'archived');
    expect(slice.value.thread.flatMap((item) => (item.kind === 'event' ? item.event : []))).toEqual([
      'startedByBusiness',
      'windowExceeded',
      'answeredByContact',
      'archivedByAgent',
    ]);
  });

  it('shows the same as another workspace that reads everything anew, after a busy day', async () => {
    const mock = await mockOf('busy-day');
    const followed = workspaceOn(mock, 'supervisor-sam');
    await ready(followed);
    for (let n = 0; n < 6; n++) await mock.advance(4 * HOUR);
    const fresh = workspaceOn(mock, 'supervisor-sam');
    await ready(fresh);
    const shown = ({ conversations }: Workspace) =>
      conversations.value.items.map(({ id, contact, unread, lastMessage, session }) => ({
        id,
        contact,
        unread,
        lastMessage,
        disposition: session?.view.disposition,
      }));
    await expect.poll(() => shown(followed), { timeout: 10_000 }).toEqual(shown(fresh));
    expect(shown(fresh).length).toBeGreaterThan(10);
    expect(followed.conversations.value.counts).toEqual(fresh.conversations.value.counts);
  });

  it('sends once through a backend that fails at random', async () => {
    const mock = await mockOf('empty');
    const calm = workspaceOn(mock, 'agent-ana');
    await ready(calm);
    const started = await calm.startConversation({
      channelId: 'channel-front-desk',
      contact: { accountId: 'ACC-1005' },
      template,
      idempotencyKey: crypto.randomUUID(),
    });
    const conversationId = started.ok ? started.value.conversationId : '';
    await mock.contactWrites({ conversationId }, 'Hello');
    await until(() => calm.conversation(conversationId).value.maySend.freeform.ok);
    let calls = 0;
    const { fetch } = mock;
    const flaky: typeof fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      const isSend = init?.method === 'POST' && url.endsWith('/messages');
      if (!isSend) return fetch(input, init);
      const answer = await fetch(input, init);
      calls++;
      if (calls === 1) throw new TypeError('fetch failed');
      if (calls === 2) return new Response('<html>Log in to the airport</html>', { status: 200 });
      return answer;
    };
    const workspace = workspaceOn({ ...mock, fetch: flaky }, 'agent-ana');
    await ready(workspace);
    await workspace.send(conversationId, { kind: 'text', text: 'Only once' });
    await until(() => workspace.outbox.value.length === 0);
    const slice = workspace.conversation(conversationId);
    const copies = () =>
      slice.value.thread.filter(
        (item) => item.kind === 'message' && JSON.stringify(item).includes('Only once'),
      );
    await until(() => copies().length > 0);
    expect(copies()).toHaveLength(1);
  });
});

describe('createWorkspace', () => {
  it('works in Node without an element, a document or a database; two of them live side by side', async () => {
    const mock = await mockOf('busy-day');
    globalThis.fetch = mock.fetch;
    const ana = createWorkspace({ baseUrl: 'https://contact-centre.example/', getToken: () => 'agent-ana' });
    const sam = createWorkspace({
      baseUrl: 'https://contact-centre.example',
      viewerKey: 'sam',
      getToken: async () => 'supervisor-sam',
    });
    open.push(ana, sam);
    await ready(ana);
    await ready(sam);
    expect(ana.viewer.value.viewer).toMatchObject({ id: expect.any(String), masking: { masked: true } });
    expect(ana.connection.value.because).toBe('no-viewer-key');
    expect(sam.connection.value).toMatchObject({ persistent: false, because: 'storage-blocked' });
    const kinds = ({ conversations }: Workspace) =>
      new Set(conversations.value.items.map(({ contact }) => contact.label.kind));
    expect(kinds(ana).has('number')).toBe(false);
    expect(kinds(sam).has('number')).toBe(true);
    ana.close();
    expect(ana.connection.value.state).toBe('closed');
    expect(sam.connection.value.state).toBe('live');
  });
});
