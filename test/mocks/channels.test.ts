import { beforeEach, describe, expect, it } from 'vitest';
import { administratorOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { readStream } from './stream-reader.ts';

const minute = 60_000;
const hour = 60 * minute;
let centre: Centre;
let ask: Administrator['ask'];
let change: Administrator['change'];

beforeEach(async () => {
  centre = await createCentre();
  ({ ask, change } = administratorOf(centre));
});

const request = {
  businessManagerId: '840026310957144',
  legalEntityName: 'Harbour Goods Ltd',
  whatsAppAccountName: 'Harbour Goods',
  name: 'Returns desk',
  number: '+15550783890',
};

async function requested(values: object = {}): Promise<string> {
  const { body } = await ask('POST', '/v1/channels', { ...request, ...values });
  return `/v1/channels/${body.channel.id}`;
}

const channelAt = async (path: string) => (await ask('GET', path)).body.channel;
const idIn = (path: string): string => path.split('/').at(-1)!;

describe('a connection request', () => {
  it('is taken up, verified and connected within the hour, and each step is told', async () => {
    const stream = await readStream(centre, 'administrator-ada');
    const path = await requested();
    expect(await channelAt(path)).toMatchObject({ status: 'requested', serviceLevelTarget: 300_000 });
    await centre.advance(hour);
    expect(await channelAt(path)).toMatchObject({ status: 'connected', quality: 'unknown' });
    const told = (await stream.all())
      .filter(({ type, data }) => type === 'channel' && data.channel.id === idIn(path))
      .map(({ data }) => [data.channel.status, data.channel.revision]);
    expect(told).toEqual([
      ['requested', 1],
      ['connected', 3],
    ]);
  });

  it.each([
    ['businessManagerId', { businessManagerId: '123456789' }],
    ['legalEntityName', { legalEntityName: 'Harbor Goods' }],
    ['whatsAppAccountName', { whatsAppAccountName: 'Harbour Returns' }],
    ['number', { number: '+15550783900' }],
    ['number', { number: '+15550783977' }],
  ])('is rejected for its %s, mended and connected', async (field, wrong) => {
    const path = await requested(wrong);
    await centre.advance(hour);
    const rejected = await channelAt(path);
    expect(rejected).toMatchObject({ status: 'rejected', rejection: { field } });
    expect(rejected.rejection.reason).toMatch(/\.$/);
    expect((await change('PUT', `${path}/request`, request, path)).body.channel).toMatchObject({
      ...request,
      status: 'requested',
    });
    expect(await channelAt(path)).not.toHaveProperty('rejection');
    await centre.advance(hour);
    expect((await channelAt(path)).status).toBe('connected');
  });

  it('is compared without regard to case and spaces', async () => {
    const path = await requested({ legalEntityName: '  HARBOUR  goods ltd ' });
    await centre.advance(hour);
    expect((await channelAt(path)).status).toBe('connected');
  });

  it('can be mended while nobody has looked at it, and not later', async () => {
    const path = await requested({ legalEntityName: 'Harbor Goods' });
    expect((await change('PUT', `${path}/request`, request, path)).status).toBe(200);
    await centre.platform.verifyChannel(idIn(path));
    expect((await change('PUT', `${path}/request`, request, path)).body.code).toBe('conflict');
    await centre.advance(hour);
    expect((await channelAt(path)).status).toBe('connected');
    expect((await change('PUT', `${path}/request`, request, path)).body.code).toBe('conflict');
  });

  it('that is handed over again is looked at no sooner for that', async () => {
    const path = await requested();
    let waited = 0;
    for (; (await channelAt(path)).status === 'requested'; waited += minute) await centre.advance(minute);
    // The same again in the same world, handed over anew a minute before it would have been taken up.
    centre = await createCentre();
    ({ ask, change } = administratorOf(centre));
    expect(await requested()).toBe(path);
    await centre.advance(waited - minute);
    await centre.platform.rejectChannel(idIn(path), { field: 'name', reason: 'No.' });
    await change('PUT', `${path}/request`, request, path);
    await centre.advance(2 * minute - 1);
    expect((await channelAt(path)).status).toBe('requested');
    await centre.advance(hour);
    expect((await channelAt(path)).status).toBe('connected');
  });

  it('is decided by hand, once', async () => {
    const path = await requested();
    const id = idIn(path);
    expect(centre.platform.openRequests().map(({ name }) => name)).toEqual(['Events', 'Returns desk']);
    expect(await centre.platform.verifyChannel(id)).toBe(true);
    expect(await centre.platform.verifyChannel(id)).toBe(false);
    const rejection = { field: 'name', reason: 'The name is that of a competitor.' } as const;
    expect(await centre.platform.rejectChannel(id, rejection)).toBe(true);
    expect(await channelAt(path)).toMatchObject({ status: 'rejected', rejection });
    await centre.advance(hour);
    expect((await channelAt(path)).status).toBe('rejected');
    expect(await centre.platform.connectChannel(id)).toBe(false);
    await change('PUT', `${path}/request`, request, path);
    expect(await centre.platform.connectChannel(id)).toBe(true);
    await centre.advance(hour);
    expect(await channelAt(path)).toMatchObject({ status: 'connected', revision: 5 });
    await centre.platform.rateChannel(id, 'red');
    expect((await channelAt(path)).quality).toBe('red');
  });

  it('has a name and a number of its own', async () => {
    const refusal = async (name: string, number: string) =>
      (await ask('POST', '/v1/channels', { ...request, name, number })).body.code;
    expect(await refusal('Orders', '+15550783890')).toBe('name-taken');
    expect(await refusal('More orders', '+15550783882')).toBe('conflict');
    expect((await ask('GET', '/v1/channels/nobody')).body.code).toBe('not-found');
  });
});

describe('channels', () => {
  it('have a service-level target that the session rules follow', async () => {
    await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello');
    const due = centre.nextDeadline()! - centre.now();
    await change('PATCH', '/v1/channels/channel-front-desk', { serviceLevelTarget: 60_000 });
    expect([due, centre.nextDeadline()! - centre.now()]).toEqual([300_000, 60_000]);
  });

  it('are seen by agents who may send from them, and by all others', async () => {
    const namesFor = async (as: string): Promise<string[]> =>
      (await centre.call('GET', '/v1/channels', { as })).body.items.map(({ name }: { name: string }) => name);
    expect(await namesFor('agent-mia')).toEqual(['Orders']);
    expect(await namesFor('agent-kim')).toEqual([]);
    expect(await namesFor('supervisor-sam')).toEqual(['Events', 'Front desk', 'Orders', 'Returns']);
    const hidden = await centre.call('GET', '/v1/channels/channel-front-desk', { as: 'agent-mia' });
    expect(hidden.body.code).toBe('not-found');
    const [mia, ana] = [await readStream(centre, 'agent-mia'), await readStream(centre, 'agent-ana')];
    await centre.colleague.editChannel('channel-front-desk');
    const channels = async (stream: typeof mia): Promise<string[]> =>
      (await stream.all()).filter(({ type }) => type === 'channel').map(({ data }) => data.channel.name);
    expect([await channels(mia), await channels(ana)]).toEqual([[], ['Front desk']]);
    const both = { channels: ['whatsapp'], outboundChannelIds: ['channel-orders', 'channel-front-desk'] };
    await centre.colleague.editUser('agent-mia', both);
    expect(await channels(mia)).toEqual(['Front desk']);
  });
});
