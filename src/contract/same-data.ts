/** Equality of plain data. A property that is undefined equals one that is not there. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = new Map<string, unknown>(Object.entries(a));
  const right = new Map<string, unknown>(Object.entries(b));
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].every((name) => isSameData(left.get(name), right.get(name)));
}
