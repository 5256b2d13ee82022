import { beforeEach, describe, expect, it } from 'vitest';
import { administratorOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { readStream } from './stream-reader.ts';

let centre: Centre;
let ask: Administrator['ask'];

beforeEach(async () => {
  centre = await createCentre();
  ({ ask } = administratorOf(centre));
});

async function start(rows: readonly object[], filename?: string): Promise<string> {
  const { body } = await ask('POST', '/v1/user-imports', {
    rows,
    ...(filename === undefined ? {} : { filename }),
  });
  return `/v1/user-imports/${body.job.id}`;
}

/** A dry run that is over. */
async function checked(rows: readonly object[]): Promise<string> {
  const path = await start(rows);
  await centre.advance(60_000);
  return path;
}

async function applied(rows: readonly object[]): Promise<string> {
  const path = await checked(rows);
  await ask('POST', `${path}/apply`);
  await centre.advance(60_000);
  return path;
}

const jobAt = async (path: string) => (await ask('GET', path)).body.job;
const outcomesAt = async (path: string) => (await ask('GET', `${path}/outcomes?limit=1000`)).body.items;
const userByName = (name: string) =>
  [...centre.ledger.world.users.values()].find((user) => user.name === name);

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    email: `hand.${index}@harbour.example`,
    name: `Hand ${index}`,
  }));

describe('an import of users', () => {
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
      extension: '',
      outboundChannels: ['Orders'],
      teams: ['Orders', 'Night shift'],
    },
    { row: 4, email: 'ben.okoye@harbour.example', role: 'agent', channels: ['whatsapp', 'voice', 'voice'] },
    { row: 5, email: 'no address', name: 'X' },
  ];

  it('judges every row in a dry run that changes nothing', async () => {
    const path = await start(rows, 'users.csv');
    expect(await jobAt(path)).toMatchObject({ state: 'checking', filename: 'users.csv' });
    expect((await ask('POST', `${path}/apply`)).body.code).toBe('job-not-ready');
    await centre.advance(1_000);
    expect(await jobAt(path)).toMatchObject({
      state: 'checked',
      counts: { created: 1, changed: 1, unchanged: 1, wrong: 1 },
      progress: { done: 4, total: 4 },
    });
    expect(await outcomesAt(path)).toEqual([
      {
        row: 2,
        email: 'Ana.Ruiz@harbour.example',
        userId: 'agent-ana',
        outcome: 'changed',
        applied: false,
        changes: [
          { field: 'extension', from: '2101', to: '2199' },
          { field: 'group', from: 'Agent', to: null },
          { field: 'channels', from: 'voice, whatsapp, webchat', to: 'whatsapp, voice' },
        ],
      },
      {
        row: 3,
        email: 'new.hand@harbour.example',
        outcome: 'created',
        applied: false,
        changes: [
          { field: 'email', from: null, to: 'new.hand@harbour.example' },
          { field: 'name', from: null, to: 'New Hand' },
          { field: 'teams', from: null, to: 'Orders, Night shift' },
          { field: 'outboundChannels', from: null, to: 'Orders' },
        ],
      },
      {
        row: 4,
        email: 'ben.okoye@harbour.example',
        userId: 'agent-ben',
        outcome: 'unchanged',
        applied: false,
      },
      expect.objectContaining({ row: 5, outcome: 'wrong', applied: false }),
    ]);
    expect((await ask('GET', '/v1/users')).body.total).toBe(9);
    expect(centre.ledger.world.users.get('agent-ana')).toMatchObject({ extension: '2101', revision: 1 });
  });

  it('gives a wrong row back as it was sent', async () => {
    const sent = { row: 7, email: 'no address', name: ' =X ', teams: ['Nobody', ''] };
    const path = await checked([sent, rows[0]!]);
    const outcomes = await outcomesAt(path);
    expect(outcomes[0]).toMatchObject({ outcome: 'wrong', given: sent });
    expect(outcomes[1]).not.toHaveProperty('given');
  });

  it('applies the rows that are not wrong, once', async () => {
    const path = await checked(rows);
    expect((await ask('POST', `${path}/apply`)).body.job).toMatchObject({
      state: 'applying',
      progress: { done: 0, total: 4 },
    });
    await centre.advance(1_000);
    expect(await jobAt(path)).toMatchObject({ state: 'applied', progress: { done: 4, total: 4 } });
    const outcomes = await outcomesAt(path);
    expect(outcomes.map((one: { applied: boolean }) => one.applied)).toEqual([true, true, true, false]);
    expect(userByName('New Hand')).toMatchObject({
      id: outcomes[1].userId,
      role: 'agent',
      groupId: null,
      teams: ['Orders', 'Night shift'],
      outboundChannelIds: ['channel-orders'],
    });
    expect(centre.ledger.world.users.get('agent-ana')).toMatchObject({
      extension: '2199',
      groupId: null,
      channels: ['whatsapp', 'voice'],
    });
    expect((await ask('POST', `${path}/apply`)).body.job.state).toBe('applied');
    expect((await ask('POST', `${path}/cancel`)).body.job.state).toBe('applied');
    expect((await ask('GET', '/v1/user-imports')).body.items).toHaveLength(1);
    const wrong = (await ask('GET', `${path}/outcomes?outcome=wrong`)).body.items;
    expect(wrong.map(({ row }: { row: number }) => row)).toEqual([5]);
  });

  it('of the same file twice changes nothing', async () => {
    await applied(rows);
    const revisions = [...centre.ledger.world.users.values()].map(({ revision }) => revision);
    const path = await applied(rows);
    expect((await jobAt(path)).counts).toEqual({ created: 0, changed: 0, unchanged: 3, wrong: 1 });
    expect([...centre.ledger.world.users.values()].map(({ revision }) => revision)).toEqual(revisions);
  });

  it('judges again when it is applied: what changed meanwhile is another outcome', async () => {
    const path = await checked([{ row: 2, email: 'leo.novak@harbour.example', channels: ['voice', 'sms'] }]);
    expect((await jobAt(path)).counts.changed).toBe(1);
    await centre.colleague.editUser('agent-leo');
    await ask('POST', `${path}/apply`);
    await centre.advance(1_000);
    expect((await jobAt(path)).counts).toEqual({ created: 0, changed: 0, unchanged: 1, wrong: 0 });
  });
});

