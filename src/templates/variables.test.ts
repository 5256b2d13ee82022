import { describe, expect, it } from 'vitest';
import type { TemplateVersion } from './index.ts';
import { templateVariables } from './index.ts';

const base = { name: 'order_sent', category: 'utility', language: 'en' } as const;
const keys = (version: TemplateVersion): string[] => templateVariables(version).map(({ key }) => key);

describe('templateVariables', () => {
  it('is empty where there are none', () => {
    expect(templateVariables({ ...base, body: { text: 'Hello' }, header: { kind: 'image' } })).toEqual([]);
  });

  it('lists header, body and button in this order, with examples and sources', () => {
    const version: TemplateVersion = {
      ...base,
      parameterFormat: 'named',
      header: { kind: 'text', text: 'Order {{order}}', examples: { order: 'A1' } },
      body: { text: 'Hi {{first_name}}, {{agent}} here.', examples: { first_name: 'Ana' } },
      variables: {
        first_name: { source: 'contactName' },
        agent: { source: 'agentName' },
        order: { source: 'custom' },
      },
      buttons: [
        { kind: 'quickReply', text: 'Stop' },
        {
          kind: 'url',
          text: 'Track',
          url: 'https://example.com/t/{{code}}',
          example: 'https://example.com/t/x9',
        },
      ],
    };
    expect(templateVariables(version)).toEqual([
      { key: 'order', name: 'order', part: 'header', source: 'custom', example: 'A1' },
      { key: 'first_name', name: 'first_name', part: 'body', source: 'contactName', example: 'Ana' },
      { key: 'agent', name: 'agent', part: 'body', source: 'agentName' },
      { key: 'code', name: 'code', part: 'button', button: 1, source: 'custom', example: 'x9' },
    ]);
  });

  it('lists a variable once, where it is shown first', () => {
    expect(keys({ ...base, body: { text: '{{2}} {{1}} {{2}}' } })).toEqual(['2', '1']);
    const named: TemplateVersion = {
      ...base,
      parameterFormat: 'named',
      header: { kind: 'text', text: '{{a}}' },
      body: { text: '{{b}} {{a}}' },
    };
    expect(templateVariables(named).map(({ key, part }) => `${part} ${key}`)).toEqual(['header a', 'body b']);
  });

  it('keeps the same position in several parts apart; the body has the plain one', () => {
    const version: TemplateVersion = {
      ...base,
      header: { kind: 'text', text: 'Order {{1}}' },
      body: { text: 'Hi {{1}} and {{2}}' },
      buttons: [
        { kind: 'url', text: 'Track', url: 'https://example.com/{{1}}', example: 'abc' },
        { kind: 'url', text: 'Return', url: 'https://example.com/{{1}}' },
      ],
    };
    expect(templateVariables(version)).toEqual([
      { key: 'header_1', name: '1', part: 'header', source: 'custom' },
      { key: '1', name: '1', part: 'body', source: 'custom' },
      { key: '2', name: '2', part: 'body', source: 'custom' },
      { key: 'button0_1', name: '1', part: 'button', button: 0, source: 'custom', example: 'abc' },
      { key: 'button1_1', name: '1', part: 'button', button: 1, source: 'custom' },
    ]);
  });

  it('gives the plain position to the header, then to the first button, where the body has it not', () => {
    const button = { kind: 'url', text: 'Go', url: 'https://example.com/{{1}}' } as const;
    const header = { kind: 'text', text: '{{1}}' } as const;
    expect(keys({ ...base, header, body: { text: '' }, buttons: [button] })).toEqual(['1', 'button0_1']);
    expect(keys({ ...base, body: { text: '' }, buttons: [button, button] })).toEqual(['1', 'button1_1']);
    expect(keys({ ...base, parameterFormat: 'named', body: { text: '{{a}}' }, buttons: [button] })).toEqual([
      'a',
      '1',
    ]);
  });

  it.each([
    ['positional', '{{name}} {{0}} {{01}} {{1000}} {{ 1 }} {1} {{-1}} {{}}', []],
    ['positional', '{{1}}{{999}}{{{2}}}', ['1', '999', '2']],
    ['named', '{{Name}} {{first name}} {{}} {{é}}', []],
    ['named', `{{${'a'.repeat(33)}}}`, []],
    ['named', `{{${'a'.repeat(32)}}}{{a_1}}{{2}}`, ['a'.repeat(32), 'a_1', '2']],
    [undefined, '{{1}} {{name}}', ['1']],
  ] as const)('reads %s placeholders in %j', (parameterFormat, text, names) => {
    expect(keys({ ...base, parameterFormat, body: { text } })).toEqual(names);
  });

  it('is not misled by names that every object has', () => {
    const version: TemplateVersion = {
      ...base,
      parameterFormat: 'named',
      body: { text: '{{constructor}} {{__proto__}}', examples: {} },
      variables: {},
    };
    expect(templateVariables(version)).toEqual([
      { key: 'constructor', name: 'constructor', part: 'body', source: 'custom' },
      { key: '__proto__', name: '__proto__', part: 'body', source: 'custom' },
    ]);
  });

  it('asks for the code of an authentication template, and for nothing else', () => {
    const version: TemplateVersion = {
      ...base,
      category: 'authentication',
      body: { text: '' },
      authentication: { securityLine: true, button: { kind: 'copyCode' } },
    };
    expect(templateVariables(version)).toEqual([
      { key: '1', name: '1', part: 'body', source: 'custom', example: '123456' },
    ]);
  });
});
