import { beforeEach, describe, expect, it } from 'vitest';
import { administratorOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';

const businessManagerId = '840026310957144';
let centre: Centre;
let ask: Administrator['ask'];
let change: Administrator['change'];

beforeEach(async () => {
  centre = await createCentre();
  ({ ask, change } = administratorOf(centre));
});

describe('channels', () => {
  const request = (name: string, number: string) => ({
    businessManagerId,
    legalEntityName: 'Harbour Goods Ltd',
    whatsAppAccountName: 'Harbour Goods',
    name,
    number,
  });
  const statusAt = async (path: string) => (await ask('GET', path)).body.channel.status;

  it('are requested, verified and connected', async () => {
    const { body } = await ask('POST', '/v1/channels', request('Returns desk', '+15550783890'));
    const path = `/v1/channels/${body.channel.id}`;
    expect(body.channel).toMatchObject({ status: 'requested', serviceLevelTarget: 300_000 });
    await centre.advance(3_600_000);
    expect(await statusAt(path)).toBe('connected');
    expect((await change('PUT', `${path}/request`, request('Other', '+15550783891'), path)).body.code).toBe(
      'conflict',
    );
  });

  it('that were rejected are mended and requested again', async () => {
    const { body } = await ask('POST', '/v1/channels', request('Returns desk', '+15550783900'));
    const path = `/v1/channels/${body.channel.id}`;
    await centre.advance(3_600_000);
    const rejected = (await ask('GET', path)).body.channel;
    expect(rejected).toMatchObject({ status: 'rejected', rejection: { field: 'number' } });
    const mended = await change('PUT', `${path}/request`, request('Returns desk', '+15550783901'), path);
    expect(mended.body.channel).toMatchObject({ status: 'requested', number: '+15550783901' });
    expect(mended.body.channel).not.toHaveProperty('rejection');
  });

  it('have names and numbers of their own', async () => {
    const refusal = async (name: string, number: string) =>
      (await ask('POST', '/v1/channels', request(name, number))).body.code;
    expect(await refusal('Orders', '+15550783890')).toBe('name-taken');
    expect(await refusal('More orders', '+15550783882')).toBe('conflict');
    expect((await ask('GET', '/v1/channels/nobody')).body.code).toBe('not-found');
  });

  it('have a service-level target that the session rules follow', async () => {
    await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello');
    const due = centre.nextDeadline()! - centre.now();
    await change('PATCH', '/v1/channels/channel-front-desk', { serviceLevelTarget: 60_000 });
    expect([due, centre.nextDeadline()! - centre.now()]).toEqual([300_000, 60_000]);
  });
});
