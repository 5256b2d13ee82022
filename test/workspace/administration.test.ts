import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/node.ts';
import type { Administration, PagedSlice, Workspace } from '../../src/index.ts';
import { workspaceOn } from './rig/on-mock.ts';
import type { Mock } from './rig/on-mock.ts';

const HOUR = 3_600_000;
const businessManagerId = '840026310957144';
const key = () => crypto.randomUUID();
const english = (text = 'We are here for you.') => ({ language: 'en_US', body: { text } });
const draft = (name: string) => ({
  name,
  category: 'utility' as const,
  businessManagerId,
  languages: [english()],
});

/** What befalls the next requests of a kind: none arrives, none is answered, or the answer is an error after the fact. */
type Fault = 'lost' | 'answer-lost' | 'unavailable';

let mock: Mock;
let faults: { readonly is: (request: Request) => boolean; readonly fault: Fault; times: number }[];
let sent: Request[];
const open: Workspace[] = [];

beforeEach(async () => {
  mock = await createMock({ scenario: 'busy-day', seed: 1, live: false });
  faults = [];
  sent = [];
});
afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
  mock.close();
});

/** The mock's network, on which requests are lost as `faults` say. */
const network: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  sent.push(request.clone());
  const fault = faults.find(({ is, times }) => times > 0 && is(request));
  if (fault === undefined) return mock.fetch(request);
  fault.times -= 1;
  if (fault.fault !== 'lost') await mock.fetch(request);
  if (fault.fault !== 'unavailable') throw new TypeError('fetch failed');
  const problem = { title: 'Unavailable', status: 503, code: 'unavailable' };
  const headers = { 'Content-Type': 'application/problem+json' };
  return new Response(JSON.stringify(problem), { status: 503, headers });
};

function lose(fault: Fault, method: string, path: string, times = 1): void {
  const is = (request: Request): boolean =>
    request.method === method && new URL(request.url).pathname.endsWith(path);
  faults.push({ is, fault, times });
}

function desk(token = 'administrator-ada'): Workspace {
  const workspace = workspaceOn({ fetch: network }, token);
  open.push(workspace);
  return workspace;
}

const until = (isSo: () => boolean) => expect.poll(isSo, { timeout: 10_000, interval: 5 }).toBe(true);
const live = ({ connection, conversations }: Workspace) =>
  until(() => connection.value.state === 'live' && conversations.value.complete);
const ready = (slice: PagedSlice<unknown>) => until(() => slice.value.state === 'ready');

async function templateOf({ templates }: Administration, name: string) {
  const created = await templates.create(draft(name), { idempotencyKey: key() });
  if (!created.ok) throw new Error(created.reason);
  return created.value;
}
const writes = (path: string) =>
  sent.filter(({ method, url }) => method !== 'GET' && new URL(url).pathname.endsWith(path));

