import type { StreamState } from '../client/client.ts';
import type { Ended } from './ending.ts';
import type { StoreStatus } from './storage/store-access.ts';
import type { LineState } from './tabs/tab-message.ts';
import type { ConnectionState } from './workspace.ts';

/** All that the line to the backend depends on. */
export interface LineParts {
  readonly online: boolean;
  /** This tab's own stream; null while it has none, as it has unless it leads. */
  readonly stream: StreamState | null;
  /** When a call that nobody could answer is repeated (local epoch milliseconds). */
  readonly retryAt: number | null;
  /** What the leading tab said; null where this one leads. */
  readonly leader: LineState | null;
}

/** How the line to the backend is, through this tab or through the one that leads. */
export function lineStateOf({ online, stream, retryAt, leader }: LineParts): LineState {
  if (!online) return { state: 'offline', retryAt: null };
  if (retryAt !== null) return { state: 'retrying', retryAt };
  if (leader !== null) return leader;
  if (stream?.state === 'waiting') return { state: 'retrying', retryAt: stream.retryAt };
  return { state: stream?.state === 'live' ? 'live' : 'connecting', retryAt: null };
}

/** How this tab is connected, in words for an agent. */
export function connectionOf(
  line: LineState,
  leader: boolean,
  { persistent, because }: StoreStatus,
  ended: Ended,
): ConnectionState {
  return ended === null
    ? { ...line, leader, persistent, because }
    : { state: 'closed', retryAt: null, leader: false, persistent, because: ended.because };
}
