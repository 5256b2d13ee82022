import { beforeEach, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Answer, Centre } from './contact-centre.ts';
import { readStream } from './stream-reader.ts';
import { day, hour, idIn, templateDeskOf } from './template-desk.ts';
import type { TemplateDesk } from './template-desk.ts';

let centre: Centre;
let desk: TemplateDesk;
let path: string;
let choice: { templateId: string; language: string };

beforeEach(async () => {
  centre = await createCentre();
  desk = templateDeskOf(centre);
  path = await desk.approved('harbour_news');
  choice = { templateId: idIn(path), language: 'en_US' };
});

let keys = 0;
async function send(): Promise<Answer> {
  keys += 1;
  const contactRef = centre.ledger.world.refByAccountId.get('ACC-1003');
  const body = { contactRef, channelId: 'channel-front-desk', template: { ...choice, values: {} } };
  return centre.call('POST', '/v1/conversations', { body, key: `send-${keys}` });
}

const instant = (at: number): string => new Date(at).toISOString();

describe('a pause for quality', () => {
  it('lasts 3 h, then 6 h, and ends by itself; the third time the language is disabled', async () => {
    for (const length of [3 * hour, 6 * hour]) {
      const pausedAt = centre.now();
      expect(await centre.platform.rate(choice, 'red')).toBe(true);
      expect(await desk.language(path)).toMatchObject({
        status: 'paused',
        quality: 'red',
        pausedUntil: instant(pausedAt + length),
      });
      expect(await centre.platform.pause(choice)).toBe(false);
      await centre.advance(length - 1);
      expect((await desk.language(path)).status).toBe('paused');
      await centre.advance(1);
      const runs = await desk.language(path);
      expect(runs).toMatchObject({ status: 'approved', quality: 'unknown' });
      expect(runs).not.toHaveProperty('pausedUntil');
    }
    await centre.platform.rate(choice, 'red');
    await centre.advance(day);
    expect(await desk.language(path)).toMatchObject({ status: 'disabled', quality: 'red' });
  });

  it('is told on the stream when it begins and when it ends', async () => {
    const stream = await readStream(centre, 'agent-ana');
    await centre.platform.pause(choice);
    await centre.advance(3 * hour);
    const told = (await stream.all())
      .filter(({ type, data }) => type === 'template' && data.template.id === choice.templateId)
      .map(({ data }) => data.template);
    expect(told.map(({ languages }) => languages[0].status)).toEqual(['paused', 'approved']);
    expect(told[1].revision).toBe(told[0].revision + 1);
  });

  it('is over with an edit, which goes to review', async () => {
    await centre.platform.pause(choice);
    const languages = [{ language: 'en_US', body: { text: 'We are here, and nicer.' } }];
    expect((await desk.change('PATCH', path, { languages })).body.template.languages[0]).not.toHaveProperty(
      'pausedUntil',
    );
    await centre.advance(2 * day);
    expect(await desk.historyOf(path)).toEqual([
      'draft',
      'pending',
      'approved',
      'paused',
      'pending',
      'approved',
    ]);
  });

  it('does not come from another rating, nor to what is not approved', async () => {
    await centre.platform.rate(choice, 'yellow');
    expect(await desk.language(path)).toMatchObject({ status: 'approved', quality: 'yellow' });
    await centre.platform.disable(choice);
    await centre.platform.rate(choice, 'red');
    expect((await desk.language(path)).status).toBe('disabled');
  });
});

describe('a template that is sent', () => {
  it.each([
    ['paused', 132015],
    ['disabled', 132016],
    ['rejected', 132001],
    ['heldForAssessment', 132001],
  ])('is refused while it is %s, with %i', async (status, code) => {
    await centre.platform.setStatus(choice, status);
    expect((await send()).body).toMatchObject({ code: 'template-not-approved', platformError: { code } });
    await centre.platform.approve(choice);
    expect((await send()).status).toBe(201);
  });
});

describe('a language that nobody uses', () => {
  it('is archived after 12 months, and deleted 28 days later, with the template if it was the last', async () => {
    await desk.change('PATCH', path, { languages: [{ language: 'es', body: { text: 'Hola.' } }] });
    await centre.advance(365 * day - 1);
    expect((await desk.language(path)).status).toBe('approved');
    await centre.advance(1);
    expect((await desk.language(path)).status).toBe('archived');
    expect((await send()).body.platformError.code).toBe(132001);
    await centre.advance(28 * day - 1);
    expect((await desk.language(path)).status).toBe('archived');
    await desk.change('DELETE', `${path}/languages/es`, undefined, path);
    const stream = await readStream(centre, 'agent-ana');
    await centre.advance(1);
    expect((await desk.ask('GET', path)).status).toBe(404);
    expect((await stream.until('templateDeleted')).data).toEqual({ templateId: choice.templateId });
  });

  it('lives on from its last use', async () => {
    await centre.advance(300 * day);
    expect((await send()).status).toBe(201);
    await centre.advance(365 * day - 1);
    expect((await desk.language(path)).status).toBe('approved');
    await centre.advance(1);
    expect((await desk.language(path)).status).toBe('archived');
    await centre.platform.setStatus(choice, 'unarchived');
    await centre.advance(100 * day);
    expect((await desk.language(path)).status).toBe('unarchived');
  });
});
