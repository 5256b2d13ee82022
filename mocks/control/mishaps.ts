import type { ProblemCode } from '../../src/contract/problem.ts';
import type { UserImportJob } from '../../src/contract/user-import.ts';
import type { HandledOperation } from '../handled-operation.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** What goes wrong, on demand: each with the next request of an operation, whoever sends it, and only once. */
export interface MishapControl {
  /** The request is done, and its answer is lost. */
  loseAnswer(operation: HandledOperation): Promise<void>;
  /** The request is refused and not done. `retryAfter` is in seconds. */
  refuse(operation: HandledOperation, code: ProblemCode, retryAfter?: number): Promise<void>;
  /** The request is done after so many milliseconds of the machine's clock. */
  delay(operation: HandledOperation, milliseconds: number): Promise<void>;
  /** Imports that have not ended, the newest first. */
  openImports(): UserImportJob[];
  /** The backend gives an import up that is going on; resolves to whether it was. */
  failImport(jobId: string, problem?: string): Promise<boolean>;
  /** Lets imports and changes of many users take so many times as long as usual, from their next step on. */
  slowJobs(factor: number): Promise<void>;
}

export function createMishapControl(ledger: Ledger): MishapControl {
  return {
    loseAnswer: async (operation) => {
      await ledger.write({ kind: 'planMishap', operation, mishap: { kind: 'answerLost' } });
    },
    refuse: async (operation, code, retryAfter) => {
      const mishap = { kind: 'refused', code, ...(retryAfter === undefined ? {} : { retryAfter }) } as const;
      await ledger.write({ kind: 'planMishap', operation, mishap });
    },
    delay: async (operation, by) => {
      await ledger.write({ kind: 'planMishap', operation, mishap: { kind: 'delayed', by } });
    },
    openImports: () =>
      [...ledger.world.imports.values()]
        .map(({ job }) => job)
        .filter(({ endedAt }) => endedAt === undefined)
        .reverse(),
    failImport: async (jobId, problem = 'The directory of users did not answer.') => {
      const outcome = await ledger.write({ kind: 'failImport', jobId, problem });
      return outcome !== null && 'done' in outcome && outcome.done;
    },
    slowJobs: async (factor) => {
      await ledger.write({ kind: 'pace', jobs: Math.max(0.01, factor) });
    },
  };
}
