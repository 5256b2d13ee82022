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

async function start(rows: readonly object[]): Promise<string> {
  const { body } = await ask('POST', '/v1/user-imports', { rows });
  return `/v1/user-imports/${body.job.id}`;
}

const jobAt = async (path: string) => (await ask('GET', path)).body.job;
const outcomesAt = async (path: string) => (await ask('GET', `${path}/outcomes?limit=1000`)).body.items;

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    email: `hand.${index}@harbour.example`,
    name: `Hand ${index}`,
  }));

describe('an import of users that comes in parts', () => {
  it('takes a long file in parts, and begins when all of it has come', async () => {
    const all = many(7);
    const { body } = await ask('POST', '/v1/user-imports', { rows: all.slice(0, 3), total: 7 });
    const path = `/v1/user-imports/${body.job.id}`;
    expect(body.job).toMatchObject({ state: 'receiving', progress: { done: 3, total: 7 } });
    await centre.advance(60_000);
    expect((await ask('POST', `${path}/apply`)).body.code).toBe('job-not-ready');
    const part = (from: number, to: number) =>
      ask('POST', `${path}/rows`, { from, rows: all.slice(from, to) });
    expect((await part(4, 6)).body.code).toBe('conflict');
    expect((await part(3, 5)).body.job.progress).toEqual({ done: 5, total: 7 });
    expect((await part(3, 5)).body.job).toMatchObject({
      state: 'receiving',
      progress: { done: 5, total: 7 },
    });
    expect((await ask('POST', `${path}/rows`, { from: 5, rows: many(3) })).body.code).toBe('conflict');
    // What overlaps is taken once.
    expect((await part(4, 7)).body.job).toMatchObject({ state: 'checking', progress: { done: 0, total: 7 } });
    expect((await part(4, 7)).body.job.state).toBe('checking');
    await centre.advance(60_000);
    expect((await outcomesAt(path)).map(({ row }: { row: number }) => row)).toEqual(
      all.map(({ row }) => row),
    );
  });

  it('takes no more rows of what was cancelled, nor fewer in all than came first', async () => {
    const { body } = await ask('POST', '/v1/user-imports', { rows: many(2), total: 3 });
    const path = `/v1/user-imports/${body.job.id}`;
    expect((await ask('POST', `${path}/cancel`)).body.job.state).toBe('cancelled');
    expect((await ask('POST', `${path}/rows`, { from: 2, rows: many(1) })).body.code).toBe('job-not-ready');
    const refused = await ask('POST', '/v1/user-imports', { rows: many(2), total: 1 });
    expect(refused.body.fields).toEqual([expect.objectContaining({ field: '/total' })]);
  });

  it('is cancelled where no rows of it have come for an hour, and not while they come', async () => {
    const hour = 3_600_000;
    const { body } = await ask('POST', '/v1/user-imports', { rows: many(1), total: 3 });
    const path = `/v1/user-imports/${body.job.id}`;
    await centre.advance(hour - 1);
    await ask('POST', `${path}/rows`, { from: 1, rows: many(1) });
    await centre.advance(hour - 1);
    // A repeat brings nothing.
    await ask('POST', `${path}/rows`, { from: 1, rows: many(1) });
    expect((await jobAt(path)).state).toBe('receiving');
    await centre.advance(1);
    const { revision, ...job } = await jobAt(path);
    expect(job).toMatchObject({ state: 'cancelled', endedAt: expect.any(String) });
    expect(revision).toBeGreaterThan(body.job.revision);
    expect((await ask('POST', `${path}/rows`, { from: 2, rows: many(1) })).body.code).toBe('job-not-ready');
    // One that has all its rows waits for nobody.
    const whole = await start(many(1));
    await centre.advance(2 * hour);
    expect((await jobAt(whole)).state).toBe('checked');
  });
});
