import type { FormDraftRow } from './store.ts';

/** The draft that was changed last first. */
export function newestFirst(a: FormDraftRow, b: FormDraftRow): number {
  return b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);
}
