/** Rows of the CDR in columns: filter, sort and count millions of them, and take them away as text. */
export { createCdrIndex } from './create-index.ts';
export { readCdrRow } from './read-row.ts';
export { CdrRowError } from './row-error.ts';
export type {
  CdrColumn,
  CdrFacets,
  CdrFilter,
  CdrIndex,
  CdrIndexOptions,
  CdrQuestion,
  CdrRow,
  CdrSort,
  CdrSummary,
  Direction,
  Disposition,
} from './types.ts';
