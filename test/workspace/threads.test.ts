import { afterEach, describe, expect, it } from 'vitest';
import { HOUR } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const greeting = { kind: 'template', templateId: 'template-1', language: 'en', values: {} } as const;

let machine: Machine;
afterEach(() => machine.close());

async function desk(): Promise<Tab> {
  machine = new Machine();
  machine.world.addConversation('c1');
  machine.world.accept('c1', greeting, 'elsewhere');
  const tab = await machine.openedTab();
  await settle();
  return tab;
}

describe('a conversation that is looked at', () => {
  it('keeps the lines of a session that is over when the next one begins before its eyes', async () => {
    const tab = await desk();
    const slice = tab.workspace.conversation('c1');
    const events = () => slice.value.thread.flatMap((item) => (item.kind === 'event' ? item.event : []));
    machine.time.sleep(49 * HOUR);
    machine.backend.heartbeat();
    await settle();
    await settle();
    const before = ['startedByBusiness', 'windowExceeded', 'archivedUnanswered'];
    expect(events()).toEqual(before);

    // Not even for want of a network.
    machine.backend.fault = (name) => (name === 'listFacts' ? 'lost' : 'none');
    await tab.workspace.send('c1', greeting);
    await settle();
    expect(events()).toEqual([...before, 'startedByBusiness']);
    machine.backend.fault = () => 'none';
    tab.workspace.retry();
    await machine.time.pass(60_000);
    expect(events()).toEqual([...before, 'startedByBusiness']);
  });

  it('says what may be sent as soon as it is not loading, and nothing may be where there is none', async () => {
    const tab = await desk();
    machine.world.viewer = { ...machine.world.viewer, channels: ['voice'] };
    machine.world.emit({ type: 'viewer', data: { viewer: machine.world.viewer } });
    await settle();
    tab.workspace.close();

    const next = await machine.openedTab();
    const slice = next.workspace.conversation('c1');
    const seen = new Set<string>();
    slice.subscribe(({ state, maySend }) => seen.add(`${state} ${JSON.stringify(maySend.template)}`));
    await settle();
    const refusal = JSON.stringify({ ok: false, reason: 'channel-not-assigned' });
    for (const state of seen) if (!state.startsWith('loading')) expect(state).toBe(`ready ${refusal}`);
    expect(slice.value.state).toBe('ready');

    const nowhere = next.workspace.conversation('nowhere');
    await settle();
    expect(nowhere.value.state).toBe('missing');
    expect(nowhere.value.maySend).toMatchObject({ freeform: { ok: false }, template: { ok: false } });
  });

  it('keeps the same draft object while the draft is the same', async () => {
    const tab = await desk();
    const slice = tab.workspace.conversation('c1');
    tab.workspace.saveDraft('c1', { text: 'typed', template: null });
    await machine.time.pass(1000);
    const { draft } = slice.value;
    machine.world.receive('c1');
    machine.database.tell({ drafts: ['c1'] });
    await settle();
    expect(slice.value.draft).toBe(draft);
  });
});

describe('what is typed', () => {
  it('is written at once, and then again while the typing goes on', async () => {
    const tab = await desk();
    const written = () => machine.database.drafts.get('c1')?.text;
    tab.workspace.saveDraft('c1', { text: 'a', template: null });
    await settle();
    expect(written()).toBe('a');
    for (let n = 2; n <= 30; n++) {
      tab.workspace.saveDraft('c1', { text: 'a'.repeat(n), template: null });
      await machine.time.pass(100);
    }
    expect(written()!.length).toBeGreaterThanOrEqual(27);
    await machine.time.pass(300);
    expect(written()).toBe('a'.repeat(30));
  });
});