describe('templates', () => {
  it('are created, changed, handed in and deleted, and the list of all has each result at once', async () => {
    const workspace = desk();
    const { templates } = workspace.administration;
    await live(workspace);
    const known = (id: string) => workspace.templates.value.items.find((one) => one.id === id);

    expect(await templates.checkName('harbour_news', businessManagerId)).toMatchObject({
      ok: true,
      value: { state: 'free' },
    });
    const created = await templateOf(workspace.administration, 'harbour_news');
    expect(known(created.id)).toEqual(created);
    const spanish = { language: 'es', body: { text: 'Aquí estamos.' } };
    const updated = await templates.update(created.id, { languages: [spanish] }, created.revision);
    if (!updated.ok) throw new Error(updated.reason);
    expect(updated.value.languages.map(({ language }) => language)).toEqual(['en_US', 'es']);
    expect(known(created.id)).toEqual(updated.value);

    const submitted = await templates.submit(created.id, {
      languages: ['en_US'],
      revision: updated.value.revision,
      idempotencyKey: key(),
    });
    if (!submitted.ok) throw new Error(submitted.reason);
    expect(submitted.value.languages.map(({ status }) => status)).toEqual(['pending', 'draft']);
    expect(known(created.id)).toEqual(submitted.value);

    const without = await templates.delete(created.id, {
      language: 'es',
      revision: submitted.value.revision,
    });
    if (!without.ok) throw new Error(without.reason);
    expect(without.value?.languages.map(({ language }) => language)).toEqual(['en_US']);
    expect(known(created.id)).toEqual(without.value);
    expect(await templates.delete(created.id, { revision: without.value!.revision })).toEqual({
      ok: true,
      value: null,
    });
    expect(known(created.id)).toBe(undefined);
  });

  it.each(['lost', 'answer-lost', 'unavailable'] as const)(
    'are each made once though every first answer is gone (%s)',
    async (fault) => {
      const workspace = desk();
      const { templates } = workspace.administration;
      await live(workspace);
      lose(fault, 'POST', '/v1/templates', 2);
      const created = await templateOf(workspace.administration, 'harbour_news');
      const path = `/v1/templates/${created.id}`;

      lose(fault, 'PATCH', path);
      const updated = await templates.update(created.id, { languages: [english('New.')] }, created.revision);
      if (!updated.ok) throw new Error(updated.reason);
      expect(updated.value.languages[0]?.body.text).toBe('New.');

      lose(fault, 'POST', '/submit', 2);
      const idempotencyKey = key();
      const { revision } = updated.value;
      const submitted = await templates.submit(created.id, { revision, idempotencyKey });
      if (!submitted.ok) throw new Error(submitted.reason);
      expect(submitted.value.languages[0]?.status).toBe('pending');

      lose(fault, 'DELETE', path);
      expect(await templates.delete(created.id, { revision: submitted.value.revision })).toEqual({
        ok: true,
        value: null,
      });
      const named = workspace.templates.value.items.filter(({ name }) => name === 'harbour_news');
      expect(named).toEqual([]);
    },
  );

  it('that could not be created are created once by a repeat under the same key', async () => {
    const workspace = desk();
    const { templates } = workspace.administration;
    await live(workspace);
    lose('answer-lost', 'POST', '/v1/templates', 3);
    const idempotencyKey = key();
    expect(await templates.create(draft('harbour_news'), { idempotencyKey })).toEqual({
      ok: false,
      reason: 'network',
    });
    expect(await templates.create(draft('harbour_news'), { idempotencyKey })).toMatchObject({ ok: true });
    await until(
      () => workspace.templates.value.items.filter(({ name }) => name === 'harbour_news').length === 1,
    );
  });

  it('that somebody else changed are not overwritten: what stands there comes back', async () => {
    const workspace = desk();
    const { templates } = workspace.administration;
    await live(workspace);
    const { id, revision } = await templateOf(workspace.administration, 'harbour_news');
    const theirs = await templates.update(id, { languages: [english('Theirs.')] }, revision);
    const current = theirs.ok && theirs.value;
    const mine = { languages: [english('Mine.')] };
    expect(await templates.update(id, mine, revision)).toMatchObject({
      ok: false,
      reason: 'precondition-failed',
      current,
    });
    expect(await templates.submit(id, { revision, idempotencyKey: key() })).toMatchObject({
      reason: 'precondition-failed',
      current,
    });
    expect(await templates.delete(id, { revision })).toMatchObject({
      reason: 'precondition-failed',
      current,
    });
    // The answer of a change that came too late is lost as well.
    lose('answer-lost', 'PATCH', `/v1/templates/${id}`);
    expect(await templates.update(id, mine, revision)).toEqual({
      ok: false,
      reason: 'precondition-failed',
      current,
    });
    lose('lost', 'GET', `/v1/templates/${id}`, 3);
    expect(await templates.update(id, mine, revision)).toMatchObject({
      reason: 'precondition-failed',
      current: null,
    });
  });

  it('that say already what was asked for are no conflict', async () => {
    const workspace = desk();
    const { templates } = workspace.administration;
    await live(workspace);
    const { id, revision } = await templateOf(workspace.administration, 'harbour_news');
    const change = { category: 'marketing' as const, languages: [english('New.')] };
    const updated = await templates.update(id, change, revision);
    // A person tries again after the first try seemed to fail.
    expect(await templates.update(id, change, revision)).toEqual(updated);
    const more = { ...change, languages: [{ ...english('New.'), footer: { text: 'Harbour' } }] };
    expect(await templates.update(id, more, revision)).toMatchObject({ reason: 'precondition-failed' });
  });

  it('that break the contract are refused with what is wrong where, before anything leaves', async () => {
    const workspace = desk();
    await live(workspace);
    const outcome = await workspace.administration.templates.create(draft('Not a name'), {
      idempotencyKey: key(),
    });
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'validation-failed',
      problem: { fields: [{ field: '/name' }] },
    });
    expect(writes('/v1/templates')).toEqual([]);
  });

  it('have samples, which are uploaded for a header', async () => {
    const workspace = desk();
    await live(workspace);
    const file = new File([new Uint8Array([1, 2, 3])], 'menu.png', { type: 'image/png' });
    const outcome = await workspace.administration.templates.uploadSample(file);
    expect(outcome).toMatchObject({ ok: true, value: { mimeType: 'image/png', url: expect.any(String) } });
  });
});

