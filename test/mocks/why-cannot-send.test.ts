import { beforeEach, describe, expect, it } from 'vitest';
import { administratorOf } from './administrator.ts';
import { createCentre } from './contact-centre.ts';
import type { Answer, Centre } from './contact-centre.ts';
import { readStream } from './stream-reader.ts';

let centre: Centre;
beforeEach(async () => {
  centre = await createCentre();
});

const as = 'agent-ana';
const template = { templateId: 'template-conversation-follow-up', language: 'en_US', values: {} };

async function whyNot(): Promise<string[]> {
  const { body } = await centre.call('GET', `/v1/users/${as}`, { as: 'administrator-ada' });
  const listed = await centre.call('GET', '/v1/users?canSend=false', { as: 'administrator-ada' });
  const isListed = listed.body.items.some(({ id }: { id: string }) => id === as);
  expect(isListed).toBe(body.user.whyCannotSend.length > 0);
  return body.user.whyCannotSend;
}

let keys = 0;
function send(channelId = 'channel-front-desk'): Promise<Answer> {
  keys += 1;
  const contactRef = centre.ledger.world.refByAccountId.get('ACC-1003');
  return centre.call('POST', '/v1/conversations', {
    as,
    key: `send-${keys}`,
    body: { contactRef, channelId, template },
  });
}

describe('what keeps a user from sending', () => {
  it('is nothing for one who can', async () => {
    expect(await whyNot()).toEqual([]);
    expect((await send()).status).toBe(201);
  });

  const user = () => centre.ledger.world.users.get(as)!;
  it.each([
    ['no-whatsapp-channel', () => (user().channels = ['voice']), 'channel-not-assigned'],
    ['no-outbound-channel', () => (user().outboundChannelIds = []), 'outbound-channel-not-assigned'],
    ['no-permission', () => (user().groupId = 'group-analysts'), 'role-not-allowed'],
    ['no-extension', () => delete user().extension, 'role-not-allowed'],
    ['no-approved-template', () => centre.ledger.world.templates.clear(), 'template-not-approved'],
  ])('is %s, and the gate says so too', async (obstacle, takeAway, code) => {
    takeAway();
    expect(await whyNot()).toEqual([obstacle]);
    expect((await send()).body.code).toBe(code);
  });

  it('is all of it at once, but a template only where there is a channel', async () => {
    Object.assign(user(), { channels: [], outboundChannelIds: [], groupId: 'group-analysts' });
    delete user().extension;
    expect(await whyNot()).toEqual([
      'no-permission',
      'no-whatsapp-channel',
      'no-outbound-channel',
      'no-extension',
    ]);
  });

  it('is a channel that is not connected, in a word of this backend', async () => {
    user().outboundChannelIds = ['channel-events'];
    expect(await whyNot()).toEqual(['channel-not-connected']);
    expect((await send('channel-events')).body).toMatchObject({ platformError: { code: 133010 } });
    await centre.platform.connectChannel('channel-events');
    expect(await whyNot()).toEqual([]);
    expect((await send('channel-events')).status).toBe(201);
  });

  it('changes with the templates of the business, and the revision with it', async () => {
    const { world } = centre.ledger;
    for (const [id, { name }] of world.templates) if (name !== 'garden_film') world.templates.delete(id);
    const stream = await readStream(centre, 'supervisor-sam');
    const choice = { templateId: 'template-garden-film', language: 'en_US' };
    const before = user().revision;
    await centre.platform.pause(choice);
    expect(await whyNot()).toEqual([]);
    expect(user().revision).toBe(before);
    await centre.platform.pause({ ...choice, language: 'es' });
    expect(await whyNot()).toEqual(['no-approved-template']);
    const told = (await stream.all()).filter(({ type, data }) => type === 'user' && data.user.id === as);
    expect(told.at(-1)!.data.user).toMatchObject({
      whyCannotSend: ['no-approved-template'],
      revision: before + 1,
    });
    await centre.advance(3 * 3_600_000);
    expect(await whyNot()).toEqual([]);
    const { change } = administratorOf(centre);
    await change('DELETE', '/v1/templates/template-garden-film');
    expect(await whyNot()).toEqual(['no-approved-template']);
  });
});

describe('many users', () => {
  it('are ten thousand, each with an address and an extension of their own', async () => {
    const { world } = (await createCentre({ scenario: 'many-users' })).ledger;
    const users = [...world.users.values()];
    expect(users).toHaveLength(10_000);
    const distinct = (values: readonly (string | undefined)[]): number => new Set(values).size;
    expect(distinct(users.map(({ email }) => email.toLowerCase()))).toBe(10_000);
    const extensions = users.flatMap(({ extension = [] }) => extension);
    expect(distinct(extensions)).toBe(extensions.length);
    expect(extensions.every((extension) => /^\d{3,4}$/.test(extension))).toBe(true);
  });

  it('are read page by page, and for each reason some cannot send', async () => {
    centre = await createCentre({ scenario: 'many-users' });
    const found = new Map<string, number>();
    let cursor: string | null = '';
    let total = 0;
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await centre.call('GET', `/v1/users?limit=1000&canSend=false${query}`, {
        as: 'supervisor-sam',
      });
      cursor = body.nextCursor;
      total = body.total;
      for (const { whyCannotSend } of body.items)
        for (const obstacle of whyCannotSend) found.set(obstacle, (found.get(obstacle) ?? 0) + 1);
    }
    for (const obstacle of [
      'no-permission',
      'no-whatsapp-channel',
      'no-outbound-channel',
      'channel-not-connected',
      'no-approved-template',
      'no-extension',
    ])
      expect(found.get(obstacle), obstacle).toBeGreaterThan(20);
    expect(total).toBeGreaterThan(1_000);
    expect(total).toBeLessThan(6_000);
  });
});
