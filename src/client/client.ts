import type { StreamEvent } from '../contract/event.ts';
import type {
  LinesName,
  OperationAnswer,
  OperationLine,
  OperationName,
  OperationRequest,
} from '../contract/operations.ts';
import type { Problem } from '../contract/problem.ts';
import type { Masking } from '../masking/index.ts';
import type { ClockSample } from './server-clock.ts';

/** The operations that answer as a whole, not as a stream. */
export type CallName = {
  [Name in OperationName]: OperationAnswer<Name> extends ReadableStream ? never : Name;
}[OperationName];

/** What goes into an operation: parameters, query, body, file, as far as it has them. */
export type CallInput<Name extends CallName> = Omit<
  OperationRequest<Name>,
  'idempotencyKey' | 'ifMatch' | 'lastEventId'
>;

/** How a call ended. Nothing is thrown: what can go wrong between here and the backend is an outcome. */
export type CallOutcome<Value> =
  | { readonly ok: true; readonly value: Value; readonly status: number; readonly etag: string | null }
  /** The backend answered that it will not, with a code of the contract's closed list. */
  | {
      readonly ok: false;
      readonly reason: 'problem';
      readonly problem: Problem;
      readonly retryAfter: number | null;
    }
  /** Nobody knows whether the backend did it: no answer, a cut answer, or one that is not the backend's. */
  | {
      readonly ok: false;
      readonly reason: 'network' | 'timeout' | 'invalid-answer';
      readonly retryAfter: number | null;
    }
  | { readonly ok: false; readonly reason: 'aborted' };

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds until the call is given up as `timeout`. Default 15 000; 120 000 where a file is carried. */
  readonly timeout?: number;
  /**
   * Asked right before the request leaves, after the token has come: false gives the call up as `aborted`, and nothing
   * leaves.
   */
  readonly mayLeave?: () => boolean;
}

/** The headers that an operation cannot do without: `Idempotency-Key`, `If-Match`. */
type Conditions<Name extends CallName> = Pick<
  OperationRequest<Name>,
  Extract<keyof OperationRequest<Name>, 'idempotencyKey' | 'ifMatch'>
>;

/** Options of one operation; to be left out only where it has no conditions. */
export type CallOptionsOf<Name extends CallName> = [keyof Conditions<Name>] extends [never]
  ? [options?: CallOptions]
  : [options: CallOptions & Conditions<Name>];

export interface LinesOptions<Line> {
  /** Ends the reading. */
  readonly signal: AbortSignal;
  /** Takes some lines, parsed and masked; nothing more is read before it has resolved. */
  readonly onLines: (lines: readonly Line[]) => Promise<void> | void;
}

/** What a stream tells its owner. */
export interface StreamHandlers {
  /** An event, parsed and masked; `id` is what to resume from. */
  readonly onEvent: (event: StreamEvent, id: string | null) => void;
  /** The stream is open (`live`), or will be tried again at a local time (epoch milliseconds), or was refused for good. */
  readonly onState: (state: StreamState) => void;
}

export type StreamState =
  | { readonly state: 'connecting' | 'live' }
  | { readonly state: 'waiting'; readonly retryAt: number }
  | { readonly state: 'refused'; readonly problem: Problem };

export interface Stream {
  /**
   * Tries at once, after waking or coming online or signing in, instead of waiting the delay out. A stream that was
   * heard a short time ago is left as it is.
   */
  reconnect(): void;
  close(): void;
}

/** The only part that knows the network. Every answer is parsed by the contract and masked before anyone sees it. */
export interface Client {
  /**
   * Calls an operation. Only what changes nothing (GET, and what the contract says so of) is tried again here, up to
   * twice; whether to repeat anything else is for the caller to decide.
   */
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    ...options: CallOptionsOf<Name>
  ): Promise<CallOutcome<OperationAnswer<Name>>>;
  /**
   * Reads an answer of many lines as they come, a few milliseconds of work at a time. It succeeds where the answer came to
   * an end on a whole line, which does not say that it was meant to end there. Never tried again: lines were taken.
   *
   * @throws whatever `onLines` throws
   */
  readLines<Name extends LinesName>(
    name: Name,
    input: Omit<OperationRequest<Name>, 'idempotencyKey' | 'ifMatch' | 'lastEventId'>,
    options: LinesOptions<OperationLine<Name>>,
  ): Promise<CallOutcome<undefined>>;
  /** Opens the event stream after `lastEventId` (null: from now on) and keeps it open until closed. */
  stream(handlers: StreamHandlers, lastEventId: string | null): Stream;
  /** What is masked from now on; until it is first told, everything is. */
  setMasking(masking: Masking): void;
}

/** What the client needs from outside, injected so that tests hold time and the network in their hands. */
export interface ClientOptions {
  /** Where the backend's `/v1` lives, without a trailing slash. */
  readonly baseUrl: string;
  /**
   * The bearer token; null to rely on the page's own session cookie. Asked before each request, and once more after a
   * 401; never kept. Where it throws, there is no way to the backend for now (`network`): whether someone is signed out
   * is for the backend to say.
   */
  readonly getToken: () => Promise<string | null> | string | null;
  readonly fetch: typeof globalThis.fetch;
  /** Resolves after so many milliseconds; once `signal` is aborted it may reject, resolve or stay. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Resolves in a task of its own, once what waits in the page was done; no later in a page that is hidden. */
  readonly nextTask: () => Promise<void>;
  /** This machine's clock, epoch milliseconds. */
  readonly localNow: () => number;
  /** Milliseconds since some instant; never jumps, and may stand still while the machine sleeps. */
  readonly monotonicNow: () => number;
  /** In [0, 1): the jitter of retries. */
  readonly random: () => number;
  /** Sees each round trip in which the backend told its `now`. */
  readonly onClockSample?: (sample: ClockSample) => void;
}
