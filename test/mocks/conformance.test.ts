import { spawnSync } from 'node:child_process';
import * as z from 'zod/mini';
import { beforeEach, describe, expect, it } from 'vitest';
import { problemSchema, problemStatus } from '../../src/contract/problem.ts';
import type { ProblemCode } from '../../src/contract/problem.ts';
import { answerOf, operationOf, operations } from '../../src/contract/operations.ts';
import type { OperationName } from '../../src/contract/operations.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { validRequests } from './valid-requests.ts';
import type { ValidRequest } from './valid-requests.ts';

const names = Object.keys(operations) as OperationName[];
const people = {
  agent: 'agent-ana',
  supervisor: 'supervisor-sam',
  administrator: 'administrator-ada',
} as const;

let centre: Centre;
let keys = 0;
beforeEach(async () => {
  centre = await createCentre();
});

interface Change {
  readonly as?: string;
  readonly key?: string | null;
  readonly ifMatch?: string | null;
}

/** Asks as the operation wants to be asked, but for what is changed. */
async function ask(name: OperationName, request: ValidRequest, change: Change = {}): Promise<Response> {
  const operation = operationOf(name);
  const { as = 'administrator-ada', ifMatch = request.ifMatch } = change;
  keys += 1;
  const key = change.key === undefined ? `key-${keys}` : change.key;
  const headers = new Headers(request.headers);
  if (as !== '') headers.set('authorization', `Bearer ${as}`);
  if (operation.body !== undefined) headers.set('content-type', 'application/json');
  if (operation.idempotencyKey === true && key !== null) headers.set('idempotency-key', key);
  if (ifMatch !== undefined && ifMatch !== null) headers.set('if-match', ifMatch);
  const { body } = request;
  const sent =
    body === undefined ? {} : { body: operation.file === true ? (body as string) : JSON.stringify(body) };
  const { method } = operation;
  return centre.fetch(new Request(`http://mock.invalid${request.path}`, { method, headers, ...sent }));
}

/** The code of a refusal, which must be a problem by the contract, with the status of its code. */
async function refusalOf(response: Response): Promise<ProblemCode> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = z.decode(problemSchema, (await response.json()) as never);
  expect(problem.status).toBe(response.status);
  expect(problemStatus[problem.code]).toBe(response.status);
  return problem.code;
}

/** Reads an answer by the contract: all of it, strictly. */
async function expectByContract(name: OperationName, response: Response): Promise<void> {
  const answer = answerOf(name, response.status);
  expect(answer, `${name} answered ${response.status}`).toBeDefined();
  if (answer!.etag === true) expect(response.headers.get('etag')).toMatch(/^"\d+"$/);
  else expect(response.headers.get('etag')).toBeNull();
  if (answer!.stream === 'text/event-stream') {
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    await response.body!.cancel();
    return;
  }
  if (answer!.file === true) {
    expect(await response.text()).toBe('a note');
    return;
  }
  const text = await response.text();
  if (answer!.body === undefined) {
    expect(text).toBe('');
    return;
  }
  const items = answer!.stream === undefined ? [text] : text.trimEnd().split('\n');
  for (const item of items) {
    const json: unknown = JSON.parse(item);
    // What is read and written again is the same: nothing is there that the contract does not know.
    expect(z.encode(answer!.body, z.decode(answer!.body, json as never))).toEqual(json);
  }
}

