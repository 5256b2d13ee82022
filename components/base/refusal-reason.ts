import type { Refusal } from '../../src/workspace/workspace.ts';
import type { Reason } from './advice.ts';

/** A refusal as what an agent is told is looked up by. */
export function reasonOf({ reason, problem }: Refusal): Reason {
  const platformError = problem?.platformError?.code;
  return { code: reason, ...(platformError !== undefined && { platformError }) };
}
