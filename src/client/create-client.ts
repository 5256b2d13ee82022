import { answerOf, operationOf } from '../contract/operations.ts';
import type { OperationName } from '../contract/operations.ts';
import { maskAnswer } from '../masking/index.ts';
import type { Masking } from '../masking/index.ts';
import { readAnswer } from './answer.ts';
import type { CallOptions, CallOutcome, Client, ClientOptions } from './client.ts';
import { openEventStream } from './event-stream.ts';
import { exchange } from './exchange.ts';
import { answersWithFile, requestOf } from './request.ts';
import type { RequestParts, WireRequest } from './request.ts';
import { retryAfterOf } from './retry-after.ts';
import { readLines } from './read-lines.ts';
import { jittered, pause, within } from './timing.ts';

/** How often a call that changes nothing is tried again. */
const mostRepeats = 2;

/** Longest `Retry-After` (milliseconds) that such a call waits for by itself; what is longer is told at once. */
const longestWait = 3000;

const defaultTimeout = { call: 15_000, file: 120_000 };

/** Makes the client of one backend. */
export function createClient(options: ClientOptions): Client {
  const { localNow, random, sleep } = options;
  let masking: Masking | null = null;

  const once = async (
    name: OperationName,
    request: WireRequest,
    callOptions: CallOptions,
  ): Promise<AnyOutcome> => {
    const operation = operationOf(name);
    const carriesFile = operation.file === true || answersWithFile(operation);
    const { signal, mayLeave, timeout = defaultTimeout[carriesFile ? 'file' : 'call'] } = callOptions;
    let retryAfter: number | null = null;
    const outcome = await within(timeout, sleep, signal, async (inner): Promise<AnyOutcome> => {
      const reached = await exchange(options, request, inner, mayLeave);
      if (reached.response === null) return failed(reached.reason, null);
      const { response, sentAt, receivedAt, took } = reached;
      retryAfter = retryAfterOf(response.headers, localNow());
      const answer = await readAnswer(response, answerOf(name, response.status));
      if (answer.is === 'invalid') return failed('invalid-answer', retryAfter);
      if (answer.is === 'problem') {
        return { ok: false, reason: 'problem', problem: maskAnswer(answer.problem, masking), retryAfter };
      }
      if (name === 'getCapabilities') {
        const { now } = answer.value as { now: number };
        options.onClockSample?.({ sentAt, receivedAt, took, backendNow: now });
      }
      return {
        ok: true,
        value: maskAnswer(answer.value, masking),
        status: response.status,
        etag: response.headers.get('ETag'),
      };
    }).catch(() => 'network' as const);
    return typeof outcome === 'string' ? failed(outcome, retryAfter) : outcome;
  };

  const call = async (
    name: OperationName,
    input: RequestParts,
    callOptions: CallOptions & Pick<RequestParts, 'idempotencyKey' | 'ifMatch'> = {},
  ): Promise<AnyOutcome> => {
    const { idempotencyKey, ifMatch, signal = new AbortController().signal } = callOptions;
    const operation = operationOf(name);
    const built = requestOf(options.baseUrl, operation, {
      ...input,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      ...(ifMatch !== undefined && { ifMatch }),
    });
    if (!built.ok) return { ok: false, reason: 'problem', problem: built.problem, retryAfter: null };
    const changesNothing = operation.method === 'GET' || operation.changesNothing === true;
    for (let repeats = 0; ; repeats++) {
      const outcome = await once(name, built.request, callOptions);
      if (!changesNothing || repeats === mostRepeats || !mayPass(outcome)) return outcome;
      const wait = jittered(random, repeats, { floor: outcome.retryAfter ?? 0, first: 300, highest: 3000 });
      await pause(wait, sleep, signal);
    }
  };

  return {
    // The contract's schemas, by which the answer was read, are what the types are made of.
    call: (name, input, ...[callOptions]) => call(name, input, callOptions) as Promise<CallOutcome<never>>,
    async readLines(name, input, { signal, onLines }) {
      const outcome = await readLines(options, name, input, {
        signal,
        onLines: (lines) => onLines(maskAnswer(lines, masking) as never),
      });
      return maskAnswer(outcome, masking);
    },
    stream: (handlers, lastEventId) =>
      openEventStream(
        options,
        {
          ...handlers,
          onEvent(event, id) {
            // What follows in the same breath is already masked by it.
            if (event.type === 'masking') masking = event.data.masking;
            if (event.type === 'viewer') masking = event.data.viewer.masking;
            handlers.onEvent(maskAnswer(event, masking), id);
          },
        },
        lastEventId,
      ),
    setMasking(known) {
      masking = known;
    },
  };
}

type AnyOutcome = CallOutcome<unknown>;
type Failure = Exclude<AnyOutcome, { ok: true }>;

function failed(
  reason: 'network' | 'timeout' | 'invalid-answer' | 'aborted',
  retryAfter: number | null,
): Failure {
  return reason === 'aborted' ? { ok: false, reason } : { ok: false, reason, retryAfter };
}

/** Whether the same call may well succeed in a moment. What took until its timeout is not worth another. */
function mayPass(outcome: AnyOutcome): outcome is Extract<Failure, { retryAfter: unknown }> {
  if (outcome.ok || outcome.reason === 'aborted' || outcome.reason === 'timeout') return false;
  if ((outcome.retryAfter ?? 0) > longestWait) return false;
  if (outcome.reason !== 'problem') return true;
  return outcome.problem.code === 'internal' || outcome.problem.code === 'unavailable';
}