describe('channels', () => {
  const request = {
    businessManagerId,
    legalEntityName: 'Harbour Ltd',
    whatsAppAccountName: 'Harbour',
    number: '+551140028922',
    name: 'Night line',
  };

  it('are requested once, and get their target, though answers are lost', async () => {
    const workspace = desk();
    const { channels } = workspace.administration;
    await live(workspace);
    lose('answer-lost', 'POST', '/v1/channels', 2);
    const requested = await channels.request(request, { idempotencyKey: key() });
    if (!requested.ok) throw new Error(requested.reason);
    const { id, revision } = requested.value;
    expect(requested.value.status).toBe('requested');
    expect(workspace.channels.value.items.filter(({ name }) => name === 'Night line')).toEqual([
      requested.value,
    ]);
    lose('answer-lost', 'PATCH', `/v1/channels/${id}`);
    const target = await channels.setServiceLevelTarget(id, 60_000, revision);
    expect(target).toMatchObject({ ok: true, value: { serviceLevelTarget: 60_000 } });
    expect(await channels.setServiceLevelTarget(id, 70_000, revision)).toMatchObject({
      reason: 'precondition-failed',
      current: target.ok && target.value,
    });
    expect(await channels.request(request, { idempotencyKey: key() })).toMatchObject({
      ok: false,
      reason: 'name-taken',
    });
  });

  it('that were rejected are requested again, mended', async () => {
    const workspace = desk();
    const { channels } = workspace.administration;
    await live(workspace);
    const unregistered = { ...request, number: '+551140028900' };
    const requested = await channels.request(unregistered, { idempotencyKey: key() });
    const id = requested.ok ? requested.value.id : '';
    const standing = () => workspace.channels.value.items.find((channel) => channel.id === id);
    await mock.advance(2 * HOUR);
    await until(() => standing()?.status === 'rejected');
    const { revision } = standing()!;
    lose('answer-lost', 'PUT', `/v1/channels/${id}/request`);
    const again = await channels.resubmit(id, request, revision);
    expect(again).toMatchObject({ ok: true, value: { status: 'requested', number: request.number } });
    expect(standing()).toEqual(again.ok && again.value);
    expect(await channels.resubmit(id, unregistered, revision)).toMatchObject({
      ok: false,
      reason: 'precondition-failed',
      current: { number: request.number },
    });
  });
});

