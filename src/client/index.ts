/** The only part that knows the network: typed calls, the event stream, and what time it is at the backend. */
export { createClient } from './create-client.ts';
export { jittered } from './timing.ts';
export { createServerClock } from './server-clock.ts';
export type { ClockSample, ServerClock, ServerClockOptions } from './server-clock.ts';
export type {
  CallInput,
  CallName,
  CallOptions,
  CallOptionsOf,
  CallOutcome,
  Client,
  ClientOptions,
  LinesOptions,
  Stream,
  StreamHandlers,
  StreamState,
} from './client.ts';
