import * as fc from 'fast-check';
import type { FindingPart, TemplateVersion } from '../index.ts';

/** Pieces that rules look for, put together at random: more likely to be something than random characters are. */
const pieces = [
  '{{1}}',
  '{{2}}',
  '{{3}}',
  '{{name}}',
  '{{first_name}}',
  '{{First Name}}',
  '{{#}}',
  '{{}}',
  '{1}',
  '{{1}',
  '{{{2}}}',
  '{',
  '}',
  '{{',
  '}}',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '.',
  '*',
  '_',
  '~',
  '`',
  '```',
  '*bold*',
  '🎉',
  '👩‍👩‍👧',
  '❤️',
  'https://example.com/',
  'bit.ly/x',
  'wa.me/1',
  'word',
  'two words',
  '中文',
  'x'.repeat(30),
  'y'.repeat(1020),
];

export const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

const anyName = fc.oneof(
  fc.constantFrom('1', '2', '3', 'name', 'first_name', 'header_1', 'button0_1', '__proto__'),
  fc.string(),
);
const anyExamples = fc.option(fc.dictionary(anyName, anyText, { maxKeys: 4 }), { nil: undefined });

const anyHeader = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: anyText, examples: anyExamples }),
  fc.record({
    kind: fc.constantFrom('image' as const, 'video' as const, 'document' as const, 'location' as const),
    exampleUrl: fc.option(anyText, { nil: undefined }),
  }),
);

const anyButton = fc.oneof(
  fc.record({ kind: fc.constant('quickReply' as const), text: anyText }),
  fc.record({
    kind: fc.constant('url' as const),
    text: anyText,
    url: anyText,
    example: fc.option(anyText, { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('phone' as const), text: anyText, number: anyText }),
  fc.record({ kind: fc.constant('copyCode' as const), text: anyText, example: anyText }),
);

/** Any template version that the types allow, whatever its texts say. */
export const anyVersion: fc.Arbitrary<TemplateVersion> = fc.record(
  {
    name: fc.oneof(fc.constant('order_sent'), anyText),
    category: fc.constantFrom('marketing' as const, 'utility' as const, 'authentication' as const),
    language: fc.oneof(fc.constantFrom('en', 'pt_BR', 'pt-br'), anyText),
    parameterFormat: fc.constantFrom('positional' as const, 'named' as const, undefined),
    header: anyHeader,
    body: fc.record({ text: anyText, examples: anyExamples }),
    variables: fc.dictionary(
      anyName,
      fc.record({ source: fc.constantFrom('agentName' as const, 'contactName' as const, 'custom' as const) }),
      { maxKeys: 4 },
    ),
    footer: fc.record({ text: anyText }),
    buttons: fc.array(anyButton, { maxLength: 12 }),
    authentication: fc.record(
      {
        securityLine: fc.boolean(),
        expiryMinutes: fc.oneof(fc.integer({ min: -5, max: 100 }), fc.double()),
        button: fc.record(
          {
            kind: fc.constantFrom('copyCode' as const, 'oneTap' as const, 'zeroTap' as const),
            text: anyText,
          },
          { requiredKeys: ['kind'] },
        ),
      },
      { requiredKeys: ['securityLine', 'button'] },
    ),
  },
  { requiredKeys: ['name', 'category', 'language', 'body'] },
);

/** The text that the range of a finding is in; undefined for a part that is no text. */
export function textOfPart(version: TemplateVersion, part: FindingPart): string | undefined {
  const path = part === 'header' || part === 'body' || part === 'footer' ? `${part}.text` : part;
  let value: unknown = version;
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
}
