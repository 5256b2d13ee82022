import type { Fact } from '../contract/fact.ts';

/** Strings compare by UTF-16 code units, as `<` does; a locale's order would differ from machine to machine. */
function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a fact is before another, in fact order. */
export function isBefore(a: Fact, b: Fact): boolean {
  return compareFacts(a, b) < 0;
}

/** Fact order: by instant, then by id. Of one id at one instant, the kind that comes first by name is first. */
function compareFacts(a: Fact, b: Fact): number {
  return a.at - b.at || compareCodeUnits(a.id, b.id) || compareCodeUnits(a.kind, b.kind);
}

/**
 * The facts in fact order, each id once. Of several facts with one id the first in order is kept, which is the
 * lowest by (`at`, then `kind` by name).
 */
export function orderFacts(facts: Iterable<Fact>): Fact[] {
  const ordered = Array.from(facts).sort(compareFacts);
  const ids = new Set(ordered.map((fact) => fact.id));
  if (ids.size === ordered.length) return ordered;
  // The first fact of an id takes it, and leaves nothing for those after it.
  return ordered.filter((fact) => ids.delete(fact.id));
}
