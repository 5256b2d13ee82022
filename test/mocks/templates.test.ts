import { beforeEach, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { businessManagerId, day, draft, hour, idIn, templateDeskOf } from './template-desk.ts';
import type { TemplateDesk } from './template-desk.ts';

let centre: Centre;
let desk: TemplateDesk;

beforeEach(async () => {
  centre = await createCentre();
  desk = templateDeskOf(centre);
});

const statusesAt = async (path: string): Promise<Record<string, string>> => {
  const { body } = await desk.ask('GET', path);
  return Object.fromEntries(
    body.template.languages.map(({ language, status }: Record<string, string>) => [language, status]),
  );
};

describe('a template', () => {
  it('is a draft until it is submitted, language by language', async () => {
    const made = await desk.create(
      'harbour_news',
      draft('en_US'),
      draft('es', 'Hola.'),
      draft('ar', 'مرحبا'),
    );
    expect(made.status).toBe(201);
    const path = `/v1/templates/${made.body.template.id}`;
    expect(await statusesAt(path)).toEqual({ en_US: 'draft', es: 'draft', ar: 'draft' });
    const submit = (languages?: string[]) =>
      desk.change('POST', `${path}/submit`, languages === undefined ? {} : { languages }, path);
    expect((await submit(['en_US', 'es'])).status).toBe(200);
    expect(await statusesAt(path)).toEqual({ en_US: 'pending', es: 'pending', ar: 'draft' });
    expect((await submit(['en_US'])).body.code).toBe('edit-not-allowed');
    expect((await submit(['de'])).body.code).toBe('edit-not-allowed');
    expect((await submit()).status).toBe(200);
    expect(await statusesAt(path)).toEqual({ en_US: 'pending', es: 'pending', ar: 'pending' });
    expect((await submit()).body.code).toBe('edit-not-allowed');
  });

  it('is not taken by the platform for a business that it does not know', async () => {
    const wanted = { name: 'nobody_knows', category: 'utility', languages: [draft('en_US')] };
    const { body } = await desk.ask('POST', '/v1/templates', { ...wanted, businessManagerId: '12345' });
    const path = `/v1/templates/${body.template.id}`;
    const refused = await desk.change('POST', `${path}/submit`, {}, path);
    expect(refused.body).toMatchObject({ code: 'platform-refused', platformError: { code: 100 } });
    expect(await statusesAt(path)).toEqual({ en_US: 'draft' });
  });

  it('has each language once, and loses one but not the last', async () => {
    expect((await desk.create('twice', draft('es'), draft('es'))).body.fields[0].field).toBe('/languages');
    const { body } = await desk.create('two', draft('es'), draft('ar'));
    const path = `/v1/templates/${body.template.id}`;
    expect((await desk.change('PATCH', path, { languages: [draft('de'), draft('de')] })).status).toBe(422);
    const remove = (code: string) => desk.change('DELETE', `${path}/languages/${code}`, undefined, path);
    expect((await remove('es')).status).toBe(200);
    expect((await remove('es')).body.code).toBe('not-found');
    expect((await remove('ar')).body.code).toBe('edit-not-allowed');
  });

  it('is found by what it says, what it is, and where it stands', async () => {
    const found = async (query: string): Promise<string[]> =>
      (await desk.ask('GET', `/v1/templates?${query}`)).body.items.map(({ name }: { name: string }) => name);
    expect(await found('search=SU%20PEDIDO')).toEqual(['order_delayed', 'order_update']);
    expect(await found('category=authentication')).toEqual(['login_code', 'sign_in_one_tap']);
    expect(await found('status=paused')).toEqual(['spring_sale']);
    expect(await found('status=heldForAssessment')).toEqual(['opening_hours']);
    expect(await found('language=ar&category=utility')).toEqual([
      'appointment_reminder',
      'conversation_follow_up',
      'order_delayed',
      'parcel_at_neighbour',
    ]);
    expect(await found('businessManagerId=1')).toEqual([]);
    expect(await found('businessManagerId=840026310957999')).toEqual(['last_reminder']);
    expect(await desk.ask('GET', '/v1/templates/nobody').then(({ body }) => body.code)).toBe('not-found');
  });
});

describe('the name of a template', () => {
  const stateOf = async (name: string) =>
    (await desk.ask('GET', `/v1/template-names/${name}?businessManagerId=${businessManagerId}`)).body;

  it('is its own within the business, and free in another', async () => {
    await desk.create('harbour_news', draft('es'));
    expect((await desk.create('harbour_news', draft('ar'))).body.code).toBe('name-taken');
    expect(await stateOf('harbour_news')).toMatchObject({ state: 'taken', lockedUntil: null });
    const elsewhere = { name: 'harbour_news', category: 'utility', languages: [draft('es')] };
    const other = await desk.ask('POST', '/v1/templates', {
      ...elsewhere,
      businessManagerId: '840026310957999',
    });
    expect(other.status).toBe(201);
  });

  it('stays locked for 30 days after an approved one was deleted, to the millisecond', async () => {
    const path = await desk.approved('harbour_news');
    expect((await desk.change('DELETE', path)).status).toBe(204);
    const lockedUntil = centre.now() + 30 * day;
    expect(await stateOf('harbour_news')).toMatchObject({
      state: 'locked',
      lockedUntil: new Date(lockedUntil).toISOString(),
    });
    expect((await desk.create('harbour_news', draft('es'))).body.code).toBe('name-locked');
    await centre.advance(30 * day - 1);
    expect((await stateOf('harbour_news')).state).toBe('locked');
    await centre.advance(1);
    expect(await stateOf('harbour_news')).toMatchObject({ state: 'free', lockedUntil: null });
    expect((await desk.create('harbour_news', draft('es'))).status).toBe(201);
  });

  it('is free at once if none was ever approved, and locked if one was and is paused', async () => {
    const rejected = await desk.submitted('never_approved', draft('en_US', '{{1}} comes'));
    await centre.advance(day);
    expect(await statusesAt(rejected)).toEqual({ en_US: 'rejected' });
    await desk.change('DELETE', rejected);
    expect((await stateOf('never_approved')).state).toBe('free');
    const paused = await desk.approved('was_approved');
    await centre.platform.pause({ templateId: idIn(paused), language: 'en_US' });
    await desk.change('DELETE', paused);
    expect((await stateOf('was_approved')).state).toBe('locked');
  });

  it('stays taken when a language is deleted alone, and that language is locked', async () => {
    const path = await desk.approved('harbour_news');
    await desk.change('PATCH', path, { languages: [draft('es', 'Hola.')] });
    await desk.change('DELETE', `${path}/languages/en_US`, undefined, path);
    const again = { languages: [draft('en_US')] };
    expect((await desk.change('PATCH', path, again)).body.code).toBe('edit-not-allowed');
    expect((await desk.change('DELETE', `${path}/languages/es`, undefined, path)).body.code).toBe(
      'edit-not-allowed',
    );
    await centre.advance(30 * day);
    expect((await desk.change('PATCH', path, again)).status).toBe(200);
  });

  it('is locked as long as an approved language that was deleted before the rest of its template', async () => {
    const path = await desk.approved('harbour_news');
    await desk.change('PATCH', path, { languages: [draft('es', 'Hola.')] });
    await desk.change('DELETE', `${path}/languages/en_US`, undefined, path);
    const lockedUntil = new Date(centre.now() + 30 * day).toISOString();
    await centre.advance(day);
    expect((await desk.change('DELETE', path)).status).toBe(204);
    expect(await stateOf('harbour_news')).toMatchObject({ state: 'locked', lockedUntil });
    expect((await desk.create('harbour_news', draft('en_US'))).body.code).toBe('name-locked');
    await centre.advance(29 * day);
    expect((await desk.create('harbour_news', draft('en_US'))).status).toBe(201);
  });
});

describe('templates in all', () => {
  const codes = Array.from(
    { length: 100 },
    (_, index) => `x${String.fromCodePoint(97 + (index % 26), 97 + Math.floor(index / 26))}`,
  );
  const many = (name: string, count = 100, business = businessManagerId) =>
    desk.ask('POST', '/v1/templates', {
      name,
      category: 'utility',
      businessManagerId: business,
      languages: codes.slice(0, count).map((code) => draft(code, `Text ${name} ${code}`)),
    });

  it('are at most 250 languages, or 6000 of a verified business', async () => {
    expect((await many('first')).status).toBe(201);
    const has = [...centre.ledger.world.templates.values()]
      .filter((template) => template.businessManagerId === businessManagerId)
      .reduce((sum, { languages }) => sum + languages.length, 0);
    expect((await many('second', 250 - has)).status).toBe(201);
    expect((await many('third', 1)).body.code).toBe('template-limit-reached');
    const more = { languages: [draft('zu')] };
    expect((await desk.change('PATCH', '/v1/templates/template-login-code', more)).body.code).toBe(
      'template-limit-reached',
    );
    for (const name of ['a', 'b', 'c']) expect((await many(name, 100, '840026310957999')).status).toBe(201);
  });

  it('are submitted at most 100 an hour', async () => {
    const path = `/v1/templates/${(await many('first', 99)).body.template.id}`;
    await desk.change('POST', `${path}/submit`, {}, path);
    const two = `/v1/templates/${(await many('second', 2)).body.template.id}`;
    const submit = (languages: string[]) => desk.change('POST', `${two}/submit`, { languages }, two);
    expect((await submit(['xaa', 'xba'])).body.code).toBe('template-limit-reached');
    expect((await submit(['xaa'])).status).toBe(200);
    expect((await submit(['xba'])).body.code).toBe('template-limit-reached');
    await centre.advance(hour - 1);
    expect((await submit(['xba'])).body.code).toBe('template-limit-reached');
    await centre.advance(1);
    expect((await submit(['xba'])).status).toBe(200);
  });
});