describe('users', () => {
  it('are found page by page, and change in place by what anybody does', async () => {
    const workspace = desk();
    const { users } = workspace.administration;
    await live(workspace);
    const found = users.find({ search: 'harbour.example' });
    expect(found.value).toMatchObject({ state: 'loading', items: [], total: null, complete: false });
    await ready(found);
    expect(found.value).toMatchObject({ total: 9, complete: true });
    const one = users.user('agent-leo');
    await until(() => one.value.state === 'ready');
    const leo = one.value.user!;
    expect(leo.channels).not.toContain('whatsapp');

    lose('answer-lost', 'PUT', '/channels');
    const channels = { channels: [...leo.channels, 'whatsapp'], outboundChannelIds: leo.outboundChannelIds };
    const outcome = await users.setChannels(leo.id, channels, leo.revision);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.value.channels).toContain('whatsapp');
    expect(one.value.user).toEqual(outcome.value);
    expect(found.value.items).toContainEqual(outcome.value);
    expect(writes('/channels')).toHaveLength(1);

    // In another order it is the same.
    const reversed = { ...channels, channels: channels.channels.toReversed() };
    expect(await users.setChannels(leo.id, reversed, leo.revision)).toMatchObject({ ok: true });
    expect(
      await users.setChannels(leo.id, { channels: [], outboundChannelIds: [] }, leo.revision),
    ).toMatchObject({ reason: 'precondition-failed', current: { channels: channels.channels } });
    found.release();
    one.release();
  });

  it('have open conversations, which are counted on all pages', async () => {
    const workspace = desk();
    await live(workspace);
    const { items } = workspace.conversations.value;
    const ana = items.filter(
      ({ assignedTo, session }) => assignedTo?.id === 'agent-ana' && session?.view.disposition !== 'archived',
    );
    expect(ana.length).toBeGreaterThan(0);
    expect(await workspace.administration.users.openConversations('agent-ana')).toEqual({
      ok: true,
      value: ana.length,
    });
    expect(await workspace.administration.users.openConversations('nobody')).toEqual({ ok: true, value: 0 });
  });

  it('are changed many at once, with a result for each, and back again', async () => {
    const workspace = desk();
    const { users } = workspace.administration;
    await live(workspace);
    lose('answer-lost', 'POST', '/v1/bulk-changes');
    const started = await users.changeMany(
      { userIds: ['agent-leo', 'agent-ana', 'nobody'], add: { channels: ['whatsapp'] } },
      { idempotencyKey: key() },
    );
    if (!started.ok) throw new Error(started.reason);
    const job = users.change(started.value.id);
    const results = users.changeResults(started.value.id);
    const leo = users.user('agent-leo');
    await ready(results);
    await mock.advance(60_000);
    await until(() => job.value.job?.state === 'done');
    expect(job.value.job?.counts).toEqual({ changed: 1, unchanged: 1, refused: 1 });
    await until(() => results.value.items.length === 3);
    expect(results.value.items.map(({ result }) => result)).toEqual(['changed', 'unchanged', 'refused']);
    await until(() => leo.value.user?.channels.includes('whatsapp') === true);

    expect(await users.cancelChange(started.value.id)).toMatchObject({ ok: true, value: { state: 'done' } });
    lose('answer-lost', 'POST', '/undo', 2);
    const undone = await users.undoChange(started.value.id, { idempotencyKey: key() });
    expect(undone).toMatchObject({ ok: true, value: { undoes: started.value.id } });
    await mock.advance(60_000);
    await until(() => leo.value.user?.channels.includes('whatsapp') === false);
    for (const held of [job, results, leo]) held.release();
  });
});

describe('imports', () => {
  const rows = [
    { row: 2, email: 'ana.ruiz@harbour.example', extension: '2199' },
    { row: 3, email: 'new.hand@harbour.example', name: 'New Hand' },
    { row: 4, email: 'no address', name: 'X' },
  ];

  it('are checked, applied and listed; steps whose answers are lost are taken once', async () => {
    const workspace = desk();
    const { imports, users } = workspace.administration;
    await live(workspace);
    const recent = imports.recent();
    await ready(recent);
    lose('answer-lost', 'POST', '/v1/user-imports');
    const started = await imports.start({ rows, filename: 'users.csv' }, { idempotencyKey: key() });
    if (!started.ok) throw new Error(started.reason);
    const { id } = started.value;
    expect(recent.value.items[0]?.id).toBe(id);
    const job = imports.job(id);
    const all = imports.outcomes(id);
    const wrong = imports.outcomes(id, 'wrong');
    expect(await imports.apply(id)).toMatchObject({ ok: false, reason: 'job-not-ready' });
    await mock.advance(60_000);
    await until(() => job.value.job?.state === 'checked');
    await until(() => all.value.items.length === 3 && wrong.value.items.length === 1);
    expect(all.value.items.map(({ outcome }) => outcome)).toEqual(['changed', 'created', 'wrong']);

    lose('answer-lost', 'POST', '/apply');
    expect(await imports.apply(id)).toMatchObject({ ok: true, value: { id } });
    expect(await imports.apply(id)).toMatchObject({ ok: true, value: { id } });
    await mock.advance(60_000);
    await until(() => job.value.job?.state === 'applied');
    await until(() => all.value.items[0]?.applied === true);
    expect(recent.value.items[0]).toMatchObject({ id, state: 'applied' });
    const made = users.find({ search: 'new.hand' });
    await until(() => made.value.items.length === 1);
    for (const held of [recent, job, all, wrong, made]) held.release();
  });

  it('are cancelled', async () => {
    const workspace = desk();
    const { imports } = workspace.administration;
    await live(workspace);
    const started = await imports.start({ rows }, { idempotencyKey: key() });
    const id = started.ok ? started.value.id : '';
    lose('answer-lost', 'POST', '/cancel');
    expect(await imports.cancel(id)).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    expect(await imports.cancel('nothing')).toMatchObject({ ok: false, reason: 'not-found' });
  });
});

