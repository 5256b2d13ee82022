import { operationOf } from '../src/contract/operations.ts';
import { answer } from './commands.ts';
import type { UnderstoodRequest } from './commands.ts';
import { heartbeatInterval } from './handlers/account.ts';
import type { AnyAnswer } from './handlers/handler.ts';
import type { HandledOperation } from './handled-operation.ts';
import { userOf } from './http/authentication.ts';
import type { Cookies } from './http/authentication.ts';
import { openEventStream } from './http/event-stream.ts';
import { drawFault } from './http/faults.ts';
import { problemResponse } from './http/problem.ts';
import { readRequest } from './http/read-request.ts';
import { matchRoute } from './http/route.ts';
import { writeAnswer } from './http/write-answer.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Repeat } from './repeat.ts';
import { faultsOf } from './scenarios/index.ts';
import type { Mishap } from './world/mishaps.ts';
import type { Random } from './world/random.ts';
import type { UserRecord } from './world/state.ts';

export interface BackendOptions {
  readonly ledger: Ledger;
  /** Path below which `/v1` lives, without a trailing slash; empty for the root. */
  readonly basePath: string;
  /** Chance outside of the world: what goes wrong on the way. */
  readonly random: Random;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly repeat: Repeat;
  /** Is told of what must be seen: what a handler threw, and a request that nothing here answers. */
  readonly onBug: (error: unknown) => void;
}

/** A backend that conforms to the contract, whatever carries the requests to it. */
export interface Backend {
  /** Answers a request. A connection that is to break is told as `Response.error()`. */
  readonly fetch: (request: Request, cookies?: Cookies) => Promise<Response>;
}

/** Operations that change nothing although they are no GET. */
const reads: ReadonlySet<HandledOperation> = new Set(['queryCdr', 'summariseCdr', 'exportCdr'] as const);

export function createBackend({ ledger, basePath, random, sleep, repeat, onBug }: BackendOptions): Backend {
  /** Users and keys of requests that are on their way. */
  const inFlight = new Set<string>();

  async function perform(
    user: UserRecord,
    operation: HandledOperation,
    request: UnderstoodRequest,
  ): Promise<AnyAnswer> {
    const isRead = operationOf(operation).method === 'GET' || reads.has(operation);
    if (!isRead)
      return (await ledger.write({ kind: 'request', userId: user.id, operation, request })) as AnyAnswer;
    return answer({ world: ledger.world, user, now: ledger.now() }, { operation, request });
  }

  /** What was planned to go wrong with the next request of the operation: of all tabs, one meets it. */
  async function mishapOf(operation: HandledOperation): Promise<Mishap | null> {
    if (!ledger.world.mishaps.some((planned) => planned.operation === operation)) return null;
    const met = await ledger.write({ kind: 'meetMishap', operation });
    return met !== null && 'mishap' in met ? met.mishap : null;
  }

  /** Holds a key while its request is going on: a second one meanwhile cannot be answered yet. */
  async function once(key: string | null, work: () => Promise<Response>): Promise<Response> {
    if (key === null) return work();
    if (inFlight.has(key)) return problemResponse({ code: 'request-in-flight' });
    inFlight.add(key);
    try {
      return await work();
    } finally {
      inFlight.delete(key);
    }
  }

  async function respond(request: Request, cookies: Cookies): Promise<Response> {
    const path = new URL(request.url).pathname.slice(basePath.length);
    const matched = matchRoute(request.method, path);
    if (matched === null) {
      onBug(new Error(`Not mocked: ${request.method} ${path}`));
      return problemResponse({ code: 'not-mocked' });
    }
    const fault = drawFault(faultsOf(ledger.scenario), random);
    await sleep(fault.there);
    if (fault.refusal !== null) return problemResponse(fault.refusal, fault.refusal.retryAfter);
    const world = await ledger.refresh();
    const user = userOf(world, request, cookies);
    if (user === undefined) return problemResponse({ code: 'signed-out' });
    const { name } = matched;
    if (!operationOf(name).roles.includes(user.role)) return problemResponse({ code: 'role-not-allowed' });
    const read = await readRequest(request, matched);
    if (!read.ok) return problemResponse(read);
    if (name === 'streamEvents') {
      const lastEventId = request.headers.get('last-event-id');
      const body = openEventStream({
        ledger,
        userId: user.id,
        lastEventId,
        repeat,
        heartbeatInterval,
        cutAfter: fault.streamEvents,
      });
      return new Response(body, {
        headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
      });
    }
    const { idempotencyKey } = read.request;
    const key = idempotencyKey === undefined ? null : `${user.id} ${idempotencyKey}`;
    return once(key, async () => {
      const mishap = await mishapOf(name);
      if (mishap?.kind === 'refused') return problemResponse(mishap, mishap.retryAfter);
      if (mishap?.kind === 'delayed') await sleep(mishap.by);
      const answered = await perform(user, name, read.request);
      await sleep(fault.back);
      const isLost = fault.isLost || mishap?.kind === 'answerLost';
      return isLost ? Response.error() : writeAnswer(name, answered);
    });
  }

  return {
    fetch: async (request, cookies = {}) => {
      try {
        return await respond(request, cookies);
      } catch (error) {
        onBug(error);
        return problemResponse({ code: 'internal' });
      }
    },
  };
}
