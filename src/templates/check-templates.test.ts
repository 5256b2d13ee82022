import { describe, expect, it } from 'vitest';
import { checkTemplates, type TemplateVersion } from './index.ts';
import { body, good } from './testing/verdict.ts';

const spanish: TemplateVersion = {
  ...good,
  language: 'es',
  ...body('Hola {{1}}, su pedido está en camino.', '1'),
};
const verdicts = (versions: TemplateVersion[], existing?: TemplateVersion[]): string[][] =>
  checkTemplates(versions, existing).map((findings) =>
    findings.map(({ severity, rule, part }) => `${severity} ${rule} ${part}`),
  );

describe('checkTemplates', () => {
  it('finds nothing in good languages beside other templates', () => {
    expect(
      verdicts([good, spanish], [{ ...good, name: 'other', body: { text: 'Something else.' } }]),
    ).toEqual([[], []]);
    expect(verdicts([])).toEqual([]);
  });

  it('finds in each language what is in it', () => {
    expect(verdicts([good, { ...spanish, body: { text: '' } }])).toEqual([[], ['error body-missing body']]);
  });

  it('refuses a language that comes again, where it comes again', () => {
    expect(verdicts([good, spanish, { ...good, body: { text: 'Anything.' } }])).toEqual([
      [],
      [],
      ['error language-repeated language'],
    ]);
  });

  it('refuses a name that is taken in the same language, and no other', () => {
    const taken = { ...good, body: { text: 'Something else.' } };
    expect(verdicts([good, spanish], [taken])).toEqual([['error name-taken name'], []]);
  });

  it('refuses the same body and footer as another template has, in whatever language', () => {
    const other: TemplateVersion = { ...good, name: 'other', language: 'en_GB' };
    expect(verdicts([good], [other])).toEqual([['error content-repeated body']]);
    expect(checkTemplates([good], [other])[0]![0]).toMatchObject({
      data: { name: 'other', language: 'en_GB' },
    });
    expect(verdicts([good], [{ ...other, footer: { text: 'Bye' } }])).toEqual([[]]);
    expect(
      verdicts([{ ...good, footer: { text: 'Bye ' } }], [{ ...other, footer: { text: 'Bye' } }]),
    ).toEqual([['error content-repeated body']]);
  });

  it('warns of more templates than an account may have that is not verified', () => {
    const existing = Array.from({ length: 249 }, (_, place): TemplateVersion => {
      return { ...good, name: `other_${place}`, body: { text: `Text ${place}` } };
    });
    expect(verdicts([good, spanish], existing)).toEqual([[], ['warning too-many-templates language']]);
    expect(checkTemplates([good, spanish], existing)[1]![0]).toMatchObject({
      data: { limit: 250, limitOfVerified: 6000, count: 251 },
      platformError: 2388019,
    });
  });

  it('takes authentication templates, which all say the same', () => {
    const code: TemplateVersion = {
      name: 'code',
      category: 'authentication',
      language: 'en',
      body: { text: '' },
      authentication: { securityLine: true, button: { kind: 'copyCode' } },
    };
    expect(verdicts([code], [{ ...code, name: 'other_code' }])).toEqual([[]]);
    expect(verdicts([{ ...good, name: 'empty', body: { text: ' ' } }], [code])).toEqual([
      ['error body-missing body'],
    ]);
  });
});
