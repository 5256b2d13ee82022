import { describe, expect, it } from 'vitest';
import { applyFix, checkTemplate, templateRules, type TemplateVersion } from './index.ts';
import { body, good, header } from './testing/verdict.ts';

type Button = NonNullable<TemplateVersion['buttons']>[number];
const quickReply = (text: string): Button => ({ kind: 'quickReply', text });
const url = (text: string, address: string, example?: string): Button => ({
  kind: 'url',
  text,
  url: address,
  example,
});
const authentication = { category: 'authentication', body: { text: '' } } as const;
const copyCode = { securityLine: true, button: { kind: 'copyCode' } } as const;

/** A fault, and what the template changes to when the rule mends it. */
const mended: [rule: string, change: Partial<TemplateVersion>, after: Partial<TemplateVersion>][] = [
  ['name-characters', { name: 'Órder sent!' }, { name: 'order_sent' }],
  ['category-unknown', { category: 'UTILITY' as 'utility' }, { category: 'utility' }],
  ['language-malformed', { language: 'pt-br' }, { language: 'pt_BR' }],
  ['header-missing', { header: { kind: 'text', text: '' } }, { header: undefined }],
  ['header-has-newline', header('Your\n\norder {{1}}', '1'), header('Your order {{1}}', '1')],
  ['header-has-marks', header('*Your* ~_order_~ is **here***'), header('Your order is here')],
  ['header-has-emoji', header('Your 🎉 order 👩‍👩‍👧'), header('Your order')],
  ['footer-missing', { footer: { text: ' ' } }, { footer: undefined }],
  ['footer-has-newline', { footer: { text: 'Reply\nSTOP' } }, { footer: { text: 'Reply STOP' } }],
  ['footer-has-emoji', { footer: { text: 'Reply STOP 🛑' } }, { footer: { text: 'Reply STOP' } }],
  [
    'braces-mismatched',
    body('Hello {1} and {{2}, {{{3}}} or {{4}} x x x x x x.', '1', '2', '3', '4'),
    body('Hello {{1}} and {{2}}, {{3}} or {{4}} x x x x x x.', '1', '2', '3', '4'),
  ],
  [
    'variable-name',
    body('Hello {{ 1 }}, it is on its way.', '1'),
    body('Hello {{1}}, it is on its way.', '1'),
  ],
  [
    'variable-name',
    { parameterFormat: 'named', ...body('Hello {{Prénom-2}}, it is on its way.', 'prenom_2') },
    { parameterFormat: 'named', ...body('Hello {{prenom_2}}, it is on its way.', 'prenom_2') },
  ],
  [
    'variable-formats-mixed',
    body('Hello {{first_name}}, it is on its way.', 'first_name'),
    { parameterFormat: 'named', ...body('Hello {{first_name}}, it is on its way.', 'first_name') },
  ],
  [
    'variable-formats-mixed',
    { parameterFormat: 'named', ...body('Hello {{1}}, it is on its way.', '1') },
    { parameterFormat: 'positional', ...body('Hello {{1}}, it is on its way.', '1') },
  ],
  [
    'variable-formats-mixed',
    {
      ...body('Hello {{1}}, order {{order}} is on its way.', '1', 'order'),
      variables: { order: { source: 'agentName' } },
    },
    {
      parameterFormat: 'positional',
      body: {
        text: 'Hello {{1}}, order {{2}} is on its way.',
        examples: { '1': 'sample of 1', '2': 'sample of order' },
      },
      variables: { '2': { source: 'agentName' } },
    },
  ],
  [
    'variables-not-sequential',
    {
      ...body('Hello {{3}}, order {{1}} of {{3}} is on its way.', '1', '3'),
      variables: { '3': { source: 'contactName' }, '1': { source: 'custom' } },
    },
    {
      body: {
        text: 'Hello {{1}}, order {{2}} of {{1}} is on its way.',
        examples: { '1': 'sample of 3', '2': 'sample of 1' },
      },
      variables: { '1': { source: 'contactName' }, '2': { source: 'custom' } },
    },
  ],
  [
    'variables-not-sequential',
    {
      ...header('Order {{2}}', '2'),
      ...body('Hello {{1}}, it is on its way.', '1'),
      variables: { '2': { source: 'agentName' }, '1': { source: 'contactName' } },
    },
    {
      header: { kind: 'text', text: 'Order {{1}}', examples: { '1': 'sample of 2' } },
      variables: { header_1: { source: 'agentName' }, '1': { source: 'contactName' } },
      ...body('Hello {{1}}, it is on its way.', '1'),
    },
  ],
  [
    'variables-not-sequential',
    body('Hello {{2}}, it is on its way.'),
    body('Hello {{1}}, it is on its way.'),
  ],
  [
    'quick-replies-split',
    {
      buttons: [quickReply('A'), url('B', 'https://example.com/{{1}}', 'x'), quickReply('C')],
      variables: { button1_1: { source: 'agentName' } },
    },
    {
      buttons: [quickReply('A'), quickReply('C'), url('B', 'https://example.com/{{1}}', 'x')],
      variables: { button2_1: { source: 'agentName' } },
    },
  ],
  [
    'quick-replies-split',
    { buttons: [url('A', 'https://example.com/a'), quickReply('B'), url('C', 'https://example.com/c')] },
    { buttons: [url('A', 'https://example.com/a'), url('C', 'https://example.com/c'), quickReply('B')] },
  ],
  [
    'url-malformed',
    { buttons: [quickReply('A'), url('B', ' example.com/orders')] },
    { buttons: [quickReply('A'), url('B', 'https://example.com/orders')] },
  ],
  ['authentication-missing', authentication, { ...authentication, authentication: copyCode }],
  [
    'authentication-body',
    { category: 'authentication', authentication: copyCode, body: { text: 'x', examples: { '1': 'x' } } },
    { ...authentication, authentication: copyCode },
  ],
  [
    'authentication-header',
    { ...authentication, authentication: copyCode, header: { kind: 'image' } },
    { ...authentication, authentication: copyCode, header: undefined },
  ],
  [
    'authentication-footer',
    { ...authentication, authentication: copyCode, footer: { text: 'x' } },
    { ...authentication, authentication: copyCode, footer: undefined },
  ],
  [
    'authentication-buttons',
    { ...authentication, authentication: copyCode, buttons: [quickReply('A')] },
    { ...authentication, authentication: copyCode, buttons: undefined },
  ],
  [
    'authentication-expiry',
    { ...authentication, authentication: { ...copyCode, expiryMinutes: 120 } },
    { ...authentication, authentication: { ...copyCode, expiryMinutes: 90 } },
  ],
];