describe.each(names)('%s', (name) => {
  const operation = operationOf(name);

  it.each(['agent', 'supervisor', 'administrator'] as const)('obeys its roles for an %s', async (role) => {
    const request = await validRequests[name](centre);
    const response = await ask(name, request, { as: people[role] });
    if (operation.roles.includes(role)) await expectByContract(name, response);
    else expect(await refusalOf(response)).toBe('role-not-allowed');
  });

  it('is refused without a token, and with one that nobody has', async () => {
    const request = await validRequests[name](centre);
    for (const as of ['', 'nobody'])
      expect(await refusalOf(await ask(name, request, { as }))).toBe('signed-out');
  });

  if (operation.idempotencyKey === true) {
    it('wants an idempotency key, and answers a repeat with the first answer', async () => {
      const request = await validRequests[name](centre);
      expect(await refusalOf(await ask(name, request, { key: null }))).toBe('idempotency-key-missing');
      const first = await ask(name, request, { key: 'the same' });
      const again = await ask(name, request, { key: 'the same' });
      expect(again.status).toBe(operation.answers[200] === undefined ? first.status : 200);
      expect(await again.json()).toEqual(await first.json());
    });
  }

  if (operation.ifMatch === true) {
    it('wants the revision that it changes', async () => {
      const request = await validRequests[name](centre);
      expect(await refusalOf(await ask(name, request, { ifMatch: null }))).toBe('precondition-required');
      for (const ifMatch of ['"999"', 'W/"1"', '*', 'nonsense'])
        expect(await refusalOf(await ask(name, request, { ifMatch }))).toBe('precondition-failed');
    });
  }

  if (operation.body !== undefined) {
    it('refuses a body that is no JSON, and one that the contract does not permit', async () => {
      const request = await validRequests[name](centre);
      const headers = {
        authorization: 'Bearer administrator-ada',
        'idempotency-key': 'k',
        'if-match': request.ifMatch ?? '"1"',
      };
      const post = (body: string, type: string): Promise<Response> =>
        centre.fetch(
          new Request(`http://mock.invalid${request.path}`, {
            method: operation.method,
            headers: { ...headers, 'content-type': type },
            body,
          }),
        );
      expect(await refusalOf(await post('{"a":', 'application/json'))).toBe('malformed-request');
      expect(await refusalOf(await post('{}', 'text/plain'))).toBe('malformed-request');
      expect(await refusalOf(await post('[]', 'application/json'))).toBe('validation-failed');
    });
  }
});

describe('what is not in the contract', () => {
  it.each([
    ['GET', '/v1/nothing'],
    ['DELETE', '/v1/me'],
    ['GET', '/v1/conversations/'],
    ['GET', '/v1/conversations/%E0%A4%A'],
  ])('is answered 501 not-mocked, and told as a bug: %s %s', async (method, path) => {
    const bugs: unknown[] = [];
    const { fetch } = await createCentre({ onBug: (error) => bugs.push(error) });
    const request = new Request(`http://mock.invalid${path}`, { method });
    expect(await refusalOf(await fetch(request))).toBe('not-mocked');
    expect(bugs).toEqual([new Error(`Not mocked: ${method} ${path}`)]);
  });

  it('fails the tests of whoever asks a mock of their own for it', () => {
    const script = `
      const { createMock } = await import('./mocks/node.ts');
      const mock = await createMock({ scenario: 'empty', live: false });
      console.log((await mock.fetch('http://mock.invalid/v1/nothing')).status);`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toContain('Not mocked: GET /v1/nothing');
    expect([status, stdout.trim()]).toEqual([1, '']);
  });

  it('names the parts of a request that are wrong', async () => {
    const wrong = await centre.call('GET', '/v1/conversations?limit=0&live=perhaps');
    expect(wrong.status).toBe(422);
    expect(wrong.body.fields.map(({ field }: { field: string }) => field).sort()).toEqual(['limit', 'live']);
    const body = { userIds: ['agent-ana'], add: { channels: [5] } };
    const bulk = await centre.call('POST', '/v1/bulk-changes', { as: 'administrator-ada', body, key: 'k' });
    expect(bulk.body.fields[0].field).toBe('/add/channels/0');
  });

  it('takes the session cookie of a portal for a token', async () => {
    const viewer = await centre.call('GET', '/v1/me', {
      as: '',
      headers: { cookie: 'theme=dark; jackfield-session=agent-ben.7' },
    });
    expect(viewer.body.viewer.id).toBe('agent-ben');
  });
});
