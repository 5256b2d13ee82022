import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAgenda } from './agenda.ts';

describe('the agenda', () => {
  it('gives everything out by its instant, and what is of one instant in the order it was planned', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 60 }), (instants) => {
        const agenda = createAgenda<number>();
        for (const [index, at] of instants.entries()) agenda.plan(at, index);
        const taken: [number, number][] = [];
        for (let due = agenda.takeDue(Infinity); due !== null; due = agenda.takeDue(Infinity))
          taken.push([due.at, due.item]);
        expect(taken).toEqual(
          instants.map((at, index) => [at, index]).sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!),
        );
      }),
    );
  });

  it('gives out nothing before it is due', () => {
    const agenda = createAgenda<string>();
    expect(agenda.nextAt()).toBeNull();
    agenda.plan(10, 'later');
    expect(agenda.nextAt()).toBe(10);
    expect(agenda.takeDue(9)).toBeNull();
    expect(agenda.takeDue(10)).toEqual({ at: 10, item: 'later' });
  });
});
