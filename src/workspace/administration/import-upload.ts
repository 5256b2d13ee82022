import type { CallOutcome } from '../../client/client.ts';
import type { UserImportJob, UserImportRow, UserImportStart } from '../../contract/user-import.ts';
import { refused } from '../outcome.ts';
import type { Outcome } from '../workspace.ts';
import type { AttemptsOptions } from './attempts.ts';
import { ask } from './wish.ts';

/**
 * So many rows go in one request: to check them and write them as JSON takes a few milliseconds, so that neither a page
 * nor a line stands still for a file of any length.
 */
export const rowsAtOnce = 300;

export interface UploadCalls {
  readonly begin: (body: UserImportStart) => Promise<CallOutcome<UserImportJob>>;
  readonly add: (
    jobId: string,
    body: { from: number; rows: UserImportRow[] },
  ) => Promise<CallOutcome<UserImportJob>>;
  readonly cancel: (jobId: string) => Promise<unknown>;
}

/**
 * Hands the rows of an import over, some at a time, each request repeated where its answer was lost. The backend says
 * how many it has, so that a repeat under the same key goes on where the first attempt ended.
 *
 * @param learn - told of the import after each request
 * @param signal - ends it between two requests, and cancels what was begun
 */
export async function uploadImport(
  options: AttemptsOptions,
  { begin, add, cancel }: UploadCalls,
  { rows, ...file }: UserImportStart,
  learn: (job: UserImportJob) => void,
  signal?: AbortSignal,
): Promise<Outcome<UserImportJob>> {
  const first = rows.slice(0, rowsAtOnce);
  const isWhole = first.length === rows.length;
  let outcome = await ask(options, () =>
    begin({ ...file, rows: first, ...(isWhole ? {} : { total: rows.length }) }),
  );
  let sent = 0;
  while (outcome.ok) {
    const job = outcome.value;
    learn(job);
    const { done } = job.progress;
    if (job.state !== 'receiving') return outcome;
    // A backend that takes nothing more would be asked for ever.
    if (done <= sent) return refused('invalid-answer');
    if (signal?.aborted === true) {
      await cancel(job.id);
      return refused('aborted');
    }
    sent = done;
    outcome = await ask(options, () =>
      add(job.id, { from: done, rows: rows.slice(done, done + rowsAtOnce) }),
    );
  }
  return outcome;
}
