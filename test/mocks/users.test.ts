import { beforeEach, describe, expect, it } from 'vitest';
import { administratorOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';

let centre: Centre;
let ask: Administrator['ask'];
let change: Administrator['change'];

beforeEach(async () => {
  centre = await createCentre();
  ({ ask, change } = administratorOf(centre));
});

describe('users', () => {
  it('are listed by name, filtered, with all that keeps them from sending', async () => {
    const found = async (query: string) => (await ask('GET', `/v1/users?limit=1000&${query}`)).body;
    const all = await found('');
    expect(all.items.map(({ name }: { name: string }) => name)).toEqual(
      all.items.map(({ name }: { name: string }) => name).toSorted(),
    );
    expect(all.total).toBe(9);
    const ids = async (query: string): Promise<string[]> =>
      (await found(query)).items.map(({ id }: { id: string }) => id);
    expect(await ids('hasWhatsApp=false')).toEqual(['agent-leo']);
    expect(await ids('hasOutboundChannel=false')).toEqual(['agent-kim']);
    expect(await ids('withoutGroup=true')).toEqual(['agent-noa']);
    expect(await ids('canSend=false')).toEqual(['agent-kim', 'agent-leo', 'supervisor-sue']);
    expect(await ids('groupId=group-supervisors')).toEqual(['supervisor-sam']);
    expect(await ids('search=2103')).toEqual(['agent-mia']);
    const kim = (await ask('GET', '/v1/users/agent-kim')).body.user;
    expect(kim).toMatchObject({ group: { name: 'Agent' }, whyCannotSend: ['no-outbound-channel'] });
    expect((await ask('GET', '/v1/users/nobody')).body.code).toBe('not-found');
  });

  it('get only channels that there are', async () => {
    const channels = { channels: ['whatsapp'], outboundChannelIds: ['channel-orders', 'channel-nowhere'] };
    const answer = await change('PUT', '/v1/users/agent-leo/channels', channels, '/v1/users/agent-leo');
    expect(answer.body.fields[0].field).toBe('/outboundChannelIds/1');
    const strange = { channels: ['voice', 'telex'], outboundChannelIds: [] };
    const other = await change('PUT', '/v1/users/agent-leo/channels', strange, '/v1/users/agent-leo');
    expect(other.body.fields[0].field).toBe('/channels/1');
  });
});
