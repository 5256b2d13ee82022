import { afterEach, describe, expect, it } from 'vitest';
import { HOUR } from './rig/fake-world.ts';
import { Machine, START } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const hello = { kind: 'text', text: 'Hello' } as const;

let machine: Machine;
afterEach(() => machine.close());

function world(): void {
  machine = new Machine();
  machine.world.addConversation('c1');
  machine.world.receive('c1');
}
async function open(): Promise<Tab> {
  const tab = await machine.openedTab();
  await settle();
  return tab;
}
const disposition = ({ workspace }: Tab, id = 'c1') =>
  workspace.conversations.value.items.find((item) => item.id === id)?.session?.view.disposition;

describe('the clock', () => {
  it('ticks about once a second while anyone is subscribed, and costs nothing otherwise', async () => {
    world();
    const { workspace } = await open();
    const armed = machine.time.armed;
    const ticks: number[] = [];
    const stop = workspace.clock.subscribe(({ now }) => ticks.push(now));
    await machine.time.pass(5500);
    expect(ticks).toEqual([1, 2, 3, 4, 5].map((second) => START + second * 1000));
    stop();
    expect(machine.time.armed).toBe(armed);
    expect(workspace.clock.value).toEqual({ now: START + 5500, provisional: false });
  });

  it.each([
    ['14 h ahead', 14 * HOUR],
    ['14 h behind', -14 * HOUR],
    ['in 1970', -START],
    ['in 2099', Date.UTC(2099, 0) - START],
  ])('is the backend’s, on a machine whose clock is %s', async (_how, error) => {
    world();
    machine.time.localError = error;
    const tab = await open();
    expect(tab.workspace.clock.value.now).toBe(START);
    expect(disposition(tab)).toBe('waiting');
    await tab.workspace.send('c1', hello);
    await settle();
    expect(machine.world.accepted).toHaveLength(1);

    await machine.time.pass(24 * HOUR - 1);
    expect(disposition(tab)).toBe('active');
    await machine.time.pass(1);
    expect(disposition(tab)).toBe('archived');
  });

  it('shows by the stored offset after a reload, and decides nothing before the first sample', async () => {
    world();
    machine.time.localError = 14 * HOUR;
    (await open()).workspace.close();
    machine.backend.fault = () => 'lost';
    const tab = await open();

    expect(tab.workspace.clock.value).toEqual({ now: START, provisional: true });
    expect(disposition(tab)).toBe('waiting');
    expect(await tab.workspace.send('c1', hello)).toMatchObject({ ok: true });
    await machine.time.pass(HOUR);
    expect(tab.workspace.outbox.value).toMatchObject([{ state: 'queued' }]);
    machine.time.sleep(25 * HOUR);
    tab.page.emit('visible');
    await machine.time.pass(60_000);
    // It is shown as it seems to be, and nothing is done about it.
    expect(disposition(tab)).toBe('archived');
    expect(tab.workspace.outbox.value).toMatchObject([{ state: 'queued' }]);
    expect(tab.workspace.notices.value.filter(({ announce }) => announce)).toEqual([]);

    machine.backend.fault = () => 'none';
    tab.workspace.retry();
    await machine.time.pass(1000);
    expect(tab.workspace.clock.value.provisional).toBe(false);
    expect(tab.workspace.outbox.value).toMatchObject([{ state: 'expired' }]);
  });

  it('is not believed after the machine’s clock was set, until the backend was asked', async () => {
    world();
    const tab = await open();
    tab.workspace.clock.subscribe(() => {});
    machine.backend.latency = 3000;
    machine.time.localError = -14 * HOUR;
    await machine.time.pass(1000);
    expect(tab.workspace.clock.value.provisional).toBe(true);
    expect(Math.abs(tab.workspace.clock.value.now - machine.time.now)).toBeLessThan(1000);
    await machine.time.pass(4000);
    expect(tab.workspace.clock.value.provisional).toBe(false);
    expect(Math.abs(tab.workspace.clock.value.now - machine.time.now)).toBeLessThanOrEqual(1500);
    expect(disposition(tab)).toBe('waiting');
  });

  it('follows the backend’s when that jumps, as a heartbeat tells', async () => {
    world();
    const tab = await open();
    machine.time.localError = 0;
    // The true time goes on as the backend's; the machine stays where it was.
    machine.time.sleep(30 * HOUR);
    machine.time.localError = -30 * HOUR;
    machine.backend.heartbeat();
    await settle();
    expect(tab.workspace.clock.value).toEqual({ now: START + 30 * HOUR, provisional: false });
    expect(disposition(tab)).toBe('archived');
  });
});

describe('a clock that was ahead', () => {
  it('takes back what it showed too early when it is put right', async () => {
    world();
    const tab = await open();
    for (const stream of machine.backend.streams) {
      stream.tell({ type: 'heartbeat', data: { now: START + 30 * HOUR } });
    }
    expect(disposition(tab)).toBe('waiting');
    await settle();
    // The backend was asked at once, and its answer counts.
    expect(tab.workspace.clock.value).toEqual({ now: START, provisional: false });
    expect(disposition(tab)).toBe('waiting');
    expect(tab.workspace.conversations.value.counts).toMatchObject({ waiting: 1, archived: 0 });
  });
});

describe('deadlines', () => {
  it('arm one timer for the earliest of all', async () => {
    machine = new Machine();
    const tab = await open();
    const idle = machine.time.armed;
    for (let n = 0; n < 50; n++) {
      machine.world.addConversation(`c${n}`);
      machine.world.receive(`c${n}`);
      await machine.time.pass(60_000);
    }
    expect(tab.workspace.conversations.value.counts.waiting).toBe(50);
    expect(machine.time.armed).toBe(idle + 1);
  });

  it('lets the view change at the very instant, not a millisecond before', async () => {
    world();
    const tab = await open();
    await machine.time.pass(24 * HOUR - 1);
    expect(disposition(tab)).toBe('waiting');
    expect(tab.workspace.conversations.value.counts).toMatchObject({ waiting: 1, archived: 0 });
    await machine.time.pass(1);
    expect(disposition(tab)).toBe('archived');
    expect(tab.workspace.conversations.value.counts).toMatchObject({ waiting: 0, archived: 1 });
  });

  it('all come in order after 26 hours of sleep in one step, each notice once, within one second', async () => {
    machine = new Machine();
    const template = { kind: 'template', templateId: 'template-1', language: 'en', values: {} } as const;
    for (const id of ['outreach', 'waiting', 'answered']) machine.world.addConversation(id);
    machine.world.accept('outreach', template, 'k1');
    await machine.time.pass(60_000);
    machine.world.receive('waiting');
    await machine.time.pass(60_000);
    machine.world.receive('answered');
    machine.world.accept('answered', hello, 'k2');
    const tab = await open();
    tab.workspace.clock.subscribe(() => {});
    const announced: string[] = [];
    tab.workspace.notices.subscribe((notices) => {
      for (const { id, kind, conversationId, announce } of notices) {
        if (announce && !announced.includes(id)) announced.push(`${conversationId} ${kind}`, id);
      }
    });

    machine.time.sleep(26 * HOUR);
    await machine.time.pass(1000);

    expect(announced.filter((entry) => entry.includes(' '))).toEqual([
      'waiting windowClosing',
      'outreach windowExceeded',
      'waiting archivedAutomatically',
      'answered archivedAutomatically',
    ]);
    expect(tab.workspace.conversations.value.counts).toEqual({
      initiated: 1,
      waiting: 0,
      active: 0,
      archived: 2,
    });
    const ids = tab.workspace.notices.value.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
