import { describe, expect, it } from 'vitest';
import type { Template, TemplateLanguage } from '../../src/contract/template.ts';
import { fill } from './filling.ts';

const template: Template = {
  id: 'template-a',
  name: 'a',
  category: 'utility',
  businessManagerId: '1',
  languages: [],
  updatedAt: 0,
  revision: 1,
};
const language = (parts: Partial<TemplateLanguage>): TemplateLanguage => ({
  language: 'en_US',
  status: 'approved',
  quality: 'green',
  body: { text: 'Hello' },
  ...parts,
});
const filled = (parts: Partial<TemplateLanguage>, values: Record<string, string>, contactName?: string) =>
  fill(
    template,
    language(parts),
    { templateId: 'template-a', language: 'en_US', values },
    {
      agentName: 'Ana',
      contactName,
    },
  );
const parts = {
  header: { kind: 'text', text: 'Order {{1}}' },
  body: { text: 'Dear {{1}}, {{2}} is here, {{1}}.' },
  buttons: [
    { kind: 'url', text: 'See', url: 'https://shop.example/{{1}}' },
    { kind: 'quickReply', text: 'Thanks' },
  ],
} as const satisfies Partial<TemplateLanguage>;

describe('filling a template', () => {
  it('puts values in, each part with its own where it has one', () => {
    const result = filled(parts, { '1': 'Bo', '2': 'Ana', header_1: 'H-7', button0_1: 'x' });
    expect(result).toMatchObject({
      ok: true,
      content: {
        header: { kind: 'text', text: 'Order H-7' },
        body: 'Dear Bo, Ana is here, Bo.',
        buttons: [
          { kind: 'url', text: 'See' },
          { kind: 'quickReply', text: 'Thanks' },
        ],
      },
    });
  });

  it('takes the plain value where a part has none of its own', () => {
    expect(filled(parts, { '1': 'Bo', '2': 'Ana' })).toMatchObject({
      content: { header: { text: 'Order Bo' } },
    });
  });

  it('takes the names it knows, unless a value was given', () => {
    const known = {
      parameterFormat: 'named',
      body: { text: 'Dear {{contact}}, {{agent}} here.' },
      variables: { contact: { source: 'contactName' }, agent: { source: 'agentName' } },
    } as const;
    expect(filled(known, {}, 'Bo')).toMatchObject({ content: { body: 'Dear Bo, Ana here.' } });
    expect(filled(known, { contact: 'Mr Bo' }, 'Bo')).toMatchObject({
      content: { body: 'Dear Mr Bo, Ana here.' },
    });
    expect(filled(known, {})).toMatchObject({ ok: false, error: { code: 132000 } });
  });

  it('does not fill in what a value says', () => {
    expect(filled({ body: { text: 'Hi {{1}}, {{2}}!' } }, { '1': '{{2}}', '2': 'x' })).toMatchObject({
      content: { body: 'Hi {{2}}, x!' },
    });
  });

  it.each([
    [132000, { '1': 'Bo' }],
    [132000, { '1': 'Bo', '2': ' ' }],
    [132000, { '1': 'Bo', '2': 'x', '3': 'y' }],
    [132018, { '1': 'Bo', '2': 'a\tb' }],
    [132018, { '1': 'Bo', '2': 'a     b' }],
    [132005, { '1': 'Bo', '2': 'x'.repeat(1_024) }],
    [132005, { '1': 'B'.repeat(60), '2': 'x' }],
  ])('is refused with %i', (code, values) => {
    expect(filled(parts, values)).toMatchObject({ ok: false, error: { code } });
  });

  it('writes what the platform writes for a code', () => {
    const authentication = { securityLine: true, expiryMinutes: 5, button: { kind: 'oneTap' } } as const;
    expect(filled({ body: { text: '' }, authentication }, { '1': '4711' })).toMatchObject({
      content: {
        body: '4711 is your verification code. For your security, do not share this code.',
        footer: 'This code expires in 5 minutes.',
        buttons: [{ kind: 'copyCode', text: 'Autofill' }],
      },
    });
  });
});
