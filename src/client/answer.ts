import { decode, decodeList } from '../contract/parse.ts';
import type { Answer } from '../contract/operation.ts';
import { problemSchema } from '../contract/problem.ts';
import type { Problem, ProblemCode } from '../contract/problem.ts';
import { discard } from './exchange.ts';
import { readFile, readJson } from './body.ts';

/** An answer as the contract reads it, or that it is not the backend's. */
export type ReadAnswer =
  | { readonly is: 'success'; readonly value: unknown }
  | { readonly is: 'problem'; readonly problem: Problem }
  | { readonly is: 'invalid' };

const invalid: ReadAnswer = { is: 'invalid' };

/**
 * Reads an answer by what the contract says of its status. A portal's page, a cut body, a status the operation does not
 * have: all that is not what the contract promises is invalid, so that nobody takes it for a refusal.
 *
 * @param expected - what the operation answers with this status, where it succeeds with it
 * @throws whatever the network throws when it fails on the way
 */
export async function readAnswer(response: Response, expected: Answer | undefined): Promise<ReadAnswer> {
  if (response.status >= 400) return readProblem(response);
  if (expected?.file) {
    const file = await readFile(response);
    return file === undefined ? invalid : { is: 'success', value: file };
  }
  if (expected === undefined || expected.stream !== undefined || expected.body === undefined) {
    discard(response);
    return expected === undefined || expected.stream !== undefined
      ? invalid
      : { is: 'success', value: undefined };
  }
  const result = decodeList(expected.body, await readJson(response));
  return result.ok ? { is: 'success', value: result.value } : invalid;
}

async function readProblem(response: Response): Promise<ReadAnswer> {
  const { status, headers } = response;
  const isProblem = /^application\/problem\+json\b/i.test(headers.get('Content-Type') ?? '');
  const json = await readJson(response);
  const read = decode(problemSchema, json);
  if (read.ok) return { is: 'problem', problem: { ...read.value, status } };
  // A code of a later version of the contract; or a 401 of a gateway, which says enough.
  const code = codeOfStatus(status);
  if ((isProblem && json !== undefined) || status === 401) {
    return { is: 'problem', problem: { title: `Refused with status ${status}`, status, code } };
  }
  return invalid;
}

const codes: Readonly<Record<number, ProblemCode>> = {
  401: 'signed-out',
  403: 'role-not-allowed',
  404: 'not-found',
  409: 'conflict',
  410: 'cursor-expired',
  412: 'precondition-failed',
  413: 'file-too-large',
  415: 'media-type-refused',
  422: 'validation-failed',
  428: 'precondition-required',
  429: 'rate-limited',
  501: 'not-supported',
  503: 'unavailable',
};

/** The code that says no more than a status does. */
function codeOfStatus(status: number): ProblemCode {
  return codes[status] ?? (status < 500 ? 'malformed-request' : 'internal');
}
