import { beforeEach, describe, expect, it } from 'vitest';
import { checkTemplate } from '../../src/templates/index.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { readStream } from './stream-reader.ts';
import { day, draft, hour, idIn, minute, templateDeskOf } from './template-desk.ts';
import type { TemplateDesk } from './template-desk.ts';

let centre: Centre;
let desk: TemplateDesk;

beforeEach(async () => {
  centre = await createCentre();
  desk = templateDeskOf(centre);
});

/** How a language stands after its review, of a template of category utility. */
async function verdictOn(language: object, code = 'en_US') {
  const path = await desk.submitted(`reviewed_${code.toLowerCase()}`, { language: code, ...language });
  await centre.advance(day);
  const { template } = (await desk.ask('GET', path)).body;
  return { category: template.category, ...template.languages[0] };
}

const said = (text: string, more: object = {}) => ({ body: { text }, ...more });

describe('the review', () => {
  it('takes minutes to hours, and never more than a day, the same for the same seed', async () => {
    const lengthsWith = async (seed: number): Promise<number[]> => {
      const other = await createCentre({ seed });
      const work = templateDeskOf(other);
      const languages = ['de', 'fr', 'it', 'nl', 'pl', 'sv', 'da', 'fi', 'cs', 'ro', 'hu', 'sk'];
      const path = await work.submitted('many', ...languages.map((code) => draft(code, `Text ${code}.`)));
      const submittedAt = other.now();
      await other.advance(day);
      const { body } = await work.ask('GET', path);
      return body.template.languages.map(
        ({ history }: { history: { at: string }[] }) => Date.parse(history.at(-1)!.at) - submittedAt,
      );
    };
    const lengths = await lengthsWith(1);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(5 * minute);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(day);
    expect(Math.max(...lengths)).toBeGreaterThan(3 * hour);
    expect(await lengthsWith(1)).toEqual(lengths);
    expect(await lengthsWith(2)).not.toEqual(lengths);
  });

  it('approves what has no fault, and tells everyone with a higher revision', async () => {
    const agent = await readStream(centre, 'agent-ana');
    const path = await desk.submitted('harbour_news', draft('en_US'));
    await centre.advance(day);
    expect(await desk.language(path)).toMatchObject({ status: 'approved', quality: 'unknown' });
    expect(await desk.historyOf(path)).toEqual(['draft', 'pending', 'approved']);
    const told = (await agent.all()).filter(
      ({ type, data }) => type === 'template' && data.template.id === idIn(path),
    );
    expect(told.map(({ data }) => data.template.languages[0].status)).toEqual([
      'draft',
      'pending',
      'approved',
    ]);
    expect(told.map(({ data }) => data.template.revision)).toEqual([1, 2, 3]);
  });

  it('rejects what the rules find, with a recommendation and the number that match the finding', async () => {
    const text = 'Your parcel comes {{1}}';
    const rejected = await verdictOn(said(text, { body: { text, examples: { 1: 'today' } } }));
    const [finding] = checkTemplate({ ...rejected, name: 'reviewed_en_us', category: 'utility' });
    expect(finding).toMatchObject({ severity: 'error', platformError: 2388299 });
    expect(rejected).toMatchObject({
      status: 'rejected',
      rejection: {
        reason: 'invalidFormat',
        recommendation: finding!.message,
        platformErrorCode: 2388299,
      },
    });
    expect(rejected.history.at(-1)).toMatchObject({ status: 'rejected', note: finding!.message });
  });

  it.each([
    ['abusiveContent', said('Do not be stupid: send it back.'), 'en_US', 'It says “stupid”.'],
    ['abusiveContent', said('No sea IDIOTA y devuelva el paquete.'), 'es', 'It says “idiota”.'],
    ['scam', said('Your inheritance waits for you here.'), 'en_US', 'It says “inheritance”.'],
    ['scam', said('We wait.', { footer: { text: 'Jackpot' } }), 'en_US', 'It says “jackpot”.'],
    ['tagContentMismatch', said('Your parcel is here.'), 'ar', 'language “ar”'],
    ['tagContentMismatch', said('طردك هنا.'), 'es', 'language “es”'],
    ['incorrectCategory', said('A discount and a voucher.'), 'en_US', '“discount”, “voucher”'],
  ])('rejects with %s', async (reason, language, code, note) => {
    const { status, rejection, history } = await verdictOn(language, code);
    expect({ status, rejection }).toEqual({ status: 'rejected', rejection: { reason } });
    expect(history.at(-1).note).toContain(note);
  });

  it.each([
    ['ar', 'طلبك {{1}} في الطريق إليك من Harbour.'],
    ['zh_CN', '您的订单{{1}}已经发货了。'],
    ['ja', 'ご注文{{1}}を発送しました。'],
    ['ru', 'Ваш заказ {{1}} уже в пути.'],
    ['sr', 'Vaša porudžbina {{1}} je na putu.'],
    ['es', '¿Está usted ahí? Su pedido {{1}} ya salió.'],
  ])('knows what %s looks like', async (code, text) => {
    expect((await verdictOn({ body: { text, examples: { 1: 'H-1204' } } }, code)).status).toBe('approved');
  });

  it('does not read what variables and words within words say', async () => {
    const text = 'Dear {{sale}}, the wholesaler of {{idiot}} has sent it.';
    const body = { text, examples: { sale: 'Ana', idiot: 'Ben' } };
    expect(await verdictOn({ body, parameterFormat: 'named' })).toMatchObject({
      status: 'approved',
      category: 'utility',
    });
  });

  it('makes a utility template with a promotional word a marketing one, and says so', async () => {
    const moved = await verdictOn(said('Your voucher is here: thank you.'));
    expect(moved).toMatchObject({ status: 'approved', category: 'marketing' });
    expect(moved.history.at(-1).note).toBe(
      'The category was changed from utility to marketing because of “voucher”.',
    );
    expect(moved.editBudget.categoryFixed).toBe(true);
  });

  it('rejects the body and footer of another template of the business, but not of a draft', async () => {
    const twin = { ...draft('es', 'Estamos aquí.'), footer: { text: 'Harbour' } };
    await desk.create('first_draft', twin);
    expect((await verdictOn(twin, 'es')).status).toBe('approved');
    const path = await desk.submitted('second', { ...twin, body: { text: ' Estamos  aquí. ' } });
    await centre.advance(day);
    expect((await desk.language(path, 'es')).rejection).toEqual({
      reason: 'invalidFormat',
      recommendation: 'Body and footer are those of the template reviewed_es: change one.',
    });
    const other = await desk.submitted('third', draft('es', 'Estamos aquí.'));
    await centre.advance(day);
    expect((await desk.language(other, 'es')).status).toBe('approved');
  });

  it('takes authentication templates as they are, whose text is the platform’s', async () => {
    const authentication = { securityLine: true, button: { kind: 'copyCode' } };
    const wanted = {
      name: 'another_code',
      category: 'authentication',
      businessManagerId: '840026310957144',
      languages: [{ language: 'ar', body: { text: '' }, authentication }],
    };
    const path = `/v1/templates/${(await desk.ask('POST', '/v1/templates', wanted)).body.template.id}`;
    await desk.change('POST', `${path}/submit`, {}, path);
    await centre.advance(day);
    expect((await desk.language(path, 'ar')).status).toBe('approved');
  });
});

