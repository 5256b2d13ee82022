import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValues, templateVariables, type TemplateVersion } from './index.ts';

const base = { name: 'order_sent', category: 'utility', language: 'en' } as const;
const one: TemplateVersion = { ...base, body: { text: 'Hi {{1}}, welcome.' } };
const rules = (version: TemplateVersion, values: Record<string, string>): string[] =>
  checkValues(version, values).map(({ rule, part }) => `${rule} ${part}`);

describe('checkValues', () => {
  it('finds nothing wrong with a template without variables, nor with good values', () => {
    expect(checkValues({ ...base, body: { text: 'Line\n\tand line' } }, {})).toEqual([]);
    expect(checkValues(one, { '1': 'Ana María' })).toEqual([]);
    expect(checkValues(one, { '1': 'A    B' })).toEqual([]);
  });

  it.each([
    ['missing', {}],
    ['empty', { '1': '' }],
    ['blank', { '1': '      ' }],
    ['but a newline', { '1': '\n' }],
  ])('finds a value that is %s, and nothing else about it', (_case, values: Record<string, string>) => {
    expect(checkValues(one, values)).toEqual([
      {
        rule: 'value-missing',
        severity: 'error',
        part: 'values.1',
        message: 'The value of {{1}} is missing: the platform takes a template only with all its values.',
        data: { variable: '1' },
        platformError: 132000,
      },
    ]);
  });

  it('names each variable whose value is missing by its key', () => {
    const version: TemplateVersion = {
      ...base,
      header: { kind: 'text', text: '{{1}}' },
      body: { text: '{{1}} {{2}}' },
      buttons: [{ kind: 'url', text: 'Go', url: 'https://example.com/{{1}}' }],
    };
    expect(rules(version, { '2': 'b', header_1: '', button0_1: ' ' })).toEqual([
      'value-missing values.header_1',
      'value-missing values.1',
      'value-missing values.button0_1',
    ]);
  });

  it.each([
    ['value-newline', 'a\nb', [1, 2], 'a b', 'a line break'],
    ['value-newline', 'a\r\n\r\nb', [1, 5], 'a b', 'a line break'],
    ['value-newline', 'a\rb', [1, 2], 'a b', 'a line break'],
    ['value-tab', 'ab\t\tc', [2, 4], 'ab c', 'a tab'],
    ['value-spaces', 'a     b', [1, 6], 'a b', 'more than 4 spaces in a row'],
    ['value-spaces', 'a    b      c', [6, 12], 'a    b c', 'more than 4 spaces in a row'],
    ['value-newline', ' a  \n  b ', [4, 5], 'a b', 'a line break'],
  ])('%s: %j', (rule, value, range, fix, what) => {
    expect(checkValues(one, { '1': value })).toEqual([
      {
        rule,
        severity: 'error',
        part: 'values.1',
        range,
        message: `The value of {{1}} has ${what}, which the platform refuses in values.`,
        data: { variable: '1' },
        fix,
        platformError: 132018,
      },
    ]);
  });

  it('finds each fault of a value once, with a fix that mends them all', () => {
    const findings = checkValues(one, { '1': 'a\n\tb      c\n\td' });
    expect(findings.map(({ rule }) => rule)).toEqual(['value-newline', 'value-tab', 'value-spaces']);
    expect(new Set(findings.map(({ fix }) => fix))).toEqual(new Set(['a b c d']));
  });

  it('takes a body of 1024 characters with its values, and not one more', () => {
    expect(checkValues(one, { '1': 'x'.repeat(1024 - 13) })).toEqual([]);
    expect(checkValues(one, { '1': '👋'.repeat(1024 - 13) })).toEqual([]);
    expect(checkValues(one, { '1': 'x'.repeat(1024 - 12) })).toEqual([
      {
        rule: 'filled-body-too-long',
        severity: 'error',
        part: 'body',
        message: 'With its values the body has 1025 characters; the platform takes 1024. Shorten the values.',
        data: { limit: 1024, length: 1025 },
        platformError: 132005,
      },
    ]);
    expect(checkValues(one, { '1': '👋'.repeat(1024 - 12) })[0]!.data).toEqual({ limit: 1024, length: 1025 });
  });

  it('takes a header of 60 characters, and not one more', () => {
    const version: TemplateVersion = {
      ...base,
      header: { kind: 'text', text: 'For {{1}}' },
      body: { text: 'Hi' },
    };
    expect(checkValues(version, { '1': 'x'.repeat(56) })).toEqual([]);
    expect(checkValues(version, { '1': 'x'.repeat(57) })).toEqual([
      {
        rule: 'filled-header-too-long',
        severity: 'error',
        part: 'header',
        message: 'With its values the header has 61 characters; the platform takes 60. Shorten the values.',
        data: { limit: 60, length: 61 },
        platformError: 132005,
      },
    ]);
    expect(checkValues({ ...base, header: { kind: 'image' }, body: { text: 'Hi' } }, {})).toEqual([]);
  });

  it('takes an address of 2000 characters, and not one more', () => {
    const version: TemplateVersion = {
      ...base,
      body: { text: 'Hi' },
      buttons: [
        { kind: 'quickReply', text: 'No' },
        { kind: 'url', text: 'Go', url: 'https://example.com/{{1}}' },
      ],
    };
    expect(checkValues(version, { '1': 'x'.repeat(1980) })).toEqual([]);
    expect(checkValues(version, { '1': 'x'.repeat(1981) })).toEqual([
      {
        rule: 'filled-url-too-long',
        severity: 'error',
        part: 'buttons.1',
        message:
          'With its values the address of the button has 2001 characters; the platform takes 2000. Shorten the values.',
        data: { limit: 2000, length: 2001 },
        platformError: 132005,
      },
    ]);
  });

  it('takes a one-time password of 15 characters, and not one more', () => {
    const version: TemplateVersion = {
      ...base,
      category: 'authentication',
      body: { text: '' },
      authentication: { securityLine: false, button: { kind: 'copyCode' } },
    };
    expect(checkValues(version, { '1': '123456789012345' })).toEqual([]);
    expect(checkValues(version, { '1': '1234567890123456' })).toEqual([
      {
        rule: 'code-too-long',
        severity: 'error',
        part: 'values.1',
        range: [15, 16],
        message: 'The code has 16 characters; the platform takes 15.',
        data: { limit: 15, length: 16 },
      },
    ]);
    expect(rules(version, {})).toEqual(['value-missing values.1']);
    expect(checkValues(one, { '1': '1234567890123456' })).toEqual([]);
  });
});

