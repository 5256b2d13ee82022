import { afterEach, describe, expect, it } from 'vitest';
import { HOUR, template } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const greeting = { kind: 'template', templateId: 'template-1', language: 'en', values: {} } as const;

let machine: Machine;
afterEach(() => machine.close());

/** A desk with conversations whose windows have just opened. */
async function desk(conversations = ['c1']): Promise<Tab> {
  machine = new Machine();
  for (const id of conversations) {
    machine.world.addConversation(id);
    machine.world.receive(id);
  }
  const tab = await machine.openedTab();
  await settle();
  return tab;
}

const states = ({ workspace }: Tab) => workspace.outbox.value.map(({ state }) => state);
const sentTexts = () =>
  machine.world.accepted.map(({ content }) => (content.kind === 'text' ? content.text : content.kind));
const sendRequests = () => machine.backend.requests.filter(({ name }) => name === 'sendMessage');

describe('sending', () => {
  it('passes through queued and sending, and ends as a message in the thread under the same key', async () => {
    const tab = await desk();
    machine.backend.latency = 100;
    const slice = tab.workspace.conversation('c1');
    await machine.time.pass(1000);
    const seen: string[] = [];
    tab.workspace.outbox.subscribe((rows) => seen.push(rows.map(({ state }) => state).join()));

    const outcome = await tab.workspace.send('c1', text('Hello back'));
    await machine.time.pass(1000);

    expect(outcome).toMatchObject({ ok: true });
    expect(seen).toEqual(['queued', 'sending', '']);
    const last = slice.value.thread.at(-1);
    expect(last).toMatchObject({ kind: 'message', message: { content: text('Hello back') } });
    expect(last?.key).toBe(outcome.ok && outcome.value.outboxId);
    expect(sentTexts()).toEqual(['Hello back']);
  });

  it('resolves once the row is in the store, and the draft is gone with it', async () => {
    const tab = await desk();
    tab.page.emit('offline');
    const slice = tab.workspace.conversation('c1');
    tab.workspace.saveDraft('c1', { text: 'Hello back', template: null });

    await tab.workspace.send('c1', text('Hello back'));

    expect([...machine.database.outbox.values()]).toMatchObject([
      { content: text('Hello back'), state: 'queued' },
    ]);
    expect(slice.value.draft.text).toBe('');
    await machine.time.pass(1000);
    expect(machine.database.drafts.size).toBe(0);
  });

  it('leaves what was typed when a template is sent', async () => {
    const tab = await desk();
    const slice = tab.workspace.conversation('c1');
    tab.workspace.saveDraft('c1', { text: 'half a sentence', template: null });

    await tab.workspace.send('c1', greeting);

    expect(slice.value.draft).toEqual({ text: 'half a sentence', template: null });
    expect(machine.database.drafts.get('c1')).toMatchObject({ text: 'half a sentence' });
  });

  it('keeps what was typed while the row was being written', async () => {
    const tab = await desk();
    const slice = tab.workspace.conversation('c1');
    tab.workspace.saveDraft('c1', { text: 'first', template: null });

    const sending = tab.workspace.send('c1', text('first'));
    tab.workspace.saveDraft('c1', { text: 'second', template: null });
    await sending;
    await machine.time.pass(1000);

    expect(slice.value.draft.text).toBe('second');
    expect(machine.database.drafts.get('c1')).toMatchObject({ text: 'second' });
  });

  it('is refused at once with the first obstacle of all', async () => {
    const tab = await desk();
    machine.world.addConversation('c2');
    machine.world.templates = [
      template('template-1', 'approved'),
      { ...template('template-2', 'paused'), revision: 2 },
    ];
    machine.world.emit({ type: 'template', data: { template: machine.world.templates[1]! } });
    machine.world.tell('c2');
    await settle();

    const { workspace } = tab;
    expect(await workspace.send('nowhere', text('a'))).toEqual({ ok: false, reason: 'not-found' });
    expect(await workspace.send('c2', text('a'))).toEqual({ ok: false, reason: 'no-live-session' });
    expect(await workspace.send('c1', { ...greeting, templateId: 'template-2' })).toEqual({
      ok: false,
      reason: 'template-not-approved',
    });

    machine.world.viewer = { ...machine.world.viewer, outboundChannelIds: [] };
    machine.world.emit({ type: 'viewer', data: { viewer: machine.world.viewer } });
    await settle();
    expect(await workspace.send('c2', text('a'))).toEqual({
      ok: false,
      reason: 'outbound-channel-not-assigned',
    });
    expect(sendRequests()).toEqual([]);
  });

  it('uses one key for every attempt, and does not count a lost answer as failure', async () => {
    const tab = await desk();
    // Nor is it heard of by an event.
    machine.backend.publish = () => {};
    const faults = ['answer-lost', 'lost', 'unavailable', 'slow', 'request-in-flight'] as const;
    let calls = 0;
    machine.backend.fault = (name) => (name === 'sendMessage' ? (faults[calls++] ?? 'none') : 'none');

    await tab.workspace.send('c1', text('Once'));
    await machine.time.pass(10 * 60_000);

    expect(sendRequests()).toHaveLength(6);
    expect(new Set(sendRequests().map(({ key }) => key)).size).toBe(1);
    expect(sentTexts()).toEqual(['Once']);
    expect(tab.workspace.outbox.value).toEqual([]);
    expect(tab.workspace.notices.value).toEqual([]);
  });

  it('waits as long as the backend asks, even when it is told to hurry', async () => {
    const tab = await desk();
    let calls = 0;
    machine.backend.fault = (name) => (name === 'sendMessage' && calls++ === 0 ? 'rate-limited' : 'none');

    await tab.workspace.send('c1', text('Slowly'));
    await machine.time.pass(1000);
    tab.workspace.retry();
    await machine.time.pass(3900);
    expect(sendRequests()).toHaveLength(1);
    expect(states(tab)).toEqual(['queued']);
    await machine.time.pass(2000);
    expect(sentTexts()).toEqual(['Slowly']);
  });

  it('says until when a row waits after a failure, and no longer once it goes on', async () => {
    const tab = await desk();
    machine.backend.latency = 100;
    let calls = 0;
    machine.backend.fault = (name) => (name === 'sendMessage' && calls++ === 0 ? 'rate-limited' : 'none');
    const retries = () => tab.workspace.outbox.value.map(({ retryAt }) => retryAt);

    await tab.workspace.send('c1', text('Slowly'));
    await tab.workspace.send('c1', text('Behind it'));
    expect(retries()).toEqual([null, null]);
    await machine.time.pass(200);
    const [retryAt, behind] = retries();
    // The backend asked for five seconds.
    expect(retryAt! - machine.time.now).toBeGreaterThan(4700);
    expect(retryAt! - machine.time.now).toBeLessThan(6000);
    expect(behind).toBe(null);
    await machine.time.pass(retryAt! - machine.time.now + 50);
    expect(retries()[0]).toBe(null);
    await machine.time.pass(1000);
    expect(sentTexts()).toEqual(['Slowly', 'Behind it']);
  });

  it('stands alone when it is refused: what follows in the conversation goes on, in order', async () => {
    const tab = await desk();
    await Promise.all(
      ['one', 'refuse me', 'two', 'three'].map((words) => tab.workspace.send('c1', text(words))),
    );
    await machine.time.pass(1000);

    expect(sentTexts()).toEqual(['one', 'two', 'three']);
    expect(tab.workspace.outbox.value).toMatchObject([
      { state: 'refused', refusal: { code: 'platform-refused' }, content: text('refuse me') },
    ]);
    expect(tab.workspace.conversations.value.items[0]?.outbox).toEqual({ waiting: 0, attention: 1 });
  });

  it('never has two messages of one conversation on the way, and never makes another conversation wait', async () => {
    const tab = await desk(['c1', 'c2']);
    let onTheWay = 0;
    let most = 0;
    machine.backend.latency = 50;
    const goesTo = (id: string) =>
      JSON.stringify(sendRequests().at(-1)?.input.params) === JSON.stringify({ conversationId: id });
    machine.backend.fault = (name) => (name === 'sendMessage' && goesTo('c1') ? 'lost' : 'none');
    tab.workspace.outbox.subscribe((rows) => {
      onTheWay = rows.filter(
        ({ conversationId, state }) => conversationId === 'c1' && state === 'sending',
      ).length;
      most = Math.max(most, onTheWay);
    });

    await tab.workspace.send('c1', text('stuck'));
    await tab.workspace.send('c1', text('behind'));
    await machine.time.pass(100);
    await tab.workspace.send('c2', text('free'));
    await machine.time.pass(100);

    expect(sentTexts()).toEqual(['free']);
    machine.backend.fault = () => 'none';
    await machine.time.pass(5 * 60_000);
    expect(sentTexts()).toEqual(['free', 'stuck', 'behind']);
    expect(most).toBe(1);
  });

  it('is settled by the event of its message, should the answer never come', async () => {
    const tab = await desk();
    machine.backend.fault = (name) => (name === 'sendMessage' ? 'answer-lost' : 'none');
    await tab.workspace.send('c1', text('Heard of otherwise'));
    await settle();
    await settle();
    expect(tab.workspace.outbox.value).toEqual([]);
    expect(machine.database.outbox.size).toBe(0);
    await machine.time.pass(10 * 60_000);
    expect(sendRequests()).toHaveLength(1);
  });

  it('waits while nobody is signed in, and goes on when someone is', async () => {
    const tab = await desk();
    machine.backend.signedIn = false;
    await tab.workspace.send('c1', text('Later'));
    await machine.time.pass(60_000);
    expect(tab.workspace.viewer.value.state).toBe('signed-out');
    expect(states(tab)).toEqual(['queued']);
    const requestsBefore = sendRequests().length;
    await machine.time.pass(HOUR);
    expect(sendRequests()).toHaveLength(requestsBefore);

    machine.backend.signedIn = true;
    tab.workspace.retry();
    await machine.time.pass(1000);
    expect(tab.workspace.viewer.value.state).toBe('ready');
    expect(sentTexts()).toEqual(['Later']);
  });

  it('asks for no network while there is none', async () => {
    const tab = await desk();
    tab.page.emit('offline');
    await tab.workspace.send('c1', text('Offline'));
    await machine.time.pass(HOUR);
    expect(sendRequests()).toEqual([]);
    expect(tab.workspace.connection.value.state).toBe('offline');
    tab.page.emit('online');
    await machine.time.pass(1000);
    expect(sentTexts()).toEqual(['Offline']);
  });
});

