import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Administration } from '../../src/index.ts';
import {
  businessManagerId,
  channelRequest,
  draftOf,
  english,
  key,
  LossyMock,
  until,
} from './rig/lossy-mock.ts';

const HOUR = 3_600_000;

let lossy: LossyMock;
beforeEach(async () => {
  lossy = await LossyMock.begin();
});
afterEach(() => lossy.end());

async function templateOf({ templates }: Administration, name: string) {
  const created = await templates.create(draftOf(name), { idempotencyKey: key() });
  if (!created.ok) throw new Error(created.reason);
  return created.value;
}

describe('templates', () => {
  it('are created, changed, handed in and deleted, and the list of all has each result at once', async () => {
    const workspace = await lossy.desk();
    const { templates } = workspace.administration;
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
      const workspace = await lossy.desk();
      const { templates } = workspace.administration;
      lossy.lose(fault, 'POST', '/v1/templates', 2);
      const created = await templateOf(workspace.administration, 'harbour_news');
      const path = `/v1/templates/${created.id}`;

      lossy.lose(fault, 'PATCH', path);
      const updated = await templates.update(created.id, { languages: [english('New.')] }, created.revision);
      if (!updated.ok) throw new Error(updated.reason);
      expect(updated.value.languages[0]?.body.text).toBe('New.');

      lossy.lose(fault, 'POST', '/submit', 2);
      const idempotencyKey = key();
      const { revision } = updated.value;
      const submitted = await templates.submit(created.id, { revision, idempotencyKey });
      if (!submitted.ok) throw new Error(submitted.reason);
      expect(submitted.value.languages[0]?.status).toBe('pending');

      lossy.lose(fault, 'DELETE', path);
      expect(await templates.delete(created.id, { revision: submitted.value.revision })).toEqual({
        ok: true,
        value: null,
      });
      const named = workspace.templates.value.items.filter(({ name }) => name === 'harbour_news');
      expect(named).toEqual([]);
    },
  );

  it('that could not be created are created once by a repeat under the same key', async () => {
    const workspace = await lossy.desk();
    const { templates } = workspace.administration;
    lossy.lose('answer-lost', 'POST', '/v1/templates', 3);
    const idempotencyKey = key();
    expect(await templates.create(draftOf('harbour_news'), { idempotencyKey })).toEqual({
      ok: false,
      reason: 'network',
    });
    expect(await templates.create(draftOf('harbour_news'), { idempotencyKey })).toMatchObject({ ok: true });
    await until(
      () => workspace.templates.value.items.filter(({ name }) => name === 'harbour_news').length === 1,
    );
  });

  it('that somebody else changed are not overwritten: what stands there comes back', async () => {
    const workspace = await lossy.desk();
    const { templates } = workspace.administration;
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
    lossy.lose('answer-lost', 'PATCH', `/v1/templates/${id}`);
    expect(await templates.update(id, mine, revision)).toEqual({
      ok: false,
      reason: 'precondition-failed',
      current,
    });
    lossy.lose('lost', 'GET', `/v1/templates/${id}`, 3);
    expect(await templates.update(id, mine, revision)).toMatchObject({
      reason: 'precondition-failed',
      current: null,
    });
  });

  it('that say already what was asked for are no conflict', async () => {
    const workspace = await lossy.desk();
    const { templates } = workspace.administration;
    const { id, revision } = await templateOf(workspace.administration, 'harbour_news');
    const change = { category: 'marketing' as const, languages: [english('New.')] };
    const updated = await templates.update(id, change, revision);
    // A person tries again after the first try seemed to fail.
    expect(await templates.update(id, change, revision)).toEqual(updated);
    const more = { ...change, languages: [{ ...english('New.'), footer: { text: 'Harbour' } }] };
    expect(await templates.update(id, more, revision)).toMatchObject({ reason: 'precondition-failed' });
  });

  it('that break the contract are refused with what is wrong where, before anything leaves', async () => {
    const workspace = await lossy.desk();
    const outcome = await workspace.administration.templates.create(draftOf('Not a name'), {
      idempotencyKey: key(),
    });
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'validation-failed',
      problem: { fields: [{ field: '/name' }] },
    });
    expect(lossy.writes('/v1/templates')).toEqual([]);
  });

  it('have samples, which are uploaded for a header', async () => {
    const workspace = await lossy.desk();
    const file = new File([new Uint8Array([1, 2, 3])], 'menu.png', { type: 'image/png' });
    const outcome = await workspace.administration.templates.uploadSample(file);
    expect(outcome).toMatchObject({ ok: true, value: { mimeType: 'image/png', url: expect.any(String) } });
  });
});

describe('channels', () => {
  it('are requested once, and get their target, though answers are lost', async () => {
    const workspace = await lossy.desk();
    const { channels } = workspace.administration;
    lossy.lose('answer-lost', 'POST', '/v1/channels', 2);
    const requested = await channels.request(channelRequest, { idempotencyKey: key() });
    if (!requested.ok) throw new Error(requested.reason);
    const { id, revision } = requested.value;
    expect(requested.value.status).toBe('requested');
    expect(workspace.channels.value.items.filter(({ name }) => name === 'Night line')).toEqual([
      requested.value,
    ]);
    lossy.lose('answer-lost', 'PATCH', `/v1/channels/${id}`);
    const target = await channels.setServiceLevelTarget(id, 60_000, revision);
    expect(target).toMatchObject({ ok: true, value: { serviceLevelTarget: 60_000 } });
    expect(await channels.setServiceLevelTarget(id, 70_000, revision)).toMatchObject({
      reason: 'precondition-failed',
      current: target.ok && target.value,
    });
    expect(await channels.request(channelRequest, { idempotencyKey: key() })).toMatchObject({
      ok: false,
      reason: 'name-taken',
    });
  });

  it('that were rejected are requested again, mended', async () => {
    const workspace = await lossy.desk();
    const { channels } = workspace.administration;
    const unregistered = { ...channelRequest, number: '+551140028900' };
    const requested = await channels.request(unregistered, { idempotencyKey: key() });
    const id = requested.ok ? requested.value.id : '';
    const standing = () => workspace.channels.value.items.find((channel) => channel.id === id);
    await lossy.mock.advance(2 * HOUR);
    await until(() => standing()?.status === 'rejected');
    const { revision } = standing()!;
    lossy.lose('answer-lost', 'PUT', `/v1/channels/${id}/request`);
    const again = await channels.resubmit(id, channelRequest, revision);
    expect(again).toMatchObject({ ok: true, value: { status: 'requested', number: channelRequest.number } });
    expect(standing()).toEqual(again.ok && again.value);
    expect(await channels.resubmit(id, unregistered, revision)).toMatchObject({
      ok: false,
      reason: 'precondition-failed',
      current: { number: channelRequest.number },
    });
  });
});
