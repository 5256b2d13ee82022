import { beforeEach, describe, expect, it } from 'vitest';
import { administratorOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';

let centre: Centre;
let ask: Administrator['ask'];

beforeEach(async () => {
  centre = await createCentre();
  ({ ask } = administratorOf(centre));
});

async function start(wish: object): Promise<string> {
  const { body } = await ask('POST', '/v1/bulk-changes', wish);
  return `/v1/bulk-changes/${body.job.id}`;
}

const jobAt = async (path: string) => (await ask('GET', path)).body.job;
const resultsAt = async (path: string) => (await ask('GET', `${path}/results?limit=1000`)).body.items;
const channelsOf = (id: string) => centre.ledger.world.users.get(id)!.channels;

describe('a change of many users', () => {
  it('gives each user a result of their own, and is taken back by the results', async () => {
    const before = [...channelsOf('agent-ana')];
    const userIds = ['agent-leo', 'agent-ana', 'agent-kim', 'nobody', 'agent-leo'];
    const path = await start({ userIds, add: { channels: ['whatsapp'] }, remove: { channels: ['webchat'] } });
    expect((await ask('POST', `${path}/undo`)).body.code).toBe('job-not-ready');
    await centre.advance(1_000);
    expect(await jobAt(path)).toMatchObject({
      state: 'done',
      progress: { done: 4, total: 4 },
      counts: { changed: 2, unchanged: 1, refused: 1 },
    });
    expect(await resultsAt(path)).toEqual([
      {
        userId: 'agent-leo',
        name: 'Leo Novak',
        email: 'leo.novak@harbour.example',
        result: 'changed',
        before: { channels: ['voice'], outboundChannelIds: ['channel-front-desk', 'channel-orders'] },
        after: {
          channels: ['voice', 'whatsapp'],
          outboundChannelIds: ['channel-front-desk', 'channel-orders'],
        },
      },
      expect.objectContaining({ userId: 'agent-ana', result: 'changed' }),
      expect.objectContaining({ userId: 'agent-kim', result: 'unchanged' }),
      { userId: 'nobody', result: 'refused', code: 'not-found' },
    ]);
    expect(channelsOf('agent-ana')).toEqual(['voice', 'whatsapp']);
    const undo = (await ask('POST', `${path}/undo`)).body.job;
    expect(undo.undoes).toBe(path.split('/').at(-1));
    await centre.advance(1_000);
    expect(channelsOf('agent-ana')).toEqual(before);
    expect(channelsOf('agent-leo')).toEqual(['voice']);
  });

  it('is taken back without what others changed since', async () => {
    const path = await start({ userIds: ['agent-leo'], add: { channels: ['whatsapp'] } });
    await centre.advance(1_000);
    await centre.colleague.editUser('agent-leo');
    await ask('POST', `${path}/undo`);
    await centre.advance(1_000);
    expect(channelsOf('agent-leo')).toEqual(['voice', 'sms']);
  });

  it('refuses channels that there are not, for each user', async () => {
    for (const add of [{ outboundChannelIds: ['channel-nowhere'] }, { channels: ['telex'] }]) {
      const path = await start({ userIds: ['agent-leo'], add });
      await centre.advance(1_000);
      expect(await resultsAt(path)).toEqual([
        expect.objectContaining({ userId: 'agent-leo', result: 'refused', code: 'validation-failed' }),
      ]);
    }
  });

  it('stops where it is cancelled, and what was done can be taken back', async () => {
    const large = await createCentre({ scenario: 'many-users' });
    ({ ask } = administratorOf(large));
    centre = large;
    const userIds = [...large.ledger.world.users.values()]
      .filter(({ channels }) => !channels.includes('telegram'))
      .map(({ id }) => id)
      .slice(0, 2_000);
    const before = JSON.stringify(userIds.map(channelsOf));
    const path = await start({ userIds, add: { channels: ['telegram'] } });
    await large.advance(500);
    const job = (await ask('POST', `${path}/cancel`)).body.job;
    expect(job).toMatchObject({ state: 'cancelled', counts: { changed: 200 }, progress: { total: 2_000 } });
    await large.advance(60_000);
    expect(userIds.filter((id) => channelsOf(id).includes('telegram'))).toEqual(userIds.slice(0, 200));
    await ask('POST', `${path}/undo`);
    await large.advance(60_000);
    expect(JSON.stringify(userIds.map(channelsOf))).toBe(before);
  });
});
