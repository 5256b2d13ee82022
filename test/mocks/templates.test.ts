import { beforeEach, describe, expect, it } from 'vitest';
import { administratorOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import { createCentre } from './contact-centre.ts';
import type { Answer, Centre } from './contact-centre.ts';

const day = 86_400_000;
let centre: Centre;
let ask: Administrator['ask'];
let change: Administrator['change'];

beforeEach(async () => {
  centre = await createCentre();
  ({ ask, change } = administratorOf(centre));
});

const businessManagerId = '840026310957144';
const draft = (language: string, text = 'We are here for you.') => ({ language, body: { text } });

async function createTemplate(name: string, ...languages: object[]): Promise<Answer> {
  return ask('POST', '/v1/templates', { name, category: 'utility', businessManagerId, languages });
}

/** A template with one approved language. */
async function approvedTemplate(name: string): Promise<string> {
  const { body } = await createTemplate(name, draft('en_US'));
  const path = `/v1/templates/${body.template.id}`;
  await change('POST', `${path}/submit`, {}, path);
  await centre.advance(6 * 3_600_000);
  return path;
}

const statusesAt = async (path: string): Promise<Record<string, string>> => {
  const { body } = await ask('GET', path);
  return Object.fromEntries(
    body.template.languages.map(({ language, status }: Record<string, string>) => [language, status]),
  );
};

describe('templates', () => {
  it('are drafts until they are submitted, and approved or rejected after a review of some hours', async () => {
    const made = await createTemplate(
      'harbour_news',
      draft('en_US'),
      draft('es', '{{1}}, hola'),
      draft('ar'),
    );
    expect(made.status).toBe(201);
    const path = `/v1/templates/${made.body.template.id}`;
    expect(await statusesAt(path)).toEqual({ en_US: 'draft', es: 'draft', ar: 'draft' });
    await change('POST', `${path}/submit`, { languages: ['en_US', 'es'] }, path);
    expect(await statusesAt(path)).toEqual({ en_US: 'pending', es: 'pending', ar: 'draft' });
    await centre.advance(6 * 3_600_000);
    expect(await statusesAt(path)).toEqual({ en_US: 'approved', es: 'rejected', ar: 'draft' });
    const { body } = await ask('GET', path);
    const spanish = body.template.languages.find(({ language }: { language: string }) => language === 'es');
    expect(spanish.rejection).toMatchObject({ reason: 'invalidFormat', platformErrorCode: 2388299 });
    expect(spanish.history.map(({ status }: { status: string }) => status)).toEqual([
      'draft',
      'pending',
      'rejected',
    ]);
    const again = await change('POST', `${path}/submit`, { languages: ['en_US'] }, path);
    expect(again.body.code).toBe('edit-not-allowed');
  });

  it('have a name of their own, which stays locked for 30 days after an approved one was deleted', async () => {
    const stateOf = async (name: string) =>
      (await ask('GET', `/v1/template-names/${name}?businessManagerId=${businessManagerId}`)).body;
    const path = await approvedTemplate('harbour_news');
    expect((await createTemplate('harbour_news', draft('es'))).body.code).toBe('name-taken');
    expect((await stateOf('harbour_news')).state).toBe('taken');
    expect((await change('DELETE', path)).status).toBe(204);
    const deletedAt = centre.now();
    expect(await stateOf('harbour_news')).toMatchObject({
      state: 'locked',
      lockedUntil: new Date(deletedAt + 30 * day).toISOString(),
    });
    expect((await createTemplate('harbour_news', draft('es'))).body.code).toBe('name-locked');
    await centre.advance(30 * day);
    expect(await stateOf('harbour_news')).toMatchObject({ state: 'free', lockedUntil: null });
    expect((await createTemplate('harbour_news', draft('es'))).status).toBe(201);
  });

  it('go to review again when they are edited, approved ones once in 24 h', async () => {
    const path = await approvedTemplate('harbour_news');
    const edit = (text: string) => change('PATCH', path, { languages: [draft('en_US', text)] });
    expect((await edit('First edit of it.')).status).toBe(200);
    expect(await statusesAt(path)).toEqual({ en_US: 'pending' });
    expect((await edit('While it is pending.')).body.code).toBe('edit-not-allowed');
    await centre.advance(6 * 3_600_000);
    expect(await statusesAt(path)).toEqual({ en_US: 'approved' });
    expect((await edit('Too soon.')).body.code).toBe('edit-not-allowed');
    await centre.advance(day);
    expect((await edit('The next day.')).status).toBe(200);
    expect((await change('PATCH', path, { category: 'marketing' })).status).toBe(200);
  });

  it('keep their category once a language is approved', async () => {
    const path = await approvedTemplate('harbour_news');
    expect((await change('PATCH', path, { category: 'marketing' })).body.code).toBe('edit-not-allowed');
    expect((await change('PATCH', path, { category: 'utility' })).status).toBe(200);
  });

  it('have each language once, and lose one but not the last', async () => {
    expect((await createTemplate('twice', draft('es'), draft('es'))).body.fields[0].field).toBe('/languages');
    const { body } = await createTemplate('two', draft('es'), draft('ar'));
    const path = `/v1/templates/${body.template.id}`;
    expect((await change('PATCH', path, { languages: [draft('de'), draft('de')] })).status).toBe(422);
    expect((await change('DELETE', `${path}/languages/es`, undefined, path)).status).toBe(200);
    expect((await change('DELETE', `${path}/languages/es`, undefined, path)).body.code).toBe('not-found');
    expect((await change('DELETE', `${path}/languages/ar`, undefined, path)).body.code).toBe(
      'edit-not-allowed',
    );
  });

  it('are at most 250 languages', async () => {
    const codes = Array.from(
      { length: 100 },
      (_, index) => `x${String.fromCodePoint(97 + (index % 26), 97 + Math.floor(index / 26))}`,
    );
    const many = (name: string) => createTemplate(name, ...codes.map((code) => draft(code)));
    expect((await many('first')).status).toBe(201);
    expect((await many('second')).status).toBe(201);
    expect((await many('third')).body.code).toBe('template-limit-reached');
    const path = `/v1/templates/template-login-code`;
    const more = { languages: codes.slice(0, 50).map((code) => draft(code)) };
    expect((await change('PATCH', path, more)).body.code).toBe('template-limit-reached');
  });

  it('are found by what they say, what they are, and where they stand', async () => {
    const found = async (query: string): Promise<string[]> =>
      (await ask('GET', `/v1/templates?${query}`)).body.items.map(({ name }: { name: string }) => name);
    expect(await found('search=PEDIDO')).toEqual(['order_update', 'welcome_offer']);
    expect(await found('category=authentication')).toEqual(['login_code']);
    expect(await found('status=paused')).toEqual(['spring_sale']);
    expect(await found('language=ar&category=utility')).toEqual([
      'appointment_reminder',
      'conversation_follow_up',
    ]);
    expect(await found('businessManagerId=1')).toEqual([]);
    expect(await ask('GET', '/v1/templates/nobody').then(({ body }) => body.code)).toBe('not-found');
  });
});
