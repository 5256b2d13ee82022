import * as fc from 'fast-check';
import { offsetAfter } from '../length.ts';
import { lengthOf, templateLimits, templateVariables, type TemplateVersion } from '../index.ts';

/** A piece of a template's text: as it stands, or a variable by its name. */
export type Piece = string | { readonly variable: string };

/** A template that the platform takes, with values that it takes, and the pieces its texts are made of. */
export type ValidFilling = {
  readonly version: TemplateVersion;
  readonly values: Readonly<Record<string, string>>;
  readonly pieces: {
    readonly header: readonly Piece[] | null;
    readonly body: readonly Piece[];
    /** Of each button that has an address, by its place. */
    readonly urls: ReadonlyMap<number, readonly Piece[]>;
  };
};

/** What a template or a value may look like to somebody who reads it wrongly. */
const telling = [
  '🎉',
  '👩‍👩‍👧',
  '*bold*',
  '_',
  '```',
  '{x}',
  '{{1}}',
  '{{2}}',
  '{{name}}',
  '}}',
  '$&',
  '$1',
  'bit.ly/x',
  'مرحبا',
  '\u2028',
  '\ud800',
];

/** A value by the rules alone: something to see, no line break or tab, at most four spaces in a row. */
const anyValue = fc
  .array(
    fc.oneof(
      fc.constantFrom(...telling),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) =>
    parts
      .join(' ')
      .replace(/[\r\n\t]/g, '')
      .replace(/ {5,}/g, '    '),
  )
  .filter((value) => value.trim() !== '');

/** Words as a body may have them: with marks, in any script, on several lines; nothing that is counted or refused. */
const anyWord = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-zÁ-ÿ0-9]{1,12}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('*soon*', '_now_', '中文', 'שלום', 'so,\nthen', '(here)', '$1', '10%'),
  },
);
const words = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(anyWord, { minLength: least, maxLength: most }).map((list) => list.join(' '));
const plainWord = fc.stringMatching(/^[A-Za-zÁ-ÿ0-9]{1,12}$/);

/** How many variables the body has, which names they have, and which stands where. */
const anyShape = fc.record({
  isNamed: fc.boolean(),
  category: fc.constantFrom('marketing' as const, 'utility' as const),
  stretches: fc.array(words(5, 9), { minLength: 1, maxLength: 5 }),
  /** Whether a variable stands again at the end of the body. */
  isRepeated: fc.boolean(),
  header: fc.option(fc.record({ before: plainWord, hasVariable: fc.boolean(), after: plainWord }), {
    nil: null,
  }),
  media: fc.boolean(),
  footer: fc.option(plainWord, { nil: null }),
  links: fc.array(fc.boolean(), { maxLength: 2 }),
  replies: fc.nat({ max: 3 }),
  values: fc.array(anyValue, { minLength: 8, maxLength: 8 }),
});

/** Any template that the platform takes, of many shapes, with any values that it takes. */
export const anyValidFilling: fc.Arbitrary<ValidFilling> = anyShape.map((shape) => {
  const names = shape.isNamed ? ['first_name', 'order', 'constructor', 'day_2'] : ['1', '2', '3', '4'];
  // A name may be used once, a number as often as one likes.
  const body = bodyOf(shape.stretches, names, shape.isRepeated && !shape.isNamed);
  const { header: given } = shape;
  const header: Piece[] | null = given && [
    `${given.before} `,
    ...(given.hasVariable ? [{ variable: names[0]! }, ` ${given.after}`] : []),
  ];
  const urls = shape.links.map((hasVariable, place): Piece[] => [
    `https://example.com/${place}/`,
    ...(hasVariable ? [{ variable: names[0]! }] : []),
  ]);
  const isMedia = shape.media && header === null;
  const version: TemplateVersion = {
    name: 'order_sent',
    category: shape.category,
    language: 'en',
    ...(shape.isNamed && { parameterFormat: 'named' as const }),
    ...(header && { header: { kind: 'text' as const, text: textOf(header), examples: examplesOf(header) } }),
    ...(isMedia && { header: { kind: 'image' as const, exampleUrl: 'https://example.com/a.png' } }),
    body: { text: textOf(body), examples: examplesOf(body) },
    ...(shape.footer !== null && { footer: { text: shape.footer } }),
    buttons: [
      ...urls.map((pieces, place) => ({
        kind: 'url' as const,
        text: `Link ${place}`,
        url: textOf(pieces),
        ...(pieces.length > 1 && { example: `https://example.com/${place}/x9` }),
      })),
      ...Array.from({ length: shape.replies }, (_, place) => ({
        kind: 'quickReply' as const,
        text: `Answer ${place}`,
      })),
    ],
  };
  return {
    version,
    values: fitting(version, shape.values),
    pieces: { header, body, urls: new Map(urls.entries()) },
  };
});

/** Words between all variables, and at both ends. */
function bodyOf(stretches: readonly string[], names: readonly string[], isRepeated: boolean): Piece[] {
  const pieces = stretches.flatMap((stretch, place): Piece[] =>
    place === 0 ? [stretch] : [' ', { variable: names[place - 1]! }, ` ${stretch}`],
  );
  const again = stretches.length > 1 && isRepeated;
  return again ? [...pieces, ' and so ', { variable: names[0]! }, ' for good it is'] : pieces;
}

/** The values by the keys of the variables, each cut so that no text of the template gets too long. */
function fitting(version: TemplateVersion, values: readonly string[]): Record<string, string> {
  const { header } = version;
  const room = header?.kind === 'text' ? templateLimits.header - lengthOf(header.text) : 100;
  return Object.fromEntries(
    templateVariables(version).map(({ key }, place) => {
      const value = values[place]!;
      const cut = value.slice(0, offsetAfter(value, room));
      return [key, cut.trim() === '' ? 'x' : cut];
    }),
  );
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `{{${piece.variable}}}`)).join('');
}

function examplesOf(pieces: readonly Piece[]): Record<string, string> {
  return Object.fromEntries(
    pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [[piece.variable, 'x']])),
  );
}