describe('a review that was overtaken', () => {
  it('decides nothing: neither by hand nor by an edit of what was rejected', async () => {
    const path = await desk.submitted('harbour_news', draft('en_US', '{{1}} comes'));
    const choice = { templateId: idIn(path), language: 'en_US' };
    expect(centre.platform.waitingReviews()).toContainEqual({
      ...choice,
      name: 'harbour_news',
      since: centre.now(),
    });
    expect(await centre.platform.approve(choice)).toBe(true);
    await centre.advance(day);
    expect(await desk.historyOf(path)).toEqual(['draft', 'pending', 'approved']);
  });

  it('does not hurry the next one', async () => {
    const submit = () => desk.submitted('harbour_news', draft('en_US', 'It comes.'));
    const path = await submit();
    const submittedAt = centre.now();
    await centre.advance(day);
    const decidedAt = Date.parse((await desk.language(path)).history.at(-1).at);
    // The same again in the same world, but a minute before the verdict there is another text to be read.
    centre = await createCentre();
    desk = templateDeskOf(centre);
    const choice = { templateId: idIn(await submit()), language: 'en_US' };
    expect(idIn(path)).toBe(choice.templateId);
    await centre.platform.reject(choice, { reason: 'none' });
    await centre.advance(decidedAt - submittedAt - minute);
    await desk.change('PATCH', path, { languages: [draft('en_US', 'It came.')] });
    await centre.advance(5 * minute - 1);
    expect((await desk.language(path)).status).toBe('pending');
    await centre.advance(day);
    expect((await desk.language(path)).status).toBe('approved');
  });

  it('is forgotten with the language and with the template', async () => {
    const path = await desk.submitted('harbour_news', draft('en_US'), draft('es', 'Hola.'));
    await desk.change('DELETE', `${path}/languages/es`, undefined, path);
    const gone = await desk.submitted('harbour_gone', draft('en_US', 'We go.'));
    await desk.change('DELETE', gone);
    await centre.advance(day);
    expect(await desk.historyOf(path)).toEqual(['draft', 'pending', 'approved']);
    expect((await desk.ask('GET', gone)).status).toBe(404);
  });
});
