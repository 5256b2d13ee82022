import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  businessManagerId,
  channelRequest,
  draftOf,
  key,
  LossyMock,
  ready,
  until,
} from './rig/lossy-mock.ts';

let lossy: LossyMock;
beforeEach(async () => {
  lossy = await LossyMock.begin();
});
afterEach(() => lossy.end());

describe('users', () => {
  it('are found page by page, and change in place by what anybody does', async () => {
    const workspace = await lossy.desk();
    const { users } = workspace.administration;
    const found = users.find({ search: 'harbour.example' });
    expect(found.value).toMatchObject({ state: 'loading', items: [], total: null, complete: false });
    await ready(found);
    expect(found.value).toMatchObject({ total: 9, complete: true });
    const one = users.user('agent-leo');
    await until(() => one.value.state === 'ready');
    const leo = one.value.user!;
    expect(leo.channels).not.toContain('whatsapp');

    lossy.lose('answer-lost', 'PUT', '/channels');
    const channels = { channels: [...leo.channels, 'whatsapp'], outboundChannelIds: leo.outboundChannelIds };
    const outcome = await users.setChannels(leo.id, channels, leo.revision);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.value.channels).toContain('whatsapp');
    expect(one.value.user).toEqual(outcome.value);
    expect(found.value.items).toContainEqual(outcome.value);
    expect(lossy.writes('/channels')).toHaveLength(1);

    // In another order it is the same.
    const reversed = { ...channels, channels: channels.channels.toReversed() };
    expect(await users.setChannels(leo.id, reversed, leo.revision)).toMatchObject({ ok: true });
    expect(
      await users.setChannels(leo.id, { channels: [], outboundChannelIds: [] }, leo.revision),
    ).toMatchObject({ reason: 'precondition-failed', current: { channels: channels.channels } });
    found.release();
    one.release();
  });

  it('have open conversations, which are told as the viewer may see them, from all pages', async () => {
    const workspace = await lossy.desk();
    const { items } = workspace.conversations.value;
    const ana = items.filter(
      ({ assignedTo, session }) => assignedTo?.id === 'agent-ana' && session?.view.disposition !== 'archived',
    );
    expect(ana.length).toBeGreaterThan(0);
    const open = await workspace.administration.users.openConversations(['agent-ana']);
    if (!open.ok) throw new Error(open.reason);
    const byId = (one: { id: string }, other: { id: string }): number => one.id.localeCompare(other.id);
    expect(open.value.toSorted(byId)).toEqual(
      ana.map(({ id, contact, channel }) => ({ id, userId: 'agent-ana', contact, channel })).toSorted(byId),
    );
    expect(open.value.every(({ channel }) => channel.name !== '')).toBe(true);
    expect(await workspace.administration.users.openConversations(['nobody'])).toEqual({
      ok: true,
      value: [],
    });
    const assigned = items.filter(
      ({ assignedTo, session }) =>
        assignedTo !== null && assignedTo.id !== 'agent-ben' && session?.view.disposition !== 'archived',
    );
    const others = Array.from({ length: 30 }, (_, at) => `nobody-${at}`);
    const ids = new Set(assigned.map(({ assignedTo }) => assignedTo!.id));
    for (const userIds of [[...ids], [...ids, ...others]]) {
      const all = await workspace.administration.users.openConversations(userIds);
      expect(all.ok && all.value.length).toBe(assigned.length);
    }
  });

  it('are not kept by who is no supervisor any more, and are told again to who becomes one', async () => {
    const workspace = await lossy.desk('supervisor-sue');
    const ada = await lossy.desk('administrator-ada');
    const found = workspace.administration.users.find({});
    await ready(found);
    const { email } = found.value.items.find(({ id }) => id === 'supervisor-sue')!;
    const become = async (role: string): Promise<void> => {
      const { imports } = ada.administration;
      const started = await imports.start({ rows: [{ row: 2, email, role }] }, { idempotencyKey: key() });
      if (!started.ok) throw new Error(started.reason);
      await lossy.mock.advance(60_000);
      await imports.apply(started.value.id);
      await lossy.mock.advance(60_000);
      await until(() => workspace.viewer.value.viewer?.role === role);
    };
    await become('agent');
    expect(found.value.items).toEqual([]);
    await until(() => found.value.problem?.code === 'role-not-allowed');
    expect(found.value.items).toEqual([]);
    await become('supervisor');
    await ready(found);
    expect(found.value.items.length).toBeGreaterThan(1);
    found.release();
  });

  it('are changed many at once, with a result for each, and back again', async () => {
    const workspace = await lossy.desk();
    const { users } = workspace.administration;
    lossy.lose('answer-lost', 'POST', '/v1/bulk-changes');
    const started = await users.changeMany(
      { userIds: ['agent-leo', 'agent-ana', 'nobody'], add: { channels: ['whatsapp'] } },
      { idempotencyKey: key() },
    );
    if (!started.ok) throw new Error(started.reason);
    const job = users.change(started.value.id);
    const results = users.changeResults(started.value.id);
    const leo = users.user('agent-leo');
    await ready(results);
    await lossy.mock.advance(60_000);
    await until(() => job.value.job?.state === 'done');
    expect(job.value.job?.counts).toEqual({ changed: 1, unchanged: 1, refused: 1 });
    await until(() => results.value.items.length === 3);
    expect(results.value.items.map(({ result }) => result)).toEqual(['changed', 'unchanged', 'refused']);
    await until(() => leo.value.user?.channels.includes('whatsapp') === true);

    expect(await users.cancelChange(started.value.id)).toMatchObject({ ok: true, value: { state: 'done' } });
    lossy.lose('answer-lost', 'POST', '/undo', 2);
    const undone = await users.undoChange(started.value.id, { idempotencyKey: key() });
    expect(undone).toMatchObject({ ok: true, value: { undoes: started.value.id } });
    await lossy.mock.advance(60_000);
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
    const workspace = await lossy.desk();
    const { imports, users } = workspace.administration;
    const recent = imports.recent();
    await ready(recent);
    lossy.lose('answer-lost', 'POST', '/v1/user-imports');
    const started = await imports.start({ rows, filename: 'users.csv' }, { idempotencyKey: key() });
    if (!started.ok) throw new Error(started.reason);
    const { id } = started.value;
    expect(recent.value.items[0]?.id).toBe(id);
    const job = imports.job(id);
    const all = imports.outcomes(id);
    const wrong = imports.outcomes(id, 'wrong');
    expect(await imports.apply(id)).toMatchObject({ ok: false, reason: 'job-not-ready' });
    await lossy.mock.advance(60_000);
    await until(() => job.value.job?.state === 'checked');
    await until(() => all.value.items.length === 3 && wrong.value.items.length === 1);
    expect(all.value.items.map(({ outcome }) => outcome)).toEqual(['changed', 'created', 'wrong']);

    lossy.lose('answer-lost', 'POST', '/apply', 3);
    expect(await imports.apply(id)).toMatchObject({ ok: true, value: { id } });
    expect(lossy.writes('/apply')).toHaveLength(2);
    expect(await imports.apply(id)).toMatchObject({ ok: true, value: { id } });
    await lossy.mock.advance(60_000);
    await until(() => job.value.job?.state === 'applied');
    await until(() => all.value.items[0]?.applied === true);
    expect(recent.value.items[0]).toMatchObject({ id, state: 'applied' });
    const made = users.find({ search: 'new.hand' });
    await until(() => made.value.items.length === 1);
    for (const held of [recent, job, all, wrong, made]) held.release();
  });

  it('are handed over in parts of a bounded size, also where answers are lost', async () => {
    const workspace = await lossy.desk();
    const { imports } = workspace.administration;
    const many = Array.from({ length: 700 }, (_, at) => ({
      row: at + 2,
      email: `u${at}@x.example`,
      name: 'U',
    }));
    const told: number[] = [];
    lossy.lose('answer-lost', 'POST', '/rows');
    const idempotencyKey = key();
    const started = await imports.start(
      { rows: many },
      { idempotencyKey, onProgress: ({ progress }) => told.push(progress.done) },
    );
    expect(started).toMatchObject({ ok: true, value: { state: 'checking', progress: { total: 700 } } });
    expect(told).toEqual([300, 600, 0]);
    expect(lossy.writes('/rows')).toHaveLength(3);
    // The same again under the same key: nothing is taken twice.
    const again = await imports.start({ rows: many }, { idempotencyKey });
    expect(again).toMatchObject({ ok: true, value: { progress: { total: 700 } } });
    await lossy.mock.advance(60_000);
    const id = started.ok ? started.value.id : '';
    const all = await imports.allOutcomes(id, 'created');
    expect(all.ok && all.value.map(({ row }) => row)).toEqual(many.map(({ row }) => row));
    expect(await imports.allOutcomes('nothing', 'wrong')).toMatchObject({ ok: false, reason: 'not-found' });
  });

  it('are ended on wish while they are handed over', async () => {
    const workspace = await lossy.desk();
    const { imports } = workspace.administration;
    const many = Array.from({ length: 700 }, (_, at) => ({
      row: at + 2,
      email: `u${at}@x.example`,
      name: 'U',
    }));
    const end = new AbortController();
    const ended = await imports.start(
      { rows: many },
      { idempotencyKey: key(), signal: end.signal, onProgress: () => end.abort() },
    );
    expect(ended).toEqual({ ok: false, reason: 'aborted' });
    const recent = imports.recent();
    await ready(recent);
    expect(recent.value.items).toMatchObject([{ state: 'cancelled', progress: { done: 300, total: 700 } }]);
    recent.release();
  });

  const manyRows = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ row: at + 2, email: `u${at}@x.example`, name: 'U' }));

  it.each([
    ['with the answer to the only part', 3, 1],
    ['with the answer to the last part', 700, 3],
  ])('leave nothing open where they are ended %s', async (_, count, answers) => {
    const workspace = await lossy.desk();
    const { imports } = workspace.administration;
    const end = new AbortController();
    let told = 0;
    const onProgress = (): void => {
      told += 1;
      if (told === answers) end.abort();
    };
    const options = { idempotencyKey: key(), signal: end.signal, onProgress };
    const ended = await imports.start({ rows: manyRows(count) }, options);
    expect(ended).toEqual({ ok: false, reason: 'aborted' });
    const recent = imports.recent();
    await ready(recent);
    expect(recent.value.items.map(({ state }) => state)).toEqual(['cancelled']);
    // Ended before they begin, they do not begin.
    expect(await imports.start({ rows }, { ...options, idempotencyKey: key() })).toEqual(ended);
    expect(recent.value.items).toHaveLength(1);
    recent.release();
  });

  it('leave nothing open where a part is lost and they are given up', async () => {
    const workspace = await lossy.desk();
    const { imports } = workspace.administration;
    const end = new AbortController();
    lossy.lose('lost', 'POST', '/rows', 3);
    const lost = await imports.start({ rows: manyRows(700) }, { idempotencyKey: key(), signal: end.signal });
    expect(lost).toEqual({ ok: false, reason: 'network' });
    const recent = imports.recent();
    await ready(recent);
    expect(recent.value.items.map(({ state }) => state)).toEqual(['receiving']);
    end.abort();
    await until(() => recent.value.items[0]?.state === 'cancelled');
    recent.release();
  });

  it.each([
    ['of a long file', 700, 'while it is asked again'],
    ['of a long file', 700, 'afterwards'],
    ['of a short one', 3, 'afterwards'],
  ])(
    'leave nothing open where the answer to the first part %s is lost and they are given up %s (%s)',
    async (_, count, when) => {
      const workspace = await lossy.desk();
      const { imports } = workspace.administration;
      const end = new AbortController();
      lossy.lose('answer-lost', 'POST', '/user-imports', 3);
      const starting = imports.start(
        { rows: manyRows(count) },
        { idempotencyKey: key(), signal: end.signal },
      );
      if (when === 'afterwards') expect(await starting).toEqual({ ok: false, reason: 'network' });
      end.abort();
      await starting;
      const recent = imports.recent();
      await until(() => recent.value.items[0]?.state === 'cancelled');
      expect(recent.value.items).toHaveLength(1);
      recent.release();
    },
  );

  it('that were refused are not begun to be given up', async () => {
    const workspace = await lossy.desk();
    const { imports } = workspace.administration;
    const end = new AbortController();
    const options = { idempotencyKey: key(), signal: end.signal };
    const refused = await imports.start({ rows: [{ row: 0, email: '' }] }, options);
    expect(refused.ok).toBe(false);
    end.abort();
    const recent = imports.recent();
    await ready(recent);
    expect(recent.value.items).toEqual([]);
    recent.release();
  });

  it('are cancelled', async () => {
    const workspace = await lossy.desk();
    const { imports } = workspace.administration;
    const started = await imports.start({ rows }, { idempotencyKey: key() });
    const id = started.ok ? started.value.id : '';
    lossy.lose('answer-lost', 'POST', '/cancel', 3);
    expect(await imports.cancel(id)).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    expect(await imports.cancel('nothing')).toMatchObject({ ok: false, reason: 'not-found' });
  });
});

