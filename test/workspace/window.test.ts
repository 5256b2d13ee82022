import { afterEach, describe, expect, it } from 'vitest';
import { HOUR } from './rig/fake-world.ts';
import { Machine, START } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const hello = { kind: 'text', text: 'Just in time' } as const;
const closesAt = START + 24 * HOUR;

let machine: Machine;
afterEach(() => machine.close());

/** A conversation whose window opened at `START`, at so many milliseconds before it closes. */
async function deskBeforeClosing(milliseconds: number): Promise<Tab> {
  machine = new Machine();
  machine.world.addConversation('c1');
  machine.world.receive('c1');
  machine.time.sleep(24 * HOUR - milliseconds);
  const tab = await machine.openedTab();
  await settle();
  return tab;
}

const sendRequests = () => machine.backend.requests.filter(({ name }) => name === 'sendMessage');
const rows = ({ workspace }: Tab) => workspace.outbox.value;

describe('the customer-service window', () => {
  it.each([
    { offset: -1, leaves: 1 },
    { offset: 0, leaves: 0 },
    { offset: 1, leaves: 0 },
  ])(
    'lets a queued message leave $offset ms from its end: $leaves request(s)',
    async ({ offset, leaves }) => {
      const tab = await deskBeforeClosing(1000);
      tab.page.emit('offline');
      await tab.workspace.send('c1', hello);
      machine.time.sleep(1000 + offset);
      tab.page.emit('online');
      await settle();
      await settle();

      expect(sendRequests()).toHaveLength(leaves);
      if (leaves === 0) expect(rows(tab)).toMatchObject([{ state: 'expired', content: hello }]);
    },
  );

  it.each([
    { offset: -1, leaves: 1 },
    { offset: 0, leaves: 0 },
  ])('is asked again after the token has come, $offset ms from its end', async ({ offset, leaves }) => {
    machine = new Machine();
    machine.world.addConversation('c1');
    machine.world.receive('c1');
    machine.time.sleep(24 * HOUR - 5000);
    let slow = false;
    const tab = await machine.openedTab({
      getToken: () =>
        slow
          ? new Promise((resolve) => void machine.time.setTimer(() => resolve('token'), 5000 + offset))
          : 'token',
    });
    await settle();
    slow = true;
    await tab.workspace.send('c1', hello);
    await machine.time.pass(5000 + offset);

    expect(sendRequests()).toHaveLength(leaves);
    if (leaves === 0) {
      await machine.time.pass(10);
      expect(rows(tab)).toMatchObject([{ state: 'expired' }]);
    }
  });

  it('expires what waits, at the instant it closes, though there is no network', async () => {
    const tab = await deskBeforeClosing(10_000);
    tab.page.emit('offline');
    await tab.workspace.send('c1', hello);
    await machine.time.pass(9999);
    expect(rows(tab)).toMatchObject([{ state: 'queued' }]);
    await machine.time.pass(1);
    expect(rows(tab)).toMatchObject([{ state: 'expired', content: hello }]);
    expect(tab.workspace.notices.value).toContainEqual(
      expect.objectContaining({ kind: 'messageExpired', at: closesAt, announce: true }),
    );
    tab.page.emit('online');
    await machine.time.pass(HOUR);
    expect(sendRequests()).toEqual([]);
  });

  it('lets what waits leave after all, if the contact writes again before it closes', async () => {
    const tab = await deskBeforeClosing(10_000);
    machine.backend.fault = (name) => (name === 'sendMessage' ? 'rate-limited' : 'none');
    await tab.workspace.send('c1', hello);
    machine.world.receive('c1', 'Are you there?');
    await machine.time.pass(60_000);
    expect(rows(tab)).toMatchObject([{ state: 'queued' }]);
    machine.backend.fault = () => 'none';
    await machine.time.pass(60_000);
    expect(machine.world.accepted).toHaveLength(1);
  });

  it('does not let a message leave after the platform has closed it', async () => {
    const tab = await deskBeforeClosing(10 * HOUR);
    tab.page.emit('offline');
    await tab.workspace.send('c1', hello);
    machine.world.closeWindow('c1');
    await settle();
    expect(rows(tab)).toMatchObject([{ state: 'expired' }]);
    tab.page.emit('online');
    await machine.time.pass(1000);
    expect(sendRequests()).toEqual([]);
  });

  it('decides about a message that may have left by looking for it, never by sending it again', async () => {
    for (const fault of ['lost', 'answer-lost'] as const) {
      const tab = await deskBeforeClosing(10_000);
      machine.backend.publish = () => {};
      machine.backend.fault = (name) => (name === 'sendMessage' ? fault : 'none');
      await tab.workspace.send('c1', hello);
      await machine.time.pass(9000);
      const attempts = sendRequests().length;
      machine.backend.fault = () => 'lost';
      await machine.time.pass(60_000);
      expect(rows(tab)).toMatchObject([{ state: 'sending' }]);

      machine.backend.fault = () => 'none';
      await machine.time.pass(2 * 60_000);
      expect(sendRequests()).toHaveLength(attempts);
      expect(rows(tab).map(({ state }) => state)).toEqual(fault === 'lost' ? ['expired'] : []);
      machine.close();
    }
  });

  it('stays shut for a message of before when the page is opened again after it', async () => {
    const tab = await deskBeforeClosing(10_000);
    tab.page.emit('offline');
    await tab.workspace.send('c1', hello);
    tab.kill();
    machine.time.sleep(HOUR);
    const next = await machine.openedTab();
    await settle();
    expect(rows(next)).toMatchObject([{ state: 'expired', content: hello }]);
    expect(sendRequests()).toEqual([]);
  });

  it('also counts for a message whose conversation is out of sight', async () => {
    const tab = await deskBeforeClosing(10_000);
    tab.page.emit('offline');
    await tab.workspace.send('c1', hello);
    machine.world.assign('c1', { id: 'agent-2', name: 'Rui' }, false);
    await settle();
    machine.time.sleep(10_000);
    tab.page.emit('online');
    await machine.time.pass(1000);
    expect(rows(tab)).toMatchObject([{ state: 'expired', content: hello }]);
    expect(sendRequests()).toEqual([]);
  });

  it('turns the composer to templates at the instant it closes', async () => {
    const tab = await deskBeforeClosing(10_000);
    machine.world.accept('c1', hello, 'earlier', closesAt - HOUR);
    await settle();
    const slice = tab.workspace.conversation('c1');
    await machine.time.pass(9999);
    expect(slice.value.maySend).toEqual({ freeform: { ok: true }, template: { ok: true } });
    await machine.time.pass(1);
    expect(slice.value.maySend).toEqual({
      freeform: { ok: false, reason: 'window-closed' },
      template: { ok: true },
    });
    expect(slice.value.thread.at(-1)).toMatchObject({ kind: 'event', event: 'windowClosed', at: closesAt });
  });
});
