import type { Messages } from '../../base/messages.ts';
import { isolated } from '../../base/isolated.ts';
import type { RequestField, RequestProblem } from './request-form.ts';

/** What is wrong with a field, and what to do, in words. */
export function problemWords(field: RequestField, problem: RequestProblem, msg: Messages): string {
  if (problem.kind === 'missing') return msg.requestMissing[field];
  if (problem.kind === 'no-digits') return msg.requestNoDigits;
  if (problem.kind === 'digit-count') return msg.requestDigitCount;
  if (problem.kind === 'too-long') return msg.requestTooLong(problem.most);
  if (problem.kind === 'number') return msg.numberProblems[problem.problem];
  return problem.kind === 'name-taken'
    ? msg.requestNameTaken(isolated(problem.by))
    : msg.requestNumberTaken(isolated(problem.by));
}
