/** Rows of the CDR in columns: filter, sort and count millions of them, and take them away as text. */
export { createCdrIndex } from './create-index.ts';
export type { CdrTextColumn, CdrTextField } from './csv/text-cells.ts';
export {
  createCsvWriter,
  createTsvWriter,
  type CdrCsvOptions,
  type CdrTextOptions,
  type CdrTextWriter,
} from './csv/writers.ts';
export { readCdrRow } from './read-row.ts';
export { CdrRowError } from './row-error.ts';
export type {
  CdrColumn,
  CdrCounting,
  CdrFacets,
  CdrFilter,
  CdrIndex,
  CdrIndexOptions,
  CdrNeed,
  CdrQuestion,
  CdrRow,
  CdrSort,
  CdrSummary,
  Direction,
  Disposition,
} from './types.ts';
