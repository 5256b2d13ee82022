import { afterEach, describe, expect, it } from 'vitest';
import { agent, HOUR } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;

let machine: Machine;
afterEach(() => machine.close());

async function tabs(count: number): Promise<Tab[]> {
  machine = new Machine();
  for (const id of ['c1', 'c2']) {
    machine.world.addConversation(id, { number: '+5511987654321' });
    machine.world.receive(id);
  }
  const opened: Tab[] = [];
  for (let n = 0; n < count; n++) opened.push(await machine.openedTab());
  await settle();
  return opened;
}

const leaders = (all: readonly Tab[]) =>
  all.filter(({ dead, workspace }) => !dead && workspace.connection.value.leader).length;
const list = ({ workspace }: Tab) =>
  workspace.conversations.value.items.map(({ id, unread, contact, session }) => [
    id,
    unread,
    contact.label.text,
    session?.view.disposition,
  ]);

describe('several tabs of one viewer', () => {
  it('have one stream and one sender, and show the same', async () => {
    const all = await tabs(8);
    expect(machine.backend.streams.size).toBe(1);
    expect(leaders(all)).toBe(1);

    machine.world.receive('c2', 'Again');
    await settle();
    await settle();
    for (const tab of all) {
      expect(list(tab)).toEqual(list(all[0]!));
      expect(tab.workspace.conversations.value.complete).toBe(true);
      expect(tab.workspace.connection.value.state).toBe('live');
    }
    expect(list(all[0]!)).toContainEqual(['c2', 2, 'ACC-c2', 'waiting']);
    expect(machine.backend.requests.filter(({ name }) => name === 'listConversations')).toHaveLength(1);
  });

  it('send through the one that leads, whichever the agent writes in', async () => {
    const [first, second] = await tabs(2);
    const slice = second!.workspace.conversation('c1');
    await second!.workspace.send('c1', text('From the second'));
    await settle();
    await settle();
    expect(machine.world.accepted).toHaveLength(1);
    expect(second!.workspace.outbox.value).toEqual([]);
    expect(first!.workspace.outbox.value).toEqual([]);
    expect(slice.value.thread.at(-1)).toMatchObject({ message: { content: text('From the second') } });
  });

  it('go on without a pause when the one that leads dies, with what it had begun', async () => {
    const [first, second] = await tabs(2);
    machine.backend.latency = 500;
    await first!.workspace.send('c1', text('Begun by the first'));
    await machine.time.pass(600);
    machine.backend.fault = (name) => (name === 'sendMessage' ? 'answer-lost' : 'none');
    await first!.workspace.send('c1', text('In flight'));
    await settle();
    first!.kill();
    machine.backend.fault = () => 'none';
    await machine.time.pass(2000);

    expect(leaders([second!])).toBe(1);
    expect(machine.backend.streams.size).toBe(1);
    expect(machine.backend.duplicates()).toEqual([]);
    expect(machine.world.accepted).toHaveLength(2);
    expect(second!.workspace.outbox.value).toEqual([]);
    machine.world.receive('c2', 'To the new leader');
    await settle();
    expect(second!.workspace.conversations.value.items[0]).toMatchObject({ id: 'c2', unread: 2 });
  });

  it('resume the stream where the old leader stopped, missing nothing and reading nothing twice', async () => {
    const [first, second] = await tabs(2);
    await settle();
    first!.kill();
    machine.world.receive('c1', 'Between the two');
    await machine.time.pass(1000);
    expect(second!.workspace.conversations.value.items[0]).toMatchObject({ id: 'c1', unread: 2 });
    expect(machine.backend.requests.filter(({ name }) => name === 'listConversations')).toHaveLength(1);
  });

  it('fence a leader that was frozen and thawed: it writes nothing, and leads no more', async () => {
    const [first, second] = await tabs(2);
    machine.backend.latency = 1000;
    await first!.workspace.send('c1', text('Frozen in flight'));
    await machine.time.pass(500);
    first!.freeze();
    machine.locks.steal();
    await machine.time.pass(10_000);
    expect(second!.workspace.outbox.value).toEqual([]);
    await second!.workspace.send('c1', text('After it'));
    first!.thaw();
    await machine.time.pass(60_000);

    expect(leaders([first!, second!])).toBe(1);
    expect(machine.backend.duplicates()).toEqual([]);
    expect(machine.world.accepted.map(({ content }) => content)).toEqual([
      text('Frozen in flight'),
      text('After it'),
    ]);
    expect(first!.workspace.outbox.value).toEqual([]);
  });

  it('fence a leader at whatever point it was frozen: thawed while another sends, it sends nothing', async () => {
    for (let point = 1, froze = true; froze; point++) {
      const [first] = await tabs(2);
      froze = false;
      let begun = false;
      first!.atPoint(point, () => {
        froze = true;
        begun = [...machine.database.outbox.values()].some(({ attempts }) => attempts > 0);
        first!.freeze();
        machine.locks.steal();
      });
      machine.backend.latency = 5000;
      void first!.workspace.send('c1', text('Once'));
      await machine.time.pass(1000);
      const thawedAt = machine.time.now;
      first!.thaw();
      await machine.time.pass(60_000);

      const late = machine.backend.requests.filter(
        ({ name, tab, at }) => name === 'sendMessage' && tab === 0 && at >= thawedAt,
      );
      // What was written down as an attempt may still leave: its key makes it harmless.
      if (froze) expect(late.length, `frozen at point ${point}`).toBeLessThanOrEqual(begun ? 1 : 0);
      expect(machine.world.accepted).toHaveLength(1);
      machine.close();
    }
  });

  it('miss nothing that the leader could not write down, when another takes over', async () => {
    const [first, second] = await tabs(2);
    first!.failStore = (method) => (method === 'putConversations' ? 'quota' : null);
    machine.world.receive('c1', 'Not written');
    await settle();
    first!.failStore = () => null;
    machine.world.receive('c2', 'Written');
    await settle();
    first!.kill();
    await machine.time.pass(1000);
    const unread = second!.workspace.conversations.value.items.map(({ id, unread }) => `${id} ${unread}`);
    expect(unread.toSorted()).toEqual(['c1 2', 'c2 2']);
  });

  it('read everything when the leader died before it had', async () => {
    machine = new Machine();
    for (let n = 0; n < 6; n++) {
      machine.world.addConversation(`c${n}`);
      machine.world.receive(`c${n}`);
    }
    machine.backend.pageSize = 2;
    machine.backend.latency = 1000;
    const first = await machine.openedTab();
    const second = await machine.openedTab();
    await machine.time.pass(3500);
    machine.world.receive('c0', 'While pages are still being read');
    await settle();
    expect(first.workspace.conversations.value.complete).toBe(false);
    first.kill();
    await machine.time.pass(20_000);
    expect(second.workspace.conversations.value).toMatchObject({ complete: true });
    expect(second.workspace.conversations.value.items).toHaveLength(6);
  });

  it('ask for the numbers themselves where nobody can tell them', async () => {
    machine = new Machine();
    machine.world.viewer = { ...agent, masking: { masked: false, because: 'group-shows-numbers' } };
    machine.world.addConversation('c1', { number: '+5511987654321' });
    machine.world.receive('c1');
    const first = await machine.openedTab({ ports: 'none' });
    const second = await machine.openedTab({ ports: 'none' });
    await settle();
    first.kill();
    await machine.time.pass(1000);
    expect(second.workspace.conversations.value.items[0]?.contact.label.text).toBe('+5511987654321');
  });

  it('ask for the numbers themselves where the leader died before it had told all of them', async () => {
    machine = new Machine();
    machine.world.viewer = { ...agent, masking: { masked: false, because: 'group-shows-numbers' } };
    for (let n = 0; n < 7; n++) {
      machine.world.addConversation(`c${n}`, { number: `+551198765432${n}` });
      machine.world.receive(`c${n}`);
    }
    machine.backend.pageSize = 3;
    const yesterday = await machine.openedTab();
    await machine.time.pass(1000);
    yesterday.workspace.close();

    machine.backend.latency = 200;
    const leader = await machine.openedTab();
    const next = await machine.openedTab();
    const labels = () => next.workspace.conversations.value.items.map(({ contact }) => contact.label.kind);
    while (!labels().includes('number')) await machine.time.pass(50);
    expect(labels()).toContain('accountId');
    leader.kill();
    await machine.time.pass(60_000);
    expect(next.workspace.conversations.value.complete).toBe(true);
    expect(new Set(labels())).toEqual(new Set(['number']));
  });

  it('do not talk without end while two of them believe to lead', async () => {
    const [first] = await tabs(2);
    first!.freeze();
    machine.locks.steal();
    const said = machine.ports.said.length;
    await machine.time.pass(1000);
    expect(machine.ports.said.length - said).toBeLessThan(10);
    first!.thaw();
    await machine.time.pass(60_000);
    expect(machine.ports.said.length - said).toBeLessThan(20);
  });

  it('announce each notice in one of them, and list it in all', async () => {
    const all = await tabs(3);
    await machine.time.pass(23 * HOUR);
    const announced = all.map(
      ({ workspace }) => workspace.notices.value.filter(({ announce }) => announce).length,
    );
    expect(announced.toSorted((a, b) => a - b)).toEqual([0, 0, 2]);
    for (const { workspace } of all) {
      expect(workspace.notices.value.map(({ kind }) => kind)).toEqual(['windowClosing', 'windowClosing']);
    }
    all[1]!.workspace.dismissNotice(all[1]!.workspace.notices.value[0]!.id);
    await settle();
    for (const { workspace } of all) expect(workspace.notices.value).toHaveLength(1);
  });

  it('all follow the backend’s clock when it jumps, though only one hears its heartbeat', async () => {
    const all = await tabs(2);
    // True time goes on as the backend's; the machine stays where it was.
    machine.time.sleep(23 * HOUR);
    machine.time.localError = -23 * HOUR;
    machine.backend.heartbeat();
    await settle();
    await settle();
    for (const { workspace } of all) {
      expect(workspace.clock.value).toEqual({ now: machine.time.now, provisional: false });
      expect(workspace.notices.value.map(({ kind }) => kind)).toEqual(['windowClosing', 'windowClosing']);
    }
  });

  it('share drafts', async () => {
    const [first, second] = await tabs(2);
    const here = first!.workspace.conversation('c1');
    const there = second!.workspace.conversation('c1');
    first!.workspace.saveDraft('c1', { text: 'Typed in the first', template: null });
    await machine.time.pass(300);
    expect(there.value.draft.text).toBe('Typed in the first');
    expect(here.value.draft.text).toBe('Typed in the first');
  });

  it('show the numbers that one of them has learned, and forget them all when they are masked', async () => {
    machine = new Machine();
    machine.world.viewer = { ...agent, masking: { masked: false, because: 'group-shows-numbers' } };
    machine.world.addConversation('c1', { number: '+5511987654321' });
    machine.world.receive('c1');
    const first = await machine.openedTab();
    const second = await machine.openedTab();
    await settle();
    const labels = () =>
      [first, second].map(({ workspace }) => workspace.conversations.value.items[0]?.contact.label.text);
    expect(labels()).toEqual(['+5511987654321', '+5511987654321']);

    machine.world.setMasked(true);
    await settle();
    await settle();
    expect(labels()).toEqual(['ACC-c1', 'ACC-c1']);
    machine.world.setMasked(false);
    await settle();
    await settle();
    await settle();
    expect(labels()).toEqual(['+5511987654321', '+5511987654321']);
  });

  it('are all logged out by one, and nothing of the viewer stays', async () => {
    const [first, second] = await tabs(2);
    const slices = [first!, second!].map(({ workspace }) => workspace.conversation('c1'));
    await machine.time.pass(23 * HOUR);
    first!.page.emit('offline');
    second!.page.emit('offline');
    await first!.workspace.send('c1', text('Not yet sent'));
    expect(await second!.workspace.logOut()).toEqual({ ok: false, reason: 'unsent-messages' });
    expect(await second!.workspace.logOut({ discardUnsent: true })).toEqual({ ok: true, value: undefined });
    await settle();
    for (const { workspace } of [first!, second!]) {
      expect(workspace.connection.value).toMatchObject({ state: 'closed', because: 'logged-out' });
      expect(workspace.conversations.value.items).toEqual([]);
      expect(workspace.outbox.value).toEqual([]);
      expect(workspace.viewer.value).toEqual({ state: 'signed-out', viewer: null });
      for (const { value } of [workspace.templates, workspace.channels]) expect(value.items).toEqual([]);
      expect(workspace.notices.value).toEqual([]);
    }
    for (const { value } of slices)
      expect(value).toMatchObject({ state: 'missing', summary: null, thread: [] });
    const { conversations, messages, outbox, drafts, meta } = machine.database;
    expect([conversations, messages, outbox, drafts, meta].map(({ size }) => size)).toEqual([0, 0, 0, 0, 0]);
    expect(machine.time.armed).toBe(0);
  });

  it('without Web Locks have each their own messages, and say that nothing persists', async () => {
    machine = new Machine();
    machine.world.addConversation('c1');
    machine.world.receive('c1');
    const first = await machine.openedTab({ locks: 'none' });
    const second = await machine.openedTab({ locks: 'none' });
    await settle();
    expect(first.workspace.connection.value).toMatchObject({ persistent: false, because: 'storage-blocked' });
    first.page.emit('offline');
    await first.workspace.send('c1', text('Mine'));
    await machine.time.pass(1000);
    expect(second.workspace.outbox.value).toEqual([]);
    expect(machine.world.accepted).toEqual([]);
    first.page.emit('online');
    await machine.time.pass(1000);
    expect(machine.world.accepted).toHaveLength(1);
    expect(machine.database.outbox.size + machine.database.conversations.size).toBe(0);
  });
});

