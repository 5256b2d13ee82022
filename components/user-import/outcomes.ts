import type { UserImportOutcome } from '../../src/contract/user-import.ts';

/** What a row can come to, in the order in which it is shown. */
export const userImportOutcomes = [
  'created',
  'changed',
  'unchanged',
  'wrong',
] as const satisfies readonly UserImportOutcome['outcome'][];
