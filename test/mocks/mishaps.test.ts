import { beforeEach, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { businessManagerId, draft } from './template-desk.ts';

let centre: Centre;
let waits: number[];

beforeEach(async () => {
  waits = [];
  centre = await createCentre({ sleep: async (milliseconds) => void waits.push(milliseconds) });
});

const template = {
  name: 'harbour_news',
  category: 'utility',
  businessManagerId,
  languages: [draft('en_US')],
};
const create = (key: string) =>
  centre.call('POST', '/v1/templates', { as: 'administrator-ada', body: template, key });
const count = (): number =>
  [...centre.ledger.world.templates.values()].filter(({ name }) => name === template.name).length;

describe('a mishap on demand', () => {
  it('loses the answer of what was done, once, and the same key gets it again', async () => {
    await centre.mishaps.loseAnswer('createTemplate');
    expect((await centre.call('GET', '/v1/me')).status).toBe(200);
    expect((await create('key')).status).toBe(0);
    expect(count()).toBe(1);
    const again = await create('key');
    expect(again.status).toBe(200);
    expect(again.body.template.name).toBe('harbour_news');
    expect(count()).toBe(1);
  });

  it('refuses, and nothing is done', async () => {
    await centre.mishaps.refuse('createTemplate', 'unavailable', 7);
    await centre.mishaps.refuse('createTemplate', 'precondition-failed');
    const first = await create('key');
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '7']);
    expect((await create('key')).body.code).toBe('precondition-failed');
    expect(count()).toBe(0);
    expect((await create('key')).status).toBe(201);
  });

  it('delays, and then it is done', async () => {
    await centre.mishaps.delay('listTemplates', 4_000);
    expect((await centre.call('GET', '/v1/templates')).status).toBe(200);
    expect(waits).toContain(4_000);
    waits = [];
    await centre.call('GET', '/v1/templates');
    expect(waits).not.toContain(4_000);
  });

  it('is met by nobody who may not ask', async () => {
    await centre.mishaps.loseAnswer('createTemplate');
    expect((await centre.call('POST', '/v1/templates', { body: template, key: 'k' })).status).toBe(403);
    expect((await create('key')).status).toBe(0);
  });
});
