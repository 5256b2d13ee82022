import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { templateSchema, type TemplateLanguage } from './template.ts';
import { templateCreateSchema } from './template-draft.ts';
import type { TemplateVersion } from './template-version.ts';

const language = {
  language: 'en',
  body: { text: 'Hello {{1}}, your order is here.', examples: { '1': 'Ana' } },
  status: 'approved',
  quality: 'green',
};
const template = {
  id: 't1',
  name: 'order_here',
  category: 'utility',
  businessManagerId: '123456789',
  languages: [language],
  updatedAt: '2026-11-01T10:00:00Z',
  revision: 3,
};
const withLanguage = (change: object) => ({ ...template, languages: [{ ...language, ...change }] });
const read = (json: unknown) => z.safeDecode(templateSchema, json as never);

describe('a template from a backend', () => {
  it.each(['LIMIT_EXCEEDED', 'somethingNew', ''])(
    'may have the unknown status %j, shown as text',
    (status) => {
      expect(read(withLanguage({ status })).data?.languages[0]?.status).toBe(status);
    },
  );

  it('may have an unknown quality and an unknown reason of rejection', () => {
    const json = withLanguage({ quality: 'ULTRAVIOLET', rejection: { reason: 'BAD_MOOD' } });
    expect(read(json).data?.languages[0]).toMatchObject({
      quality: 'ULTRAVIOLET',
      rejection: { reason: 'BAD_MOOD' },
    });
  });

  it('may be longer than what the platform takes today, and in a language of any form', () => {
    expect(read(withLanguage({ language: 'zh-Hant', body: { text: 'a'.repeat(5_000) } })).success).toBe(true);
  });

  it('is, language by language, what the template rules check', () => {
    expectTypeOf<TemplateLanguage & Pick<TemplateVersion, 'name' | 'category'>>().toExtend<TemplateVersion>();
  });
});

describe('a template from a client', () => {
  const create = (change: object, draft: object = {}) =>
    z.safeDecode(templateCreateSchema, {
      name: 'order_here',
      category: 'utility',
      businessManagerId: '123456789',
      languages: [{ language: 'en', body: { text: 'Hello.' }, ...draft }],
      ...change,
    } as never).success;

  it('is taken within the limits of the platform', () => {
    expect(create({})).toBe(true);
    expect(create({ name: 'a'.repeat(512) }, { body: { text: 'a'.repeat(1024) } })).toBe(true);
  });

  it.each([
    ['a name with capitals', { name: 'Order' }, {}],
    ['a name of 513 characters', { name: 'a'.repeat(513) }, {}],
    ['no language', { languages: [] }, {}],
    ['an unknown category', { category: 'fun' }, {}],
    ['a body of 1025 characters', {}, { body: { text: 'a'.repeat(1025) } }],
    ['a header of 61 characters', {}, { header: { kind: 'text', text: 'a'.repeat(61) } }],
    ['a header of an unknown kind', {}, { header: { kind: 'hologram' } }],
    ['a footer of 61 characters', {}, { footer: { text: 'a'.repeat(61) } }],
    ['a button label of 26 characters', {}, { buttons: [{ kind: 'quickReply', text: 'a'.repeat(26) }] }],
    [
      'an expiry of 91 minutes',
      {},
      { authentication: { securityLine: true, expiryMinutes: 91, button: { kind: 'copyCode' } } },
    ],
    ['a language in another form', {}, { language: 'en-US' }],
  ])('is refused with %s', (_what, change, draft) => {
    expect(create(change, draft)).toBe(false);
  });
});
