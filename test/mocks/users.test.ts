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
    expect(await ids('canSend=false')).toEqual(['agent-kim', 'agent-leo']);
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
  });

  it('are imported after a dry run that changes nothing', async () => {
    const rows = [
      {
        row: 2,
        email: 'Ana.Ruiz@harbour.example',
        extension: '2199',
        group: '',
        channels: ['WhatsApp', 'voice'],
      },
      {
        row: 3,
        email: 'new.hand@harbour.example',
        name: 'New Hand',
        outboundChannels: ['Orders'],
        teams: ['Orders'],
      },
      { row: 4, email: 'ben.okoye@harbour.example', role: 'agent' },
      { row: 5, email: 'no address', name: 'X' },
      { row: 6, email: '', name: 'X' },
      { row: 7, email: 'new.hand@harbour.example', name: 'Again' },
      { row: 8, email: 'nameless@harbour.example', role: 'captain', extension: '1', group: 'Nobody' },
      {
        row: 9,
        email: 'lost@harbour.example',
        name: 'L',
        channels: ['telex'],
        outboundChannels: ['Nowhere'],
      },
    ];
    const started = await ask('POST', '/v1/user-imports', { rows, filename: 'users.csv' });
    const path = `/v1/user-imports/${started.body.job.id}`;
    expect(started.body.job).toMatchObject({ state: 'checking', filename: 'users.csv' });
    expect((await ask('POST', `${path}/apply`)).body.code).toBe('job-not-ready');
    await centre.advance(1_000);
    const checked = (await ask('GET', path)).body.job;
    expect(checked).toMatchObject({
      state: 'checked',
      counts: { created: 1, changed: 1, unchanged: 1, wrong: 5 },
    });
    const outcomes = (await ask('GET', `${path}/outcomes`)).body.items;
    expect(outcomes[0].changes).toEqual([
      { field: 'extension', from: '2101', to: '2199' },
      { field: 'group', from: 'Agent', to: null },
      { field: 'channels', from: 'voice, whatsapp, webchat', to: 'whatsapp, voice' },
    ]);
    expect(
      outcomes
        .slice(3)
        .map(({ faults }: { faults: { field: string; code: string }[] }) =>
          faults.map(({ field, code }) => `${field} ${code}`),
        ),
    ).toEqual([
      ['email malformed'],
      ['email missing'],
      ['email duplicate'],
      ['role unknown', 'extension malformed', 'group unknown', 'name missing'],
      ['channels unknown', 'outboundChannels unknown'],
    ]);
    expect((await ask('GET', '/v1/users')).body.total).toBe(9);

    expect((await ask('POST', `${path}/apply`)).body.job.state).toBe('applying');
    await centre.advance(1_000);
    expect((await ask('GET', path)).body.job).toMatchObject({
      state: 'applied',
      progress: { done: 8, total: 8 },
    });
    const wrong = (await ask('GET', `${path}/outcomes?outcome=wrong&limit=2`)).body;
    expect(wrong.items.map(({ row, applied }: Record<string, unknown>) => [row, applied])).toEqual([
      [5, false],
      [6, false],
    ]);
    const users = (await ask('GET', '/v1/users')).body;
    expect(users.total).toBe(10);
    expect(users.items.find(({ name }: { name: string }) => name === 'New Hand')).toMatchObject({
      outboundChannelIds: ['channel-orders'],
      group: null,
      teams: ['Orders'],
    });
    expect((await ask('POST', `${path}/apply`)).body.job.state).toBe('applied');
    expect((await ask('POST', `${path}/cancel`)).body.job.state).toBe('applied');
    expect((await ask('GET', '/v1/user-imports')).body.items).toHaveLength(1);
  });

  it('keep what they have when an import is cancelled', async () => {
    const rows = [{ row: 1, email: 'new.hand@harbour.example', name: 'New Hand' }];
    const { body } = await ask('POST', '/v1/user-imports', { rows });
    const path = `/v1/user-imports/${body.job.id}`;
    expect((await ask('POST', `${path}/cancel`)).body.job.state).toBe('cancelled');
    await centre.advance(5_000);
    expect((await ask('GET', path)).body.job.state).toBe('cancelled');
    expect((await ask('GET', '/v1/user-imports/nobody')).body.code).toBe('not-found');
  });

  it('are changed many at a time, each for itself, and back again', async () => {
    const channelsOf = async (id: string) => (await ask('GET', `/v1/users/${id}`)).body.user;
    const before = await channelsOf('agent-ana');
    const userIds = ['agent-leo', 'agent-ana', 'agent-kim', 'nobody', 'agent-leo'];
    const wanted = { add: { channels: ['whatsapp'] }, remove: { channels: ['webchat'] } };
    const { body } = await ask('POST', '/v1/bulk-changes', { userIds, ...wanted });
    const path = `/v1/bulk-changes/${body.job.id}`;
    expect((await ask('POST', `${path}/undo`)).body.code).toBe('job-not-ready');
    await centre.advance(1_000);
    expect((await ask('GET', path)).body.job).toMatchObject({
      state: 'done',
      counts: { changed: 2, unchanged: 1, refused: 1 },
    });
    const results = (await ask('GET', `${path}/results`)).body.items;
    expect(results.map(({ userId, result }: Record<string, string>) => `${userId} ${result}`)).toEqual([
      'agent-leo changed',
      'agent-ana changed',
      'agent-kim unchanged',
      'nobody refused',
    ]);
    expect((await channelsOf('agent-ana')).channels).toEqual(['voice', 'whatsapp']);
    const undo = (await ask('POST', `${path}/undo`)).body.job;
    expect(undo.undoes).toBe(body.job.id);
    await centre.advance(1_000);
    expect((await channelsOf('agent-ana')).channels).toEqual(before.channels);
    expect((await channelsOf('agent-leo')).channels).toEqual(['voice']);
  });

  it('stay as they are once a change of many is cancelled', async () => {
    const wanted = { userIds: ['agent-leo'], add: { outboundChannelIds: ['channel-nowhere'] } };
    const { body } = await ask('POST', '/v1/bulk-changes', wanted);
    expect((await ask('POST', `/v1/bulk-changes/${body.job.id}/cancel`)).body.job.state).toBe('cancelled');
    await centre.advance(1_000);
    expect((await ask('GET', `/v1/bulk-changes/${body.job.id}/results`)).body.items).toEqual([]);
    const other = await ask('POST', '/v1/bulk-changes', wanted);
    await centre.advance(1_000);
    const results = await ask('GET', `/v1/bulk-changes/${other.body.job.id}/results`);
    expect(results.body.items).toEqual([
      { userId: 'agent-leo', result: 'refused', code: 'validation-failed' },
    ]);
  });
});
