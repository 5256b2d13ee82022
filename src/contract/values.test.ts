import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { etagOf, revisionOf } from './identifier.ts';
import { booleanInQuery, integerInQuery } from './query.ts';
import { openEnum, textUpTo } from './text.ts';

describe('described and named', () => {
  it('give one schema two meanings, neither of which overwrites the other', () => {
    const text = z.string();
    const one = described('One.', text);
    const two = described('Two.', text);
    expect(z.globalRegistry.get(one)?.description).toBe('One.');
    expect(z.globalRegistry.get(two)?.description).toBe('Two.');
    expect(z.globalRegistry.get(text)).toBeUndefined();
  });

  it('keep the meaning of a named schema where a field describes it anew', () => {
    const thing = named('ThingOfThisTest', 'A thing.', z.object({}));
    const field = described('The thing at hand.', thing);
    expect(z.globalRegistry.get(thing)).toEqual({ id: 'ThingOfThisTest', description: 'A thing.' });
    expect(z.globalRegistry.get(field)).toEqual({ description: 'The thing at hand.' });
    z.globalRegistry.remove(thing);
  });
});

describe('a text of limited length', () => {
  const text = textUpTo(3, 1);
  it.each(['a', 'abc', '🙂🙂🙂', 'e\u0301e'])('takes %j, counting characters as code points', (value) => {
    expect(z.safeDecode(text, value).success).toBe(true);
  });
  it.each(['', 'abcd', '🙂🙂🙂🙂'])('refuses %j', (value) => {
    expect(z.safeDecode(text, value).success).toBe(false);
  });
});

describe('a word from a list that may grow', () => {
  it('passes the known and the unknown, but nothing that is not a word', () => {
    const colour = openEnum(['green', 'red']);
    expect(z.decode(colour, 'green')).toBe('green');
    expect(z.decode(colour, 'PURPLE')).toBe('PURPLE');
    expect(z.safeDecode(colour, 7 as never).success).toBe(false);
  });
});

describe('an entity tag', () => {
  it('is the quoted revision', () => {
    expect(etagOf(42)).toBe('"42"');
    expect(revisionOf('"42"')).toBe(42);
    expect(revisionOf(' "0" ')).toBe(0);
  });
  it.each(['42', 'W/"42"', '"a"', '""', '*', '"-1"', '"1", "2"', ''])('names no revision in %j', (header) => {
    expect(revisionOf(header)).toBeNull();
  });
});

describe('values in a query string', () => {
  it('are text there, and typed in code', () => {
    const limit = integerInQuery(1, 1000);
    expect(z.decode(limit, '50')).toBe(50);
    expect(z.encode(limit, 50)).toBe('50');
    expect(z.decode(booleanInQuery, 'true')).toBe(true);
    expect(z.encode(booleanInQuery, false)).toBe('false');
  });
  it.each(['', '0', '1001', '1.5', '1e2', ' 5', 'ten'])('refuse %j as a number from 1 to 1000', (text) => {
    expect(z.safeDecode(integerInQuery(1, 1000), text).success).toBe(false);
  });
  it.each(['', '1', 'TRUE', 'yes'])('refuse %j as a truth value', (text) => {
    expect(z.safeDecode(booleanInQuery, text as never).success).toBe(false);
  });
});
