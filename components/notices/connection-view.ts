import type { ConnectionState, ViewerState } from '../../src/workspace/workspace.ts';
import type { IconName } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

/** What is wrong with the desk as a whole, if anything; `retry` where trying again may help. */
export interface ConnectionView {
  readonly icon: IconName;
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
    return { icon: 'ban', tone: 'failed', text, retry: false };
  }
  if (viewer.state === 'signed-out')
    return { icon: 'lock', tone: 'failed', text: msg.signedOut, retry: true };
  if (viewer.state === 'refused')
    return { icon: 'ban', tone: 'failed', text: msg.viewerRefused, retry: false };
  if (connection.state === 'offline') {
    const text = connection.persistent ? msg.offline : msg.offlineNotKept;
    return { icon: 'wifi-off', tone: 'urgent', text, retry: false };
  }
  if (connection.state === 'retrying')
    return { icon: 'wifi-off', tone: 'urgent', text: msg.reconnectingNow, retry: true };
  const storage = { icon: 'triangle-alert', tone: 'urgent', retry: false } as const;
  if (connection.because === 'storage-lost') return { ...storage, text: msg.storageLost };
  if (connection.because === 'storage-blocked') return { ...storage, text: msg.storageBlocked };
  return null;
}
