import type { BulkChangeJob, BulkChangeResult, BulkChangeStart } from '../../src/contract/bulk-change.ts';
import type { UserImportJob, UserImportOutcome, UserImportRow } from '../../src/contract/user-import.ts';

/** An import with what it was asked for. */
export interface ImportRecord {
  job: UserImportJob;
  readonly rows: readonly UserImportRow[];
  outcomes: readonly UserImportOutcome[];
}

/** A change of many users with what it was asked for. */
export interface BulkChangeRecord {
  job: BulkChangeJob;
  readonly wanted: readonly BulkChangeWish[];
  results: BulkChangeResult[];
}

/** What shall become of one user. */
export interface BulkChangeWish {
  readonly userId: string;
  readonly add?: BulkChangeStart['add'];
  readonly remove?: BulkChangeStart['remove'];
}
