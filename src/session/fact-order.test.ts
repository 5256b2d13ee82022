import { describe, expect, it } from 'vitest';
import type { Fact } from '../contract/fact.ts';
import { isBefore, orderFacts } from './fact-order.ts';

const inOrder: readonly Fact[] = [
  { id: 'b', at: 1, kind: 'received' },
  { id: 'B', at: 2, kind: 'received' },
  { id: 'a', at: 2, kind: 'received' },
  { id: 'a', at: 2, kind: 'templateSent' },
  { id: 'a', at: 3, kind: 'archived' },
];

describe('fact order', () => {
  it('is by instant, then by id, then by kind', () => {
    for (const [place, fact] of inOrder.entries()) {
      for (const [otherPlace, other] of inOrder.entries()) {
        expect(isBefore(fact, other), `${place} and ${otherPlace}`).toBe(place < otherPlace);
      }
    }
  });

  it('keeps each id once, the first of it', () => {
    expect(orderFacts(inOrder.toReversed())).toEqual(inOrder.slice(0, 3));
  });
});