describe('the masking policy', () => {
  it('is shown, changed, and followed', async () => {
    const workspace = await lossy.desk();
    const { masking } = workspace.administration;
    const policy = masking.policy();
    expect(policy.value).toEqual({ state: 'loading', groups: [], settings: null, problem: null });
    await until(() => policy.value.state === 'ready');
    const group = policy.value.groups.find(({ id }) => id === 'group-agents')!;
    const { settings } = policy.value;
    lossy.lose('answer-lost', 'PATCH', '/group-agents');
    const shown = await masking.setGroup(group.id, true, group.revision);
    expect(shown).toMatchObject({ ok: true, value: { displayClientNumbers: true } });
    expect(policy.value.groups).toContainEqual(shown.ok && shown.value);
    lossy.lose('answer-lost', 'PATCH', '/account-settings');
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
    const workspace = await lossy.desk('agent-ana');
    const { templates, channels, users, imports, masking } = workspace.administration;
    const change = { userIds: ['agent-ana'], add: { channels: ['sms'] } };
    const rows = { rows: [{ row: 2, email: 'a@b.example' }] };
    const idempotent = () => ({ idempotencyKey: key() });
    const refusals = await Promise.all([
      templates.checkName('a', businessManagerId),
      templates.create(draftOf('a'), idempotent()),
      templates.update('t', {}, 1),
      templates.submit('t', { revision: 1, ...idempotent() }),
      templates.delete('t', { revision: 1 }),
      templates.delete('t', { revision: 1, language: 'en' }),
      channels.request(channelRequest, idempotent()),
      channels.resubmit('c', channelRequest, 1),
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
