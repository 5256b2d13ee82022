import { describe, expect, it } from 'vitest';
import { relativeCost } from '../../test/relative-cost.ts';
import { maskAnswer } from './boundary.ts';
import { rewrite } from './rewrite.ts';

const asIs = { contact: () => 'a contact', text: (text: string) => text };

function nested(depth: number, innermost: unknown): unknown {
  let value = innermost;
  for (let level = 0; level < depth; level++) value = level % 2 ? { inner: value } : [value];
  return value;
}

describe('rewrite', () => {
  it('asks for each text with its key, for those in lists with the key of the list', () => {
    const asked: string[][] = [];
    const text = (value: string, key: string): string => {
      asked.push([key, value]);
      return value.toUpperCase();
    };
    const value = { a: 'x', b: ['y', ['z']], c: [{ d: 'w' }] };
    expect(rewrite(value, { ...asIs, text })).toEqual({ a: 'X', b: ['Y', ['Z']], c: [{ d: 'W' }] });
    expect(rewrite('v', { ...asIs, text })).toBe('V');
    expect(asked).toEqual([
      ['a', 'x'],
      ['b', 'y'],
      ['b', 'z'],
      ['d', 'w'],
      ['', 'v'],
    ]);
  });

  it('takes names that people chose for no keys: neither a contact nor a text is known by them', () => {
    const keys: string[] = [];
    const text = (value: string, key: string): string => {
      keys.push(key);
      return value;
    };
    const value = { examples: { ref: 'x', title: 'y' }, variables: { ref: { source: 'z' } } };
    expect(rewrite(value, { ...asIs, text })).toEqual(value);
    expect(keys).toEqual(['', '', 'source']);
    expect(rewrite({ variables: { one: { ref: 'c' } } }, asIs)).toEqual({ variables: { one: 'a contact' } });
  });

  it('knows a contact that is shown by its label, where the rules ask for that', () => {
    const value = [{ ref: 'c' }, { ref: 'c', label: null }];
    expect(rewrite(value, asIs)).toEqual(['a contact', 'a contact']);
    expect(rewrite(value, { ...asIs, shownContact: () => 'shown' })).toEqual(['a contact', 'shown']);
  });

  it('leaves out what lies deeper than a hundred levels, whatever the depth', () => {
    expect(rewrite(nested(100, { a: 1 }), asIs)).toEqual(nested(100, { a: 1 }));
    expect(rewrite(nested(101, { a: 1 }), asIs)).toEqual(nested(101, null));
    expect(rewrite(nested(101, 'text'), asIs)).toEqual(nested(101, 'text'));
    expect(JSON.stringify(rewrite(nested(200_000, { ref: 'c' }), asIs))).not.toContain('contact');
  });

  it('leaves out __proto__, and sets no prototype by it', () => {
    const hostile: unknown = JSON.parse(
      '{"a":{"__proto__":{"polluted":true},"constructor":{"prototype":1}}}',
    );
    const copy = rewrite(hostile, asIs) as { a: Record<string, unknown> };
    expect(Object.keys(copy.a)).toEqual(['constructor']);
    expect(Object.getPrototypeOf(copy.a)).toBe(Object.prototype);
    expect(copy.a.polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('copies at every level, so that nobody can reach what was given through what came out', () => {
    const value = { list: [{ a: 1 }] };
    const copy = rewrite(value, asIs) as typeof value;
    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
    expect(copy.list).not.toBe(value.list);
    expect(copy.list[0]).not.toBe(value.list[0]);
  });

  it('masks a page of 200 conversations in the time of a few copies of it', () => {
    const items = Array.from({ length: 200 }, (_, place) => ({
      id: `k-${place}`,
      contact: {
        ref: `c-${place}`,
        accountId: `A-${place}`,
        name: `Contact ${place}`,
        number: `+3460011${place}`,
      },
      channelId: 'ch-1',
      assignedTo: { id: 'u-1', name: 'Berta' },
      facts: Array.from({ length: 30 }, (__, fact) => ({ id: `m-${fact}`, at: fact, kind: 'received' })),
      lastMessage: { id: 'm-1', content: { kind: 'text', text: 'See you at 10:30 on 23/11' }, revision: 1 },
      revision: 1,
    }));
    const masking = () => maskAnswer({ items }, undefined);
    const copying = () => JSON.parse(JSON.stringify({ items })) as unknown;
    expect(relativeCost(masking, copying, 9)).toBeLessThan(10);
  });
});