describe('for any template and values, checkValues', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom('{{1}}', '{{2}}', '{{name}}', ' ', '     ', '\n', '\t', '\r\n', 'x'.repeat(500)),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  const anyVersion = fc.record({
    name: fc.constant('t'),
    language: fc.constant('en'),
    category: fc.constantFrom('utility' as const, 'authentication' as const),
    parameterFormat: fc.constantFrom('positional' as const, 'named' as const, undefined),
    header: fc.record({ kind: fc.constant('text' as const), text }),
    body: fc.record({ text }),
    buttons: fc.array(fc.record({ kind: fc.constant('url' as const), text: fc.constant('Go'), url: text }), {
      maxLength: 2,
    }),
  });
  const anyValues = fc.dictionary(fc.constantFrom('1', '2', 'name', 'header_1', 'button0_1'), text);
  const textOfPart = (part: string, values: Record<string, string>): string | undefined =>
    values[part.slice(7)];

  it('keeps ranges inside the value, and mends by a fix without making a new fault', () => {
    fc.assert(
      fc.property(anyVersion, anyValues, (version, values) => {
        const before = rules(version, values);
        for (const { part, range, fix, rule } of checkValues(version, values)) {
          const value = textOfPart(part, values);
          if (part.startsWith('values.') && range && value !== undefined) {
            expect(range[0]).toBeGreaterThanOrEqual(0);
            expect(range[1]).toBeGreaterThan(range[0]);
            expect(range[1]).toBeLessThanOrEqual(value.length);
          }
          if (typeof fix !== 'string') continue;
          const after = rules(version, { ...values, [part.slice('values.'.length)]: fix });
          expect(after).not.toContain(`${rule} ${part}`);
          expect(before).toEqual(expect.arrayContaining(after));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing where every value is a short word and the text is short', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        const short = {
          ...version,
          header: { kind: 'text' as const, text: 'Hi {{1}}' },
          body: { text: '{{1}} {{2}}' },
          buttons: [],
        };
        const values = Object.fromEntries(templateVariables(short).map(({ key }) => [key, 'word']));
        expect(checkValues(short, values)).toEqual([]);
      }),
    );
  });
});
