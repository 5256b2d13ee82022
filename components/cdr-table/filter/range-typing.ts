import { rangeUnits } from './range-words.ts';
import { isNumberRange, type NumberRange, type RangePart, type TableFilter } from './table-filter.ts';

export type Side = 'from' | 'to';

/** What became of what was typed: a range, none, or why there is none. */
export type TypedRange = { readonly range: NumberRange | null } | { readonly fault: 'reversed' | 'unreal' };

type Typed = Record<Side, string[]>;

/** The fields of the ranges as they are being typed: numbers in units, which are not rewritten under one's hands. */
export class RangeTyping {
  readonly #typed = new Map<RangePart, Typed>();

  /** Fills the fields with what is set. */
  begin(filter: TableFilter): void {
    for (const part of Object.keys(rangeUnits) as RangePart[]) this.fill(part, filter[part]);
  }

  fill(part: RangePart, range: NumberRange | null): void {
    this.#typed.set(part, {
      from: fieldsOf(part, range?.from ?? null),
      to: fieldsOf(part, range?.to ?? null),
    });
  }

  /** What stands in the field of a unit, the largest at 0. */
  field(part: RangePart, side: Side, unit: number): string {
    return this.#typed.get(part)?.[side][unit] ?? '';
  }

  type(part: RangePart, side: Side, unit: number, text: string): void {
    const fields = this.#typed.get(part)?.[side];
    if (fields !== undefined) fields[unit] = text;
  }

  result(part: RangePart): TypedRange {
    const typed = this.#typed.get(part);
    const from = valueOf(part, typed?.from ?? []);
    const to = valueOf(part, typed?.to ?? []);
    if (Number.isNaN(from) || Number.isNaN(to)) return { fault: 'unreal' };
    if (from === null && to === null) return { range: null };
    return isNumberRange({ from, to }) ? { range: { from, to } } : { fault: 'reversed' };
  }
}

/** A value in its units; what is not whole in the smallest stands there as a fraction. */
function fieldsOf(part: RangePart, value: number | null): string[] {
  const units = rangeUnits[part];
  if (value === null) return units.map(() => '');
  let rest = value;
  return units.map(({ size }, at) => {
    const count = at === units.length - 1 ? rest / size : Math.floor(rest / size);
    rest -= count * size;
    return count === 0 && at < units.length - 1 ? '' : String(count);
  });
}

/** Null where nothing is typed; NaN where it is no number. */
function valueOf(part: RangePart, fields: readonly string[]): number | null {
  if (fields.every((text) => text.trim() === '')) return null;
  if (fields.some((text) => !(Number(text) >= 0))) return Number.NaN;
  const sum = fields.reduce((sum, text, at) => sum + Number(text) * (rangeUnits[part][at]?.size ?? 1), 0);
  const value = Math.round(sum);
  return Number.isSafeInteger(value) ? value : Number.NaN;
}
