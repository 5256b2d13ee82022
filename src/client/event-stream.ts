import type { StreamEvent } from '../contract/event.ts';
import { operationOf } from '../contract/operations.ts';
import type { Problem } from '../contract/problem.ts';
import { readAnswer } from './answer.ts';
import type { ClientOptions, Stream, StreamHandlers } from './client.ts';
import { createEventReader, headerOf } from './event-reader.ts';
import { exchange } from './exchange.ts';
import { requestOf } from './request.ts';
import type { WireRequest } from './request.ts';
import { retryAfterOf } from './retry-after.ts';
import { jittered, pause, untilAborted, within } from './timing.ts';

/** Longest wait for the head of the answer (milliseconds). */
const openingDeadline = 15_000;

/** Silence after which a stream counts as dead (milliseconds): three heartbeats. */
const longestSilence = 45_000;

/** So many bytes are read at a time, a few milliseconds of work: a change of many users is a flood of events. */
const partSize = 32 * 1024;

/** A stream that was heard within this time (milliseconds) needs no new connection after waking. */
const freshness = 20_000;

/** Ceilings of the jitter (milliseconds): wide enough that 1000 clients come back as fewer than 50 in any 100 ms. */
const spread = { first: 5000, highest: 60_000 };

/** Longest wait that the stream's `retry` field can ask for (milliseconds). */
const longestRetry = 60_000;

/** Why a connection ended. */
type End = { readonly refused: Problem } | { readonly refused: null; readonly retryAfter: number };

/** Opens the event stream and keeps it open: resumed by position, watched for silence, refused or closed for good. */
export function openEventStream(
  options: ClientOptions,
  handlers: StreamHandlers,
  lastEventId: string | null,
): Stream {
  const { sleep, nextTask, localNow, monotonicNow, random } = options;
  let position = lastEventId;
  let failures = 0;
  let retry = 0;
  let owesReset = false;
  const life = new AbortController();
  /** Ends the present connection, or the wait for the next. */
  let turn = new AbortController();
  /** When the line was last known to be alive, local time; null while there is none. */
  let heardAt: number | null = null;

  /** What a listener throws is its own bug: it is made known, and the stream goes on, as an EventSource's does. */
  const tell = (event: StreamEvent): void => {
    try {
      handlers.onEvent(event, position);
    } catch (error) {
      void Promise.reject(error);
    }
  };

  const listen = async (response: Response, signal: AbortSignal): Promise<void> => {
    const reader = response.body?.getReader();
    const read = createEventReader({
      onEvent: (event) => {
        if (!signal.aborted) tell(event);
      },
      onPosition: (id) => {
        if (!signal.aborted) position = id;
      },
      onRetry: (milliseconds) => {
        retry = Math.min(milliseconds, longestRetry);
      },
    });
    for (;;) {
      const chunk = await within(longestSilence, sleep, signal, async () =>
        reader?.read().catch(() => undefined),
      );
      if (chunk === undefined || typeof chunk === 'string' || chunk.value === undefined) return;
      heardAt = localNow();
      failures = 0;
      for (let from = 0; from < chunk.value.length; from += partSize) {
        if (!read(chunk.value.subarray(from, from + partSize))) {
          // It would be as large again: go on after it, and say that there is a gap.
          position = null;
          owesReset = true;
          return;
        }
        // What has arrived meanwhile would follow in the same task, however much it is.
        await nextTask();
      }
    }
  };

  const connect = async (signal: AbortSignal): Promise<End> => {
    const line = new AbortController();
    try {
      const request = requestAfter(options.baseUrl, position);
      const reached = await within(openingDeadline, sleep, signal, () =>
        exchange(options, request, line.signal),
      );
      if (typeof reached === 'string' || reached.response === null) return { refused: null, retryAfter: 0 };
      const { response } = reached;
      const retryAfter = retryAfterOf(response.headers, localNow()) ?? 0;
      if (isEventStream(response)) {
        handlers.onState({ state: 'live' });
        if (owesReset) tell({ type: 'reset', data: {} });
        owesReset = false;
        await listen(response, signal);
        return { refused: null, retryAfter };
      }
      const answer = await within(openingDeadline, sleep, signal, () =>
        readAnswer(response, undefined).catch(() => 'network' as const),
      );
      const isRefusal = typeof answer !== 'string' && answer.is === 'problem' && isFinal(answer.problem);
      return isRefusal ? { refused: answer.problem } : { refused: null, retryAfter };
    } finally {
      line.abort();
    }
  };

  const run = async (): Promise<void> => {
    while (!life.signal.aborted) {
      turn = new AbortController();
      const { signal } = turn;
      heardAt = localNow();
      handlers.onState({ state: 'connecting' });
      const end = await connect(signal);
      heardAt = null;
      // Closed, or asked to connect anew.
      if (signal.aborted) continue;
      if (end.refused !== null) {
        handlers.onState({ state: 'refused', problem: end.refused });
        await untilAborted(signal);
        continue;
      }
      const wait = jittered(random, failures, { ...spread, floor: Math.max(end.retryAfter, retry) });
      failures += 1;
      handlers.onState({ state: 'waiting', retryAt: localNow() + wait });
      const begun = monotonicNow();
      await pause(wait, sleep, signal);
      // Asked to hurry: what the backend asked for is waited all the same.
      const owed = end.retryAfter - (monotonicNow() - begun);
      if (owed <= 0 || life.signal.aborted) continue;
      handlers.onState({ state: 'waiting', retryAt: localNow() + owed });
      await pause(owed, sleep, life.signal);
    }
  };

  void run();
  return {
    reconnect() {
      const silence = heardAt === null ? Infinity : Math.abs(localNow() - heardAt);
      if (silence >= freshness) turn.abort();
    },
    close() {
      life.abort();
      turn.abort();
    },
  };
}

function requestAfter(baseUrl: string, position: string | null): WireRequest {
  const built = requestOf(baseUrl, operationOf('streamEvents'), {});
  // It has no parts that could break the contract.
  if (!built.ok) throw new TypeError(built.problem.title);
  const { request } = built;
  return {
    ...request,
    headers: {
      ...request.headers,
      Accept: 'text/event-stream',
      ...(position && { 'Last-Event-ID': headerOf(position) }),
    },
  };
}

function isEventStream({ status, headers }: Response): boolean {
  return status === 200 && /^text\/event-stream\b/i.test(headers.get('Content-Type') ?? '');
}

/** Whether asking again cannot help: what is not overload, nor a conflict, nor a failure of the backend. */
function isFinal({ status, code }: Problem): boolean {
  return (
    code === 'not-supported' || code === 'not-mocked' || (status < 500 && ![408, 409, 429].includes(status))
  );
}