describe('a message in the outbox', () => {
  it('can be taken out before it leaves, and its text goes back to what was typed since', async () => {
    const tab = await desk();
    tab.page.emit('offline');
    const slice = tab.workspace.conversation('c1');
    const sent = await tab.workspace.send('c1', text('Never mind'));
    tab.workspace.saveDraft('c1', { text: 'Anew', template: null });
    const outboxId = sent.ok ? sent.value.outboxId : '';

    expect(await tab.workspace.discard(outboxId, { toDraft: true })).toEqual({ ok: true, value: undefined });
    expect(slice.value.draft.text).toBe('Anew\nNever mind');
    expect(tab.workspace.outbox.value).toEqual([]);
    tab.page.emit('online');
    await machine.time.pass(HOUR);
    expect(sentTexts()).toEqual([]);
  });

  it('cannot be taken out once it may have left', async () => {
    const tab = await desk();
    machine.backend.fault = (name) => (name === 'sendMessage' ? 'lost' : 'none');
    const sent = await tab.workspace.send('c1', text('On its way'));
    await settle();
    const outboxId = sent.ok ? sent.value.outboxId : '';
    expect(await tab.workspace.discard(outboxId, { toDraft: true })).toEqual({
      ok: false,
      reason: 'request-in-flight',
    });
    expect(tab.workspace.conversation('c1').value.draft.text).toBe('');
  });

  it('is uncertain past the dedupe period, and is only sent again when the agent says so', async () => {
    const tab = await desk();
    machine.backend.fault = (name) => (name === 'sendMessage' ? 'lost' : 'none');
    const sent = await tab.workspace.send('c1', greeting);
    const outboxId = sent.ok ? sent.value.outboxId : '';
    await settle();
    machine.time.sleep(73 * HOUR);
    await machine.time.pass(60_000);
    expect(states(tab)).toEqual(['uncertain']);
    expect(tab.workspace.notices.value).toContainEqual(
      expect.objectContaining({ kind: 'messageUncertain', factId: outboxId, announce: true }),
    );

    machine.backend.fault = () => 'none';
    await machine.time.pass(HOUR);
    expect(machine.world.accepted).toEqual([]);

    expect(await tab.workspace.resend(outboxId)).toEqual({ ok: true, value: undefined });
    await machine.time.pass(1000);
    expect(machine.world.accepted).toMatchObject([{ key: outboxId }]);
    expect(tab.workspace.outbox.value).toEqual([]);
  });

  it('past the dedupe period is found among the messages if it arrived after all', async () => {
    const tab = await desk();
    machine.backend.publish = () => {};
    machine.backend.fault = (name) => (name === 'sendMessage' ? 'answer-lost' : 'none');
    await tab.workspace.send('c1', greeting);
    await settle();
    machine.backend.fault = (name) => (name === 'sendMessage' ? 'lost' : 'none');
    machine.time.sleep(73 * HOUR);
    await machine.time.pass(60_000);
    expect(tab.workspace.outbox.value).toEqual([]);
    expect(machine.world.accepted).toHaveLength(1);
  });
});
