import type { CallOutcome } from '../../client/client.ts';
import type { UserImportJob, UserImportRow, UserImportStart } from '../../contract/user-import.ts';
import { refused } from '../outcome.ts';
import type { Outcome } from '../workspace.ts';
import { isUnclear, type AttemptsOptions } from './attempts.ts';
import { ask } from './wish.ts';

/**
 * So many rows go in one request: to check them and write them as JSON takes a few milliseconds, so that neither a page
 * nor a line stands still for a file of any length.
 */
const rowsAtOnce = 300;

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
 * @param signal - ends it between two requests, and cancels what was begun, at any time until it is handed over; also
 *   after a failure, where it is given up for good
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
  const isGivenUp = (): boolean => signal?.aborted === true;
  if (isGivenUp()) return refused('aborted');
  let begun: string | null = null;
  let mayHaveBegun = false;
  const beginOnce = (): Promise<Outcome<UserImportJob>> =>
    ask(options, async () => {
      const answer = await begin({ ...file, rows: first, ...(isWhole ? {} : { total: rows.length }) });
      mayHaveBegun ||= isUnclear(answer);
      return answer;
    });
  const giveUp = async (): Promise<void> => {
    // Where the answer was lost, the same call again under the same key tells which import it has begun.
    const again = begun === null && mayHaveBegun ? await beginOnce() : null;
    if (again?.ok) begun = again.value.id;
    if (begun !== null) await cancel(begun);
  };
  let outcome = await beginOnce();
  let sent = 0;
  while (outcome.ok) {
    const job = outcome.value;
    begun = job.id;
    learn(job);
    if (isGivenUp()) break;
    const { done } = job.progress;
    if (job.state !== 'receiving') return outcome;
    // A backend that takes nothing more would be asked for ever.
    if (done <= sent) {
      outcome = refused('invalid-answer');
      break;
    }
    sent = done;
    outcome = await ask(options, () =>
      add(job.id, { from: done, rows: rows.slice(done, done + rowsAtOnce) }),
    );
  }
  if (isGivenUp()) {
    await giveUp();
    return refused('aborted');
  }
  if (begun !== null || mayHaveBegun) signal?.addEventListener('abort', () => void giveUp(), { once: true });
  return outcome;
}
