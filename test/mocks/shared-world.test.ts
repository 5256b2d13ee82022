import { beforeEach, describe, expect, it } from 'vitest';
import { createBackend } from '../../mocks/backend.ts';
import type { Ledger } from '../../mocks/ledger/ledger.ts';
import { openLogDatabase } from '../../mocks/ledger/log-database.ts';
import { createOrigin } from './origin.ts';
import type { Origin } from './origin.ts';

let origin: Origin;
let openTab: Origin['openTab'];

beforeEach(() => {
  origin = createOrigin();
  ({ openTab } = origin);
});

const write = (ledger: Ledger, content = 'Hello', accountId = 'ACC-1005') =>
  ledger.write({ kind: 'contactWrites', contact: { accountId }, content });

function stateOf({ world }: Ledger): string {
  const { contacts, conversations, messages, journal, id, offset, now } = world;
  return JSON.stringify([
    [...contacts.keys()],
    [...conversations.values()].map(({ sessions: _folded, ...rest }) => rest),
    [...messages.values()],
    journal.newest(),
    [id, offset, now],
  ]);
}

describe('one world in several tabs', () => {
  it('is the same in each, whoever did what, down to the ids', async () => {
    const one = await openTab();
    const two = await openTab();
    await Promise.all([write(one, 'A'), write(two, 'B'), write(one, 'C'), write(two, 'D')]);
    await one.write({ kind: 'advance', by: 3_600_000 });
    await write(two, 'E');
    await one.refresh();
    await two.refresh();
    expect(one.world.messages.size).toBe(5);
    expect(stateOf(one)).toBe(stateOf(two));
    expect(one.now()).toBe(two.now());
  });

  it('tells one tab at once what another did', async () => {
    const one = await openTab();
    const two = await openTab();
    const news: string[] = [];
    two.subscribe((item) => news.push(item));
    await write(one);
    await one.write({ kind: 'advance', by: 1 });
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(news).toEqual(['changed', 'jumped']);
    expect(two.world.messages.size).toBe(1);
  });

  it('survives a reload, with the time that went by meanwhile', async () => {
    const before = await openTab('busy-day');
    await before.write({ kind: 'advance', by: 5_000 });
    await write(before);
    const state = stateOf(before);
    const now = before.now();
    before.close();
    origin.clock += 60_000;
    const after = await openTab('empty', 99);
    expect(after.scenario).toBe('busy-day');
    expect(stateOf(after)).toBe(state);
    expect(after.now()).toBe(now + 60_000);
  });

  it('lets what is due happen once, whichever tab looks first', async () => {
    const one = await openTab();
    const two = await openTab();
    const ref = one.world.refByAccountId.get('ACC-1001')!;
    await one.write({
      kind: 'request',
      userId: 'agent-ana',
      operation: 'startConversation',
      request: {
        body: {
          contactRef: ref,
          channelId: 'channel-front-desk',
          template: { templateId: 'template-conversation-follow-up', language: 'en_US', values: {} },
        },
        idempotencyKey: 'k',
      },
    });
    origin.clock += 10 * 60_000;
    await Promise.all([one.refresh(), two.refresh(), one.refresh(), two.refresh()]);
    await one.refresh();
    await two.refresh();
    expect(one.world.messages.size).toBe(2);
    expect(stateOf(one)).toBe(stateOf(two));
  });

  it('begins anew in every tab when one resets it', async () => {
    const one = await openTab();
    const two = await openTab();
    await write(one);
    const former = one.world.id;
    await two.reset('expired-windows');
    await one.refresh();
    expect(one.scenario).toBe('expired-windows');
    expect(one.world.id).not.toBe(former);
    expect(stateOf(one)).toBe(stateOf(two));
    await one.reset();
    await two.refresh();
    expect(two.scenario).toBe('expired-windows');
    expect(stateOf(one)).toBe(stateOf(two));
  });

  it('begins anew where the log is of another version of the mock', async () => {
    const { world: former } = await openTab('busy-day');
    const log = await openLogDatabase(origin.factory);
    const [begin] = await log.after(0);
    if (begin?.entry.kind !== 'begin') throw new Error('The log has no beginning.');
    await log.restart({ ...begin.entry, version: begin.entry.version - 1 });
    await log.append({ kind: 'command', command: { kind: 'tick', at: 0 } });
    const ledger = await openTab('empty');
    expect(ledger.scenario).toBe('empty');
    expect(await log.after(0)).toHaveLength(1);
    expect(ledger.world.revisionsBefore).toBeGreaterThan(former.revisionsBefore);
  });

  it('keeps its time from going back when the clock of the machine does', async () => {
    const ledger = await openTab();
    await write(ledger);
    const now = ledger.now();
    origin.clock -= 3_600_000;
    await write(ledger);
    expect(ledger.now()).toBe(now);
  });

  it('keeps uploaded files for all tabs', async () => {
    const one = await openTab();
    const two = await openTab();
    const backendOf = (ledger: Ledger) =>
      createBackend({
        ledger,
        basePath: '/centre',
        random: () => 0.5,
        sleep: () => Promise.resolve(),
        repeat: () => () => {},
        onBug: (error) => {
          throw error;
        },
      });
    const headers = { authorization: 'Bearer agent-ana', 'content-type': 'application/pdf' };
    const request = new Request('http://mock.invalid/centre/v1/media', {
      method: 'POST',
      headers,
      body: '%PDF',
    });
    const { media } = (await (await backendOf(one).fetch(request)).json()) as { media: { id: string } };
    const path = `http://mock.invalid/centre/v1/media/${media.id}`;
    const file = await backendOf(two).fetch(new Request(path, { headers }));
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(await file.text()).toBe('%PDF');
  });
});
