import { beforeEach, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Answer, Centre } from './contact-centre.ts';
import { day, draft, hour, idIn, templateDeskOf } from './template-desk.ts';
import type { TemplateDesk } from './template-desk.ts';

let centre: Centre;
let desk: TemplateDesk;

beforeEach(async () => {
  centre = await createCentre();
  desk = templateDeskOf(centre);
});

let edits = 0;
const edit = (path: string): Promise<Answer> => {
  edits += 1;
  return desk.change('PATCH', path, { languages: [draft('en_US', `Edit number ${edits} of it.`)] });
};
const approve = (path: string) => centre.platform.approve({ templateId: idIn(path), language: 'en_US' });
const budgetOf = async (path: string) => (await desk.language(path)).editBudget;

describe('an edit', () => {
  it('of a draft is no affair of the platform', async () => {
    const { body } = await desk.create('harbour_news', draft('en_US'));
    const path = `/v1/templates/${body.template.id}`;
    for (let count = 0; count < 20; count += 1) expect((await edit(path)).status).toBe(200);
    expect(await desk.historyOf(path)).toEqual(['draft']);
    expect(await budgetOf(path)).toEqual({
      editable: true,
      editsLeft: null,
      nextEditAt: null,
      categoryFixed: false,
    });
  });

  it('of what is approved sends it to review again, and is taken once in 24 h', async () => {
    const path = await desk.approved('harbour_news');
    expect(await budgetOf(path)).toEqual({
      editable: true,
      editsLeft: 10,
      nextEditAt: null,
      categoryFixed: true,
    });
    const editedAt = centre.now();
    expect((await edit(path)).body.template.languages[0]).toMatchObject({
      status: 'pending',
      body: { text: `Edit number ${edits} of it.` },
    });
    expect((await edit(path)).body.code).toBe('edit-not-allowed');
    expect(await budgetOf(path)).toMatchObject({ editable: false, editsLeft: 0, nextEditAt: null });
    await approve(path);
    expect(await budgetOf(path)).toEqual({
      editable: false,
      editsLeft: 9,
      nextEditAt: new Date(editedAt + day).toISOString(),
      categoryFixed: true,
    });
    await centre.advance(day - 1);
    expect((await edit(path)).body.code).toBe('edit-not-allowed');
    await centre.advance(1);
    expect(await budgetOf(path)).toMatchObject({ editable: true, nextEditAt: null });
    expect((await edit(path)).status).toBe(200);
  });

  it('of what is approved is taken 10 times in 30 days', async () => {
    const path = await desk.approved('harbour_news');
    const firstAt = centre.now();
    for (let count = 0; count < 10; count += 1) {
      expect((await edit(path)).status, String(count)).toBe(200);
      await approve(path);
      await centre.advance(day);
    }
    expect((await edit(path)).body.code).toBe('edit-not-allowed');
    expect(await budgetOf(path)).toMatchObject({
      editable: false,
      editsLeft: 0,
      nextEditAt: new Date(firstAt + 30 * day).toISOString(),
    });
    await centre.advance(20 * day);
    expect(await budgetOf(path)).toMatchObject({ editable: true, editsLeft: 1 });
    expect((await edit(path)).status).toBe(200);
  });

  it.each(['rejected', 'paused'])('of what is %s is taken without limit', async (status) => {
    const path = await desk.approved('harbour_news');
    const choice = { templateId: idIn(path), language: 'en_US' };
    for (let count = 0; count < 12; count += 1) {
      await centre.platform.setStatus(choice, status);
      expect(await budgetOf(path)).toMatchObject({ editable: true, editsLeft: null, nextEditAt: null });
      expect((await edit(path)).body.template.languages[0].status).toBe('pending');
    }
    await approve(path);
    expect(await budgetOf(path)).toMatchObject({ editable: true, editsLeft: 10 });
  });

  it.each(['disabled', 'flagged', 'inAppeal', 'archived', 'heldForAssessment'])(
    'of what is %s is not taken',
    async (status) => {
      const path = await desk.approved('harbour_news');
      await centre.platform.setStatus({ templateId: idIn(path), language: 'en_US' }, status);
      expect((await edit(path)).body.code).toBe('edit-not-allowed');
      expect(await budgetOf(path)).toEqual({
        editable: false,
        editsLeft: 0,
        nextEditAt: null,
        categoryFixed: true,
      });
    },
  );

  it('of a rejected language keeps the reason until it is reviewed again, and no longer', async () => {
    const path = await desk.submitted('harbour_news', draft('en_US', '{{1}} comes'));
    await centre.advance(day);
    expect((await desk.language(path)).rejection.reason).toBe('invalidFormat');
    const { body } = await desk.change('PATCH', path, { languages: [draft('en_US', 'It comes.')] });
    expect(body.template.languages[0]).toMatchObject({ status: 'pending' });
    expect(body.template.languages[0]).not.toHaveProperty('rejection');
    await centre.advance(day);
    expect(await desk.historyOf(path)).toEqual(['draft', 'pending', 'rejected', 'pending', 'approved']);
  });

  it('changes the category only while no language is approved or under review', async () => {
    const path = await desk.submitted('harbour_news', draft('en_US', '{{1}} comes'), draft('es', 'Hola.'));
    const recategorise = () => desk.change('PATCH', path, { category: 'marketing' });
    expect((await recategorise()).body.code).toBe('edit-not-allowed');
    await centre.advance(day);
    expect(await budgetOf(path)).toMatchObject({ editable: true, categoryFixed: true });
    expect((await recategorise()).body.code).toBe('edit-not-allowed');
    expect((await desk.change('PATCH', path, { category: 'utility' })).status).toBe(200);
    await desk.change('DELETE', `${path}/languages/es`, undefined, path);
    expect(await budgetOf(path)).toMatchObject({ editable: true, categoryFixed: false });
    expect((await recategorise()).body.template.category).toBe('marketing');
  });

  it('adds a language without a review of the others', async () => {
    const path = await desk.approved('harbour_news');
    const { body } = await desk.change('PATCH', path, { languages: [draft('es', 'Hola.')] });
    expect(body.template.languages.map(({ status }: { status: string }) => status)).toEqual([
      'approved',
      'draft',
    ]);
    expect(body.template.languages[0].editBudget).toMatchObject({ editsLeft: 10 });
    await centre.advance(hour);
  });
});
