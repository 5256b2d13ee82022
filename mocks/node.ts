import { createBackend } from './backend.ts';
import { createControl } from './control.ts';
import type { MockControl } from './control.ts';
import { createMemoryLedger } from './ledger/memory-ledger.ts';
import { keepTime } from './ledger/timekeeper.ts';
import type { Repeat } from './repeat.ts';
import { isScenarioName, scenarioNames } from './scenarios/index.ts';
import type { ScenarioName } from './scenarios/index.ts';
import { createRandom } from './world/random.ts';

export { scenarioNames } from './scenarios/index.ts';
export type { ScenarioName } from './scenarios/index.ts';
export type { MockControl } from './control.ts';

export interface MockOptions {
  /** How the world begins. Default `webhooks`. */
  readonly scenario?: ScenarioName;
  /** Decides everything left to chance. Default 1. */
  readonly seed?: number;
  /** Path below which `/v1` lives. Default none: requests go to `/v1/…` of any host. */
  readonly basePath?: string;
  /** The clock of the machine, epoch milliseconds; the virtual clock runs with it. Default the real one. */
  readonly localNow?: () => number;
  /** How time is waited for. Default real timers that keep no process alive. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly repeat?: Repeat;
  /**
   * Is told of bugs of the mock, and of requests that it does not know. Default: they are thrown where nobody catches
   * them, so that the test in which they happen fails.
   */
  readonly onBug?: (error: unknown) => void;
  /** Whether contacts answer as the clock runs, without any request. Default true; false where a test moves time. */
  readonly live?: boolean;
}

export interface Mock extends MockControl {
  /** Answers as `fetch` does, without any network; a connection that breaks rejects with a `TypeError`. */
  readonly fetch: typeof globalThis.fetch;
  /** Stops timers and streams. */
  close(): void;
}

/** A mock backend in this process. */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
  const { scenario = 'webhooks', seed = 1, basePath = '', localNow = Date.now, live = true } = options;
  if (!isScenarioName(scenario))
    throw new RangeError(`No scenario ${String(scenario)}: choose one of ${scenarioNames.join(', ')}`);
  const repeat = options.repeat ?? repeatInRealTime;
  const sleep = options.sleep ?? sleepInRealTime;
  const onBug = options.onBug ?? throwLater;
  const ledger = await createMemoryLedger({ scenario, seed, localNow });
  const backend = createBackend({ ledger, basePath, random: createRandom(seed), sleep, repeat, onBug });
  const stopTime = live ? keepTime(ledger, repeat) : () => {};
  // A spread would read the getters once and for all.
  return Object.defineProperties(createControl(ledger), {
    fetch: { value: fetchFrom(backend.fetch), enumerable: true },
    close: {
      value: () => {
        stopTime();
        ledger.close();
      },
      enumerable: true,
    },
  }) as Mock;
}

function fetchFrom(answer: (request: Request) => Promise<Response>): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const response = await Promise.race([answer(request), rejectionBy(request.signal)]);
    if (response.type === 'error') throw new TypeError('fetch failed');
    return abortable(response, request.signal);
  };
}

function rejectionBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** The answer, whose body ends with an error when the request is aborted, as a network's does. */
function abortable(response: Response, signal: AbortSignal): Response {
  if (response.body === null) return response;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  response.body.pipeTo(writable, { signal }).catch(() => {});
  const { status, headers } = response;
  return new Response(readable, { status, headers });
}

function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

const sleepInRealTime = (milliseconds: number): Promise<void> =>
  milliseconds === 0
    ? Promise.resolve()
    : new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      });

const repeatInRealTime: Repeat = (task, milliseconds) => {
  const timer = setInterval(task, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
};
