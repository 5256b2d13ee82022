import { describe, expect, it } from 'vitest';
import { hasShape } from './parse.ts';
import { templateCreateSchema } from './template-draft.ts';

const language = { language: 'en', body: { text: 'Hello' } };
const template = { name: 'a', category: 'utility', businessManagerId: '1', languages: [language] };

describe('the shape of a template', () => {
  it.each([
    ['is whole', {}],
    ['has texts that are too long', { businessManagerId: '1'.repeat(21), name: 'a'.repeat(600) }],
    ['has texts that are too short or of another form', { businessManagerId: '', name: 'No name!' }],
    ['has no language yet', { languages: [] }],
    ['has more than is known', { colour: 'blue' }],
    ['has a number out of bounds', authentication(900)],
    ['has a number that is not whole', authentication(1.5)],
    ['has no number where one belongs', authentication(NaN)],
    ['has a variable of too long a name', examples({ ['x'.repeat(100)]: 'sample' })],
  ])('is there where it %s', (_, change) => {
    expect(hasShape(templateCreateSchema, { ...template, ...change })).toBe(true);
  });

  it.each([
    ['has no name', { name: undefined }],
    ['has a name that is no text', { name: 7 }],
    ['has a category that does not exist', { category: 'toString' }],
    ['has languages that are none', { languages: [language, null] }],
    ['has a language without a body', { languages: [{ language: 'en' }] }],
    ['has a header of no kind', { languages: [{ ...language, header: { kind: 'hologram' } }] }],
    ['has a text for a number', authentication('5')],
    ['has a sample that is no text', examples({ '1': 7 })],
  ])('is not there where it %s', (_, change) => {
    expect(hasShape(templateCreateSchema, { ...template, ...change })).toBe(false);
  });

  it.each([null, undefined, 'text', 7, [], () => {}])('is not there in %o', (value) => {
    expect(hasShape(templateCreateSchema, value)).toBe(false);
  });
});

function authentication(expiryMinutes: unknown) {
  return {
    languages: [
      { ...language, authentication: { securityLine: false, expiryMinutes, button: { kind: 'copyCode' } } },
    ],
  };
}

function examples(given: Record<string, unknown>) {
  return { languages: [{ ...language, body: { text: 'Hello', examples: given } }] };
}
