import type { ConnectionState, ViewerState } from '../../src/workspace/workspace.ts';
import type { Messages } from '../base/messages.ts';

/** What is wrong with the desk as a whole, if anything; `retry` where trying again may help. */
export interface ConnectionView {
  readonly tone: 'urgent' | 'failed';
  readonly text: string;
  readonly retry: boolean;
}

/** The gravest first: an agent is told one thing at a time. */
export function viewConnection(
  connection: ConnectionState,
  viewer: ViewerState,
  msg: Messages,
): ConnectionView | null {
  if (connection.state === 'closed') {
    const text =
      connection.because === 'newer-version'
        ? msg.closedNewerVersion
        : connection.because === 'logged-out'
          ? msg.closedLoggedOut
          : msg.closed;
    return { tone: 'failed', text, retry: false };
  }
  if (viewer.state === 'signed-out') return { tone: 'failed', text: msg.signedOut, retry: true };
  if (viewer.state === 'refused') return { tone: 'failed', text: msg.viewerRefused, retry: false };
  if (connection.state === 'offline') {
    return { tone: 'urgent', text: connection.persistent ? msg.offline : msg.offlineNotKept, retry: false };
  }
  if (connection.state === 'retrying') return { tone: 'urgent', text: msg.reconnectingNow, retry: true };
  if (connection.because === 'storage-lost') return { tone: 'urgent', text: msg.storageLost, retry: false };
  if (connection.because === 'storage-blocked')
    return { tone: 'urgent', text: msg.storageBlocked, retry: false };
  return null;
}
