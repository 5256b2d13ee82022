import type { ReferenceColumn } from '../columns/reference-column.ts';
import { STATUSES, statusFields, wordOf, type StatusField } from '../columns/status-column.ts';
import type { CdrFilter } from '../types.ts';

/** The part of a filter for each field of a status. */
export const statusParts = {
  disposition: 'dispositions',
  direction: 'directions',
  serviceLevel: 'serviceLevels',
  archivedReason: 'archivedReasons',
} as const satisfies Record<StatusField, keyof CdrFilter>;

/** Whether a filter has a part that is a condition on statuses. */
export function hasStatus(filter: CdrFilter): boolean {
  return Object.values(statusParts).some((part) => filter[part] !== undefined);
}

/** Which statuses a filter accepts, 1 at each; null where it accepts all. `but` is a field that is not looked at. */
export function acceptedStatuses(filter: CdrFilter, but?: StatusField): Uint8Array | null {
  const fields = Object.keys(statusFields) as StatusField[];
  const wanted = fields.filter((field) => field !== but && filter[statusParts[field]] !== undefined);
  if (wanted.length === 0) return null;
  const accepted = new Uint8Array(STATUSES).fill(1);
  for (const field of wanted) {
    const words: readonly (string | null)[] = statusFields[field].words;
    const list: readonly string[] = filter[statusParts[field]]!;
    const holds = words.map((word) => word !== null && list.includes(word));
    for (let status = 0; status < STATUSES; status += 1) {
      if (!holds[wordOf(field, status)]!) accepted[status] = 0;
    }
  }
  return accepted;
}

/** Which codes of a column have one of some ids. */
export function acceptedReferences(column: ReferenceColumn, ids: readonly string[]): Uint8Array {
  const wanted = new Set(ids);
  return Uint8Array.from(column.ids, (id, code) => Number(code !== 0 && wanted.has(id)));
}
