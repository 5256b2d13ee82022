import * as z from 'zod/mini';
import { problemSchema, problemStatus } from '../../src/contract/problem.ts';
import type { ProblemCode } from '../../src/contract/problem.ts';
import type { Refusal } from '../handlers/handler.ts';

/** The code in words: `window-closed` is "Window closed". */
function titleOf(code: ProblemCode): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A refusal as problem details. `retryAfter` is in seconds. */
export function problemResponse(refusal: Omit<Refusal, 'ok'>, retryAfter?: number): Response {
  const { code, detail, fields, platformError } = refusal;
  const status = problemStatus[code];
  const problem = z.encode(problemSchema, {
    type: 'about:blank',
    title: titleOf(code),
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(fields === undefined ? {} : { fields: [...fields] }),
    ...(platformError === undefined ? {} : { platformError }),
  });
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return new Response(JSON.stringify(problem), { status, headers });
}