describe('applyFix', () => {
  it.each(mended)('mends %s: %j', (rule, change, after) => {
    const version = { ...good, ...change };
    const finding = checkTemplate(version).find((found) => found.rule === rule);
    expect(finding?.fix).toBeDefined();
    expect(applyFix(version, finding!)).toEqual({ ...good, ...after });
  });

  it('mends wherever the catalogue says that a rule does', () => {
    const tried = new Set(mended.map(([rule]) => rule));
    expect(
      templateRules
        .filter(({ mend }) => mend !== undefined)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([...tried].toSorted());
  });

  it('leaves the version as it is where there is nothing to apply', () => {
    expect(applyFix(good, { part: 'body' })).toBe(good);
    expect(applyFix(good, { part: 'values.1', fix: 'x' })).toBe(good);
    expect(applyFix(good, { part: 'body.examples.1', fix: 'x' })).toBe(good);
    expect(applyFix(good, { part: 'buttons', fix: 'x' })).toBe(good);
  });

  it('does not change the version it is given', () => {
    const version = { ...good, ...body('Hello {{2}}, it is on its way.', '2') };
    const copy = structuredClone(version);
    const [finding] = checkTemplate(version);
    applyFix(version, finding!);
    expect(version).toEqual(copy);
  });
});

describe('checkTemplate offers no fix', () => {
  it.each<[string, string, Partial<TemplateVersion>]>([
    ['where nothing would be left of a header', 'header-has-emoji', header('🎉')],
    ['where a footer would be nothing', 'footer-has-emoji', { footer: { text: '🛑' } }],
    [
      'where it would make a body too long',
      'braces-mismatched',
      body(`Hello {1} and ${'x'.repeat(1009)}`, '1'),
    ],
    ['where one brace has no partner', 'braces-mismatched', body('Hello {1} and { there is more.', '1')],
    ['where a code is no language', 'language-malformed', { language: 'English' }],
    ['where a variable has nothing to be called by', 'variable-name', body('Hello {{名前}}, it is here.')],
  ])('%s', (_case, rule, change) => {
    const findings = checkTemplate({ ...good, ...change });
    const finding = findings.find((found) => found.rule === rule);
    expect(finding).toBeDefined();
    expect(finding).not.toHaveProperty('fix');
  });
});
