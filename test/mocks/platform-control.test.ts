import { beforeEach, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { draft, idIn, templateDeskOf } from './template-desk.ts';
import type { TemplateDesk } from './template-desk.ts';

let centre: Centre;
let desk: TemplateDesk;

beforeEach(async () => {
  centre = await createCentre();
  desk = templateDeskOf(centre);
});

describe('the platform by hand', () => {
  it('rejects with any reason, words and number', async () => {
    const path = await desk.submitted('harbour_news', draft('en_US'));
    const choice = { templateId: idIn(path), language: 'en_US' };
    const rejection = {
      reason: 'invalidFormat',
      recommendation: 'Shorten it.',
      platformErrorCode: 2388040,
    } as const;
    expect(await centre.platform.reject(choice, rejection)).toBe(true);
    expect(await desk.language(path)).toMatchObject({ status: 'rejected', rejection });
    expect((await desk.language(path)).history.at(-1).note).toBe('Shorten it.');
    await centre.platform.reject(choice, { reason: 'scam' }, 'In our words.');
    expect((await desk.language(path)).history.at(-1).note).toBe('In our words.');
    await centre.platform.approve(choice);
    expect(await desk.language(path)).not.toHaveProperty('rejection');
  });

  it('moves a template into another category, and its pause goes on', async () => {
    const path = await desk.approved('harbour_news');
    const choice = { templateId: idIn(path), language: 'en_US' };
    await centre.platform.pause(choice);
    expect(await centre.platform.recategorise(choice, 'marketing')).toBe(true);
    expect(await centre.platform.recategorise(choice, 'marketing')).toBe(false);
    const { body } = await desk.ask('GET', path);
    expect(body.template.category).toBe('marketing');
    expect(body.template.languages[0].history.at(-1)).toMatchObject({
      status: 'paused',
      note: 'The category was changed from utility to marketing.',
    });
    await centre.advance(3 * 3_600_000);
    expect((await desk.language(path)).status).toBe('approved');
  });

  it('knows neither drafts nor what is not there', async () => {
    const { body } = await desk.create('harbour_news', draft('en_US'));
    const templateId = body.template.id as string;
    for (const choice of [
      { templateId, language: 'en_US' },
      { templateId, language: 'es' },
      { templateId: 'nowhere', language: 'en_US' },
    ]) {
      expect(await centre.platform.approve(choice)).toBe(false);
      expect(await centre.platform.setStatus(choice, 'flagged')).toBe(false);
    }
    expect((await desk.ask('GET', `/v1/templates/${templateId}`)).body.template.revision).toBe(1);
    expect(await centre.platform.connectChannel('nowhere')).toBe(false);
  });

  it('lists what waits, by name, and no longer than it does', async () => {
    const before = centre.platform.waitingReviews().map(({ name, language }) => `${name} ${language}`);
    expect(before).toEqual([
      'login_code ar',
      'order_update en_US',
      'order_update es',
      'order_update pt_BR',
      'welcome_offer en_US',
      'welcome_offer es',
      'welcome_offer pt_BR',
      'welcome_offer ar',
    ]);
    expect(centre.platform.openRequests().map(({ id }) => id)).toEqual(['channel-events']);
    await centre.advance(24 * 3_600_000);
    expect(centre.platform.waitingReviews()).toEqual([]);
    expect(centre.platform.openRequests()).toEqual([]);
  });
});

describe('a colleague', () => {
  it('changes a template, so that who had it open meets a conflict', async () => {
    const { body, headers } = await desk.create('harbour_news', draft('en_US'));
    const templateId = body.template.id as string;
    expect(await centre.colleague.editTemplate(templateId)).toBe(true);
    const change = { languages: [draft('en_US', 'Mine.')] };
    const mine = await desk.ask('PATCH', `/v1/templates/${templateId}`, change, headers.get('etag'));
    expect(mine.body.code).toBe('precondition-failed');
    const theirs = await desk.language(`/v1/templates/${templateId}`);
    expect(theirs).toMatchObject({ status: 'draft', footer: { text: 'Edited by a colleague' } });
    await centre.colleague.editTemplate(templateId);
    expect((await desk.language(`/v1/templates/${templateId}`)).footer.text).toBe('Edited once more');
    expect(await centre.colleague.editTemplate(templateId, { category: 'marketing' })).toBe(true);
  });

  it('obeys the same rules: what nobody may edit stays as it is', async () => {
    const path = await desk.submitted('harbour_news', draft('en_US'));
    expect(await centre.colleague.editTemplate(idIn(path))).toBe(false);
    expect(await centre.colleague.editTemplate(idIn(path), { languages: [draft('en_US', 'No.')] })).toBe(
      false,
    );
    expect(await centre.colleague.editTemplate('nowhere')).toBe(false);
    expect(await centre.colleague.editUser('nobody')).toBe(false);
    const nowhere = { channels: ['whatsapp'], outboundChannelIds: ['nowhere'] };
    expect(await centre.colleague.editUser('agent-ana', nowhere)).toBe(false);
  });

  it.each([
    ['/v1/users/agent-ana', 'user', () => centre.colleague.editUser('agent-ana'), 'channels'],
    ['/v1/account-settings', 'settings', () => centre.colleague.editSettings(), 'replaceClientNumbers'],
    [
      '/v1/channels/channel-orders',
      'channel',
      () => centre.colleague.editChannel('channel-orders'),
      'serviceLevelTarget',
    ],
  ])('changes what is at %s, and back', async (path, what, edit, field) => {
    const read = async () => (await desk.ask('GET', path)).body[what];
    const before = await read();
    expect(await edit()).toBe(true);
    const after = await read();
    expect(after[field]).not.toEqual(before[field]);
    expect(after.revision).toBe(before.revision + 1);
  });

  it('archives the session of a conversation, or the one that was last alive', async () => {
    const { conversations, messages } = centre.ledger.world;
    expect(await centre.colleague.archive()).toBe(false);
    const ids: string[] = [];
    for (const accountId of ['ACC-1005', 'ACC-1001', 'ACC-1002']) {
      await centre.advance(1_000);
      ids.push(messages.get((await centre.contactWrites({ accountId }, 'Hello'))!)!.conversationId);
    }
    const kinds = () => ids.map((id) => conversations.get(id)!.facts.at(-1)!.kind);
    expect(await centre.colleague.archive(ids[0])).toBe(true);
    expect(kinds()).toEqual(['archived', 'received', 'received']);
    expect(await centre.colleague.archive()).toBe(true);
    expect(kinds()).toEqual(['archived', 'received', 'archived']);
    expect(await centre.colleague.archive('nowhere')).toBe(false);
  });

  it('changes a group', async () => {
    const { groups } = centre.ledger.world;
    expect(await centre.colleague.editGroup('group-agents')).toBe(true);
    expect(groups.get('group-agents')).toMatchObject({ displayClientNumbers: true, revision: 2 });
    expect(await centre.colleague.editGroup('group-agents', true)).toBe(true);
    expect(groups.get('group-agents')).toMatchObject({ displayClientNumbers: true, revision: 2 });
  });
});