describe('a wrong row', () => {
  const faultsOf = async (...rows: readonly object[]): Promise<string[][]> => {
    const path = await checked(rows.map((row, index) => ({ row: index + 2, ...row })));
    return (await outcomesAt(path)).map(({ faults = [] }: { faults?: { field: string; code: string }[] }) =>
      faults.map(({ field, code }) => `${field} ${code}`),
    );
  };
  const email = 'new.hand@harbour.example';

  it.each([
    ['email missing', { email: ' ', name: 'X' }],
    ['email malformed', { email: 'no address', name: 'X' }],
    ['email malformed', { email: 'nul\u0000@harbour.example', name: 'X' }],
    ['email too-long', { email: `${'x'.repeat(260)}@harbour.example`, name: 'X' }],
    ['name missing', { email }],
    ['name missing', { email, name: ' ' }],
    ['name too-long', { email, name: 'x'.repeat(121) }],
    ['name malformed', { email, name: 'A\u0000B' }],
    ['role unknown', { email, name: 'X', role: 'captain' }],
    ['extension malformed', { email, name: 'X', extension: '12' }],
    ['extension malformed', { email, name: 'X', extension: '+4477' }],
    ['extension conflict', { email, name: 'X', extension: '2101' }],
    ['employeeId too-long', { email, name: 'X', employeeId: 'x'.repeat(65) }],
    ['group unknown', { email, name: 'X', group: 'agent' }],
    ['teams unknown', { email, name: 'X', teams: ['Orders', 'Kitchen'] }],
    ['channels unknown', { email, name: 'X', channels: ['voice', 'telex'] }],
    ['outboundChannels unknown', { email, name: 'X', outboundChannels: ['Orders', 'Nowhere'] }],
    ['role not-allowed', { email: 'ada.lindqvist@harbour.example', role: 'agent' }],
  ])('is told as %s', async (fault, row) => {
    expect(await faultsOf(row)).toEqual([[fault]]);
  });

  it('names all that is wrong with it, and what is unknown', async () => {
    const row = { row: 2, email: 'x', name: 'X', role: 'captain', teams: ['Kitchen', 'Orders', 'Cellar'] };
    const [outcome] = await outcomesAt(await checked([row]));
    expect(outcome.faults).toEqual([
      { field: 'email', code: 'malformed', reason: 'This is no e-mail address.' },
      { field: 'role', code: 'unknown', reason: 'There is no role “captain”.' },
      { field: 'teams', code: 'unknown', reason: 'There is no team “Kitchen”, “Cellar”.' },
    ]);
  });

  it('may be so because of an earlier one, in whatever case it is written', async () => {
    expect(
      await faultsOf(
        { email, name: 'X', extension: '7001' },
        { email: 'NEW.hand@harbour.example', name: 'Y' },
        { email: 'other@harbour.example', name: 'Z', extension: '7001' },
      ),
    ).toEqual([[], ['email duplicate'], ['extension duplicate']]);
  });

  it('may have the extension that an earlier row took from another user, when checked as when applied', async () => {
    const path = await applied([
      { row: 2, email: 'ana.ruiz@harbour.example', extension: '2999' },
      { row: 3, email: 'leo.novak@harbour.example', extension: '2101' },
      { row: 4, email, name: 'X', extension: '2101' },
    ]);
    expect((await jobAt(path)).counts).toMatchObject({ changed: 2, wrong: 1 });
    expect(
      await faultsOf(
        { email: 'ana.ruiz@harbour.example', extension: '' },
        { email: 'leo.novak@harbour.example', extension: '2999' },
        { email, name: 'X', extension: '2101' },
        { email: 'other@harbour.example', name: 'Z', extension: '2101' },
      ),
    ).toEqual([[], [], [], ['extension duplicate']]);
  });

  it('does nothing, and does not keep the others from being applied', async () => {
    const path = await applied([
      { row: 2, email, name: 'X', extension: '1' },
      { row: 3, email: 'other@harbour.example', name: 'Other' },
    ]);
    expect((await jobAt(path)).counts).toEqual({ created: 1, changed: 0, unchanged: 0, wrong: 1 });
    expect(userByName('X')).toBeUndefined();
    expect(userByName('Other')).toBeDefined();
  });
});

