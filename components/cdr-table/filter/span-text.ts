const units: readonly [unit: string, milliseconds: number][] = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
];

/** A span (milliseconds) in the largest unit in which it is whole: `90s`, `5m`, `2h`. */
export function writeSpan(milliseconds: number): string {
  const [unit, size] = units.find(([, size]) => milliseconds !== 0 && milliseconds % size === 0) ?? [
    's',
    1000,
  ];
  return `${milliseconds / size}${unit}`;
}

/** Reads a span back, to milliseconds; null where it is none. */
export function readSpan(text: string): number | null {
  const [, digits, unit] = /^(\d{1,16})(ms|s|m|h)$/.exec(text) ?? [];
  const size = units.find(([name]) => name === unit)?.[1];
  if (digits === undefined || size === undefined) return null;
  const span = Number(digits) * size;
  return Number.isSafeInteger(span) ? span : null;
}
