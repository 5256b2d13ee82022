import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAnswer, storableForm } from './boundary.ts';
import { contactLabel } from './label.ts';

const masked = { masked: true, because: 'group-hides-numbers' };

const zeros = ['0', '０', '٠', '۰', '०', '๐', '𝟎', '𝟘', '𞥐'].map((zero) => zero.codePointAt(0)!);
const separators = [
  '',
  '',
  '',
  ' ',
  '\u00a0',
  '-',
  '.',
  '(',
  ') ',
  '/',
  '+',
  ',',
  '\u200b',
  '\u202e',
  '\u00ad',
  'ー',
  '\n',
];

/** E.164 numbers long enough for the tripwire to know them by themselves. */
const number = fc.stringMatching(/^\+[1-9][0-9]{6,14}$/);

/** A number as someone might write it to get it past: digits of any script, anything invisible between. */
const disguised = (plain: string): fc.Arbitrary<string> =>
  fc
    .array(fc.record({ zero: fc.constantFrom(...zeros), separator: fc.constantFrom(...separators) }), {
      minLength: plain.length,
      maxLength: plain.length,
    })
    .map((disguises) =>
      disguises
        .map(({ zero, separator }, place) => {
          const digit = plain[place]!;
          return (digit === '+' ? '' : String.fromCodePoint(zero + Number(digit))) + separator;
        })
        .join(''),
    );

const words = fc.stringMatching(/^[a-zé日 ]{0,6}[a-z]$/);

/** An answer with the same number, disguised, wherever a contact, a problem or a file could have it. */
const answerWithNumber = number.chain((plain) => {
  const hidden = fc.tuple(words, disguised(plain), words).map((parts) => parts.join(''));
  const contact = fc.record(
    { ref: fc.uuid(), accountId: disguised(plain), name: hidden, number: fc.constant(plain), extra: hidden },
    { requiredKeys: ['ref', 'number'] },
  );
  const content = fc.oneof(
    fc.record({ kind: fc.constant('document'), filename: hidden }),
    fc.record({
      kind: fc.constant('contactCard'),
      cards: fc.array(fc.record({ name: hidden, organization: hidden, numbers: fc.array(disguised(plain)) })),
    }),
  );
  const problem = fc.record({
    title: hidden,
    detail: hidden,
    fields: fc.array(fc.record({ reason: hidden })),
  });
  const leaf = fc.oneof(contact, content, problem, fc.record({ contact, content, error: problem }));
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('items', 'contact', 'value', '__proto__'), tie('node'), { maxKeys: 3 }),
    ),
  })).node;
  return fc.record({ plain: fc.constant(plain), answer: tree });
});

/** All digits of a value's texts in ASCII, whatever stands between them. Not the code under test. */
function visibleDigits(value: unknown): string[] {
  const texts: string[] = [];
  JSON.stringify(value, (key, item: unknown) => {
    if (key === 'ref') return undefined;
    if (typeof item === 'string') texts.push(item);
    return item;
  });
  return texts.map((text) =>
    Array.from(text, (character) => {
      const codePoint = character.codePointAt(0)!;
      const zero = zeros.find((start) => codePoint >= start && codePoint < start + 10);
      return zero === undefined ? '' : String(codePoint - zero);
    }).join(''),
  );
}

describe('after the boundary', () => {
  it('a masked number is nowhere, in no disguise', () => {
    fc.assert(
      fc.property(answerWithNumber, ({ plain, answer }) => {
        for (const digits of visibleDigits(maskAnswer(answer, masked))) {
          expect(digits).not.toContain(plain.slice(1));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the form to be stored has no number in a contact, in no disguise', () => {
    fc.assert(
      fc.property(answerWithNumber, ({ plain, answer }) => {
        const contacts: unknown[] = [];
        JSON.stringify(storableForm(answer).value, (_key, item: unknown) => {
          if (typeof item === 'object' && item && Object.hasOwn(item, 'ref')) contacts.push(item);
          return item;
        });
        for (const digits of visibleDigits(contacts)) expect(digits).not.toContain(plain.slice(1));
      }),
    );
  });

  it('a label shows no masked number', () => {
    fc.assert(
      fc.property(
        number.chain((plain) => fc.record({ number: fc.constant(plain), accountId: disguised(plain) })),
        (contact) => {
          expect(contactLabel(contact, masked)).toEqual({ kind: 'hidden', text: 'Hidden number' });
        },
      ),
    );
  });
});

describe('for any JSON, the boundary', () => {
  const anyJson = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' });
  const boundaryKeys = fc.constantFrom(
    'ref',
    'name',
    'number',
    'filename',
    'detail',
    'kind',
    'cards',
    '__proto__',
  );
  const likelyJson = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom('contactCard', '34600111222', '1 2 3 4 5 6 7', 7, null, true),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(boundaryKeys, tie('node'), { maxKeys: 4 }),
    ),
  })).node;
  const json = fc.oneof(anyJson, likelyJson);

  it('does not change what it is given, nor any prototype', () => {
    const prototypeKeys = Reflect.ownKeys(Object.prototype).length;
    fc.assert(
      fc.property(json, (value) => {
        const before = JSON.stringify(value);
        maskAnswer(value, masked);
        storableForm(value);
        expect(JSON.stringify(value)).toBe(before);
        expect(Reflect.ownKeys(Object.prototype)).toHaveLength(prototypeKeys);
      }),
      { numRuns: 500 },
    );
  });

  it('masks once and for all', () => {
    fc.assert(
      fc.property(json, (value) => {
        const once = maskAnswer(value, masked);
        expect(maskAnswer(once, masked)).toStrictEqual(once);
        const { value: stored } = storableForm(value);
        expect(storableForm(stored).value).toStrictEqual(stored);
      }),
      { numRuns: 1000 },
    );
  });

  it('lets any value through that has nothing to mask', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: fc.constantFrom('a', ' ', 'é') }), (value) => {
        expect(maskAnswer(value, masked)).toEqual(value);
      }),
    );
  });
});