describe('a cell', () => {
  it.each(['=HYPERLINK("http://evil.example")', '+1+1', '-2', '@SUM(A1)', '__proto__', '<b>bold</b>'])(
    'that says %s is text and nothing else',
    async (text) => {
      await applied([{ row: 2, email: 'formula@harbour.example', name: text, employeeId: text }]);
      expect(userByName(text)).toMatchObject({ name: text, employeeId: text });
      const found = await ask('GET', `/v1/users?search=${encodeURIComponent(text)}`);
      expect(found.body.items[0].name).toBe(text);
    },
  );

  it('that is absent leaves what is there; an empty one takes away what a user can be without', async () => {
    const email = 'mia.chen@harbour.example';
    const before = structuredClone(centre.ledger.world.users.get('agent-mia')!);
    await applied([{ row: 2, email }]);
    expect(centre.ledger.world.users.get('agent-mia')).toEqual(before);
    const empty = {
      name: '',
      role: '',
      extension: '',
      group: '',
      teams: [''],
      channels: [],
      outboundChannels: [''],
    };
    await applied([{ row: 2, email, ...empty }]);
    const after = centre.ledger.world.users.get('agent-mia')!;
    expect(after).toMatchObject({ name: before.name, role: before.role, groupId: null });
    expect(after).toMatchObject({ teams: [], channels: [], outboundChannelIds: [] });
    expect(after).not.toHaveProperty('extension');
    // The extension is free for someone else.
    const path = await applied([{ row: 2, email: 'leo.novak@harbour.example', extension: '2103' }]);
    expect((await jobAt(path)).counts.changed).toBe(1);
  });
});

describe('the progress of an import', () => {
  it('is told step by step, on the stream too, with a revision that grows', async () => {
    const stream = await readStream(centre, 'administrator-ada');
    const agent = await readStream(centre, 'agent-ana');
    const path = await start(many(300));
    const seen: number[] = [];
    for (let state = ''; state !== 'checked';) {
      await centre.advance(250);
      const job = await jobAt(path);
      ({ state } = job);
      seen.push(job.progress.done);
    }
    expect(seen).toEqual([50, 100, 150, 200, 250, 300]);
    const jobs = (await stream.all()).filter(({ type }) => type === 'importJob').map(({ data }) => data.job);
    expect(jobs.map(({ progress }) => progress.done)).toEqual([0, ...seen]);
    expect(jobs.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await agent.all()).filter(({ type }) => type === 'importJob')).toEqual([]);
  });

  it('stops where it is cancelled; rows applied before stay so', async () => {
    const path = await checked(many(300));
    await ask('POST', `${path}/apply`);
    await centre.advance(500);
    const cancelled = (await ask('POST', `${path}/cancel`)).body.job;
    expect(cancelled).toMatchObject({ state: 'cancelled', counts: { created: 100 } });
    expect(cancelled.endedAt).toBeDefined();
    await centre.advance(60_000);
    expect(await jobAt(path)).toEqual(cancelled);
    expect(centre.ledger.world.users.size).toBe(109);
    const outcomes = await outcomesAt(path);
    expect(outcomes).toHaveLength(300);
    expect(outcomes.filter(({ applied }: { applied: boolean }) => applied)).toHaveLength(100);
    expect((await ask('POST', `${path}/apply`)).body.code).toBe('job-not-ready');
  });

  it('is nothing where a dry run is cancelled', async () => {
    const path = await start(many(3));
    expect((await ask('POST', `${path}/cancel`)).body.job.state).toBe('cancelled');
    await centre.advance(60_000);
    expect((await jobAt(path)).state).toBe('cancelled');
    expect(centre.ledger.world.users.size).toBe(9);
    expect((await ask('GET', '/v1/user-imports/nobody')).body.code).toBe('not-found');
  });

  it('can be slowed down, and ends in a failure on demand', async () => {
    await centre.mishaps.slowJobs(10);
    const path = await start(many(100));
    await centre.advance(2_499);
    expect((await jobAt(path)).progress.done).toBe(0);
    await centre.advance(1);
    expect((await jobAt(path)).progress.done).toBe(50);
    const id = path.split('/').at(-1)!;
    expect(centre.mishaps.openImports().map((job) => job.id)).toEqual([id]);
    expect(await centre.mishaps.failImport(id, 'Out of order.')).toBe(true);
    expect(centre.mishaps.openImports()).toEqual([]);
    expect(await jobAt(path)).toMatchObject({ state: 'failed', problem: 'Out of order.' });
    expect(await centre.mishaps.failImport(id)).toBe(false);
    expect(await centre.mishaps.failImport('nobody')).toBe(false);
  });
});
