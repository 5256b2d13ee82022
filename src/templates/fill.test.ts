import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, templateVariables, type TemplateVersion } from './index.ts';

const base = { name: 'order_sent', category: 'utility', language: 'en' } as const;
const bodyOf = (text: string, values: Record<string, string>): string =>
  fillTemplate({ ...base, body: { text } }, values).body;

describe('fillTemplate', () => {
  it('fills header, body and addresses, and leaves the rest as it is', () => {
    const version: TemplateVersion = {
      ...base,
      header: { kind: 'text', text: 'Order {{1}}' },
      body: { text: 'Hi {{1}},\n*{{2}}* is on its way to {{1}}.' },
      footer: { text: 'Reply STOP to stop' },
      buttons: [
        { kind: 'url', text: 'Track', url: 'https://example.com/{{1}}' },
        { kind: 'quickReply', text: 'Thanks' },
        { kind: 'phone', text: 'Call', number: '+15550783881' },
        { kind: 'copyCode', text: 'Copy', example: 'SAVE10' },
      ],
    };
    expect(fillTemplate(version, { '1': 'Ana', '2': 'Lamp', header_1: 'A1', button0_1: 'x9' })).toEqual({
      header: { kind: 'text', text: 'Order A1' },
      body: 'Hi Ana,\n*Lamp* is on its way to Ana.',
      footer: 'Reply STOP to stop',
      buttons: [
        { kind: 'url', text: 'Track', url: 'https://example.com/x9' },
        { kind: 'quickReply', text: 'Thanks' },
        { kind: 'phone', text: 'Call' },
        { kind: 'copyCode', text: 'Copy' },
      ],
    });
  });

  it('takes the value of the plain position where a part has none of its own', () => {
    const version: TemplateVersion = {
      ...base,
      header: { kind: 'text', text: 'For {{1}}' },
      body: { text: 'Hi {{1}}' },
    };
    expect(fillTemplate(version, { '1': 'Ana' }).header).toEqual({ kind: 'text', text: 'For Ana' });
    expect(fillTemplate(version, { '1': 'Ana', header_1: '' }).header).toEqual({
      kind: 'text',
      text: 'For ',
    });
  });

  it('has no parts that the template has not', () => {
    expect(fillTemplate({ ...base, body: { text: 'Hi' } }, {})).toEqual({ body: 'Hi' });
    expect(Object.keys(fillTemplate({ ...base, body: { text: 'Hi' } }, {}))).toEqual(['body']);
  });

  it('passes the kind of a media header on', () => {
    const version: TemplateVersion = {
      ...base,
      header: { kind: 'document', exampleUrl: 'x' },
      body: { text: 'Hi' },
    };
    expect(fillTemplate(version, {}).header).toEqual({ kind: 'document' });
  });

  it.each([
    ['leaves a placeholder without a value', 'Hi {{1}} {{2}}', { '1': 'Ana' }, 'Hi Ana {{2}}'],
    ['fills in an empty value', 'Hi {{1}}!', { '1': '' }, 'Hi !'],
    ['does not fill a value again', '{{1}} {{2}}', { '1': '{{2}}', '2': 'b' }, '{{2}} b'],
    ['takes a value literally', '{{1}}', { '1': '$& $1 $$' }, '$& $1 $$'],
    ['ignores values that no variable asks for', 'Hi', { '1': 'Ana' }, 'Hi'],
    ['fills the inner braces of three', '{{{1}}}', { '1': 'a' }, '{a}'],
  ])('%s', (_case, text, values, filled) => {
    expect(bodyOf(text, values)).toBe(filled);
  });

  it('takes no value from what every object has', () => {
    const version: TemplateVersion = { ...base, parameterFormat: 'named', body: { text: '{{constructor}}' } };
    expect(fillTemplate(version, {}).body).toBe('{{constructor}}');
  });

  it.each([
    [
      { securityLine: false, button: { kind: 'copyCode' } },
      '42 is your verification code.',
      undefined,
      'Copy code',
    ],
    [
      { securityLine: true, expiryMinutes: 10, button: { kind: 'oneTap' } },
      '42 is your verification code. For your security, do not share this code.',
      'This code expires in 10 minutes.',
      'Autofill',
    ],
    [
      { securityLine: false, button: { kind: 'zeroTap' } },
      '42 is your verification code.',
      undefined,
      'Copy code',
    ],
    [
      { securityLine: false, button: { kind: 'oneTap', text: 'Fill in' } },
      '42 is your verification code.',
      undefined,
      'Fill in',
    ],
    [undefined, '42 is your verification code.', undefined, 'Copy code'],
  ] as const)(
    'writes an authentication template as the platform does: %j',
    (authentication, body, footer, label) => {
      const version: TemplateVersion = {
        ...base,
        category: 'authentication',
        header: { kind: 'text', text: 'not sent' },
        body: { text: 'not sent' },
        footer: { text: 'not sent' },
        ...(authentication && { authentication }),
      };
      expect(fillTemplate(version, { '1': '42' })).toEqual({
        body,
        ...(footer && { footer }),
        buttons: [{ kind: 'copyCode', text: label }],
      });
    },
  );

  it('leaves no placeholder where there is a value for every variable', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('{{1}}', '{{2}}', '{{17}}', '{', '}'), fc.string()))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (header, body, url) => {
        const version: TemplateVersion = {
          ...base,
          header: { kind: 'text', text: header },
          body: { text: body },
          buttons: [{ kind: 'url', text: 'Go', url }],
        };
        const values = Object.fromEntries(templateVariables(version).map(({ key }) => [key, `<${key}>`]));
        const filled = fillTemplate(version, values);
        const shown = JSON.stringify(filled);
        for (const { key } of templateVariables(version)) expect(shown).toContain(`<${key}>`);
        expect(filled.body).toBe(body.replace(/\{\{(1|2|17)\}\}/g, '<$1>'));
      }),
    );
  });
});
