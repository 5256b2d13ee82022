export const targetUnits = ['second', 'minute', 'hour', 'day'] as const;
export type TargetUnit = (typeof targetUnits)[number];

const milliseconds: Readonly<Record<TargetUnit, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** Shortest and longest target, in milliseconds. Source: the contract. */
const shortest = 1000;
const longest = 604_800_000;

export interface TargetParts {
  readonly amount: number;
  readonly unit: TargetUnit;
}

export type TargetEntry =
  | { readonly ok: true; readonly target: number }
  | { readonly ok: false; readonly problem: 'no-number' | 'too-short' | 'too-long' };

/** A target (milliseconds) in the largest unit that needs no fraction, else in seconds. */
export function partsOf(target: number): TargetParts {
  const unit = targetUnits.findLast((one) => target % milliseconds[one] === 0) ?? 'second';
  return { amount: target / milliseconds[unit], unit };
}

/** Reads a target (milliseconds) from what was typed; a comma is a decimal point too. */
export function readTarget(typed: string, unit: TargetUnit): TargetEntry {
  const text = typed.normalize('NFKC').trim().replace(',', '.');
  if (!/^\d+(\.\d*)?$|^\.\d+$/.test(text)) return { ok: false, problem: 'no-number' };
  const target = Math.round(Number(text) * milliseconds[unit]);
  if (target < shortest) return { ok: false, problem: 'too-short' };
  return target > longest ? { ok: false, problem: 'too-long' } : { ok: true, target };
}
