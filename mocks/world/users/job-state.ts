import type { BulkChangeJob, BulkChangeResult, BulkChangeStart } from '../../../src/contract/bulk-change.ts';
import type { UserImportJob, UserImportOutcome, UserImportRow } from '../../../src/contract/user-import.ts';

/** What earlier rows of a file have said that later ones may not say again. */
export interface EarlierRows {
  readonly emails: Set<string>;
  readonly extensions: Set<string>;
  /** Those that they took from users who had them. */
  readonly freed: Set<string>;
}

/** An import with what it was asked for. */
export interface ImportRecord {
  job: UserImportJob;
  readonly rows: UserImportRow[];
  /** By the place of the row: of the dry run, then one after the other of applying. */
  readonly outcomes: UserImportOutcome[];
  /** What the rows of the present run have said so far. */
  earlier: EarlierRows;
}

/** A change of many users with what it was asked for. */
export interface BulkChangeRecord {
  job: BulkChangeJob;
  readonly wanted: readonly BulkChangeWish[];
  readonly results: BulkChangeResult[];
}

/** What shall become of one user. */
export interface BulkChangeWish {
  readonly userId: string;
  readonly add?: BulkChangeStart['add'];
  readonly remove?: BulkChangeStart['remove'];
}