describe('the masking policy', () => {
  it('is shown, changed, and followed', async () => {
    const workspace = desk();
    const { masking } = workspace.administration;
    await live(workspace);
    const policy = masking.policy();
    expect(policy.value).toEqual({ state: 'loading', groups: [], settings: null, problem: null });
    await until(() => policy.value.state === 'ready');
    const group = policy.value.groups.find(({ id }) => id === 'group-agents')!;
    const { settings } = policy.value;
    lose('answer-lost', 'PATCH', '/group-agents');
    const shown = await masking.setGroup(group.id, true, group.revision);
    expect(shown).toMatchObject({ ok: true, value: { displayClientNumbers: true } });
    expect(policy.value.groups).toContainEqual(shown.ok && shown.value);
    lose('answer-lost', 'PATCH', '/account-settings');
    const replaced = !settings!.replaceClientNumbers;
    const changed = await masking.setAccount(replaced, settings!.revision);
    expect(changed).toMatchObject({ ok: true, value: { replaceClientNumbers: replaced } });
    expect(policy.value.settings).toEqual(changed.ok && changed.value);
    expect(await masking.setAccount(!replaced, settings!.revision)).toMatchObject({
      reason: 'precondition-failed',
      current: changed.ok && changed.value,
    });
    expect(await masking.setGroup('nobody', true, 1)).toMatchObject({ ok: false, reason: 'not-found' });
    policy.release();
  });
});

describe('an agent', () => {
  it('is refused by the backend, with a reason and never an exception', async () => {
    const workspace = desk('agent-ana');
    const { templates, channels, users, imports, masking } = workspace.administration;
    await live(workspace);
    const change = { userIds: ['agent-ana'], add: { channels: ['sms'] } };
    const rows = { rows: [{ row: 2, email: 'a@b.example' }] };
    const request = {
      businessManagerId,
      legalEntityName: 'H',
      whatsAppAccountName: 'H',
      number: '+551140028922',
      name: 'N',
    };
    const idempotent = () => ({ idempotencyKey: key() });
    const refusals = await Promise.all([
      templates.checkName('a', businessManagerId),
      templates.create(draft('a'), idempotent()),
      templates.update('t', {}, 1),
      templates.submit('t', { revision: 1, ...idempotent() }),
      templates.delete('t', { revision: 1 }),
      templates.delete('t', { revision: 1, language: 'en' }),
      channels.request(request, idempotent()),
      channels.resubmit('c', request, 1),
      channels.setServiceLevelTarget('c', 60_000, 1),
      users.setChannels('agent-ana', { channels: [], outboundChannelIds: [] }, 1),
      users.changeMany(change, idempotent()),
      users.cancelChange('j'),
      users.undoChange('j', idempotent()),
      imports.start(rows, idempotent()),
      imports.apply('j'),
      imports.cancel('j'),
      masking.setGroup('group-agents', true, 1),
      masking.setAccount(false, 1),
    ]);
    expect(new Set(refusals.map((one) => !one.ok && one.reason))).toEqual(new Set(['role-not-allowed']));
    const held = [
      users.find({}),
      users.user('agent-ana'),
      users.change('j'),
      users.changeResults('j'),
      imports.recent(),
      imports.job('j'),
      imports.outcomes('j'),
      masking.policy(),
    ];
    await until(() => held.every(({ value }) => value.state === 'failed'));
    expect(new Set(held.map(({ value }) => value.problem?.code))).toEqual(new Set(['role-not-allowed']));
  });
});