describe('two workspaces on one page', () => {
  it('without a viewer key stand each alone', async () => {
    machine = new Machine();
    machine.world.addConversation('c1');
    machine.world.receive('c1');
    const first = await machine.openedTab({ viewerKey: undefined });
    const second = await machine.openedTab({ viewerKey: undefined });
    await settle();
    for (const { workspace } of [first, second]) {
      expect(workspace.connection.value).toMatchObject({
        leader: true,
        state: 'live',
        persistent: false,
        because: 'no-viewer-key',
      });
    }
    first.workspace.close();
    machine.world.receive('c1', 'Still here?');
    await settle();
    expect(second.workspace.conversations.value.items[0]?.unread).toBe(2);
    expect(first.workspace.connection.value.state).toBe('closed');
  });

  it('without a viewer key go on alone when another viewer signs in', async () => {
    machine = new Machine();
    machine.world.addConversation('c1');
    machine.world.receive('c1');
    const both = [
      await machine.openedTab({ viewerKey: undefined }),
      await machine.openedTab({ viewerKey: undefined }),
    ];
    machine.backend.signedIn = false;
    for (const { workspace } of both) await workspace.claim('c1');
    machine.world.viewer = { ...agent, id: 'agent-2', name: 'Rui' };
    machine.backend.signedIn = true;
    for (const { workspace } of both) workspace.retry();
    await machine.time.pass(5000);
    for (const { workspace } of both) {
      expect(workspace.viewer.value.viewer?.id).toBe('agent-2');
      expect(workspace.connection.value).toMatchObject({ leader: true, state: 'live' });
      expect(workspace.conversations.value.items).toHaveLength(1);
    }
    expect(machine.locks.held).toBe(false);
  });
});
