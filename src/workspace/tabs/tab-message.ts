import type { Contact } from '../../contract/contact.ts';
import type { ConnectionState } from '../workspace.ts';

/** How the tab that leads is connected; the others have no stream of their own. */
export type LineState = Pick<ConnectionState, 'state' | 'retryAt'>;

/** What the tabs of one viewer tell each other. It is never written down anywhere. */
export type TabMessage =
  | { readonly kind: 'hello' }
  | { readonly kind: 'contacts'; readonly contacts: ReadonlyMap<string, Contact> }
  | { readonly kind: 'connection'; readonly connection: LineState }
  | { readonly kind: 'heartbeat'; readonly backendNow: number };

/** Whether this is a message of ours: another tab may hold another version of this SDK, or be another program. */
export function isTabMessage(message: unknown): message is TabMessage {
  if (!isObject(message)) return false;
  switch (message.kind) {
    case 'hello':
      return true;
    case 'contacts':
      return message.contacts instanceof Map && [...message.contacts].every(isContactByRef);
    case 'connection':
      return isObject(message.connection) && isLineState(message.connection);
    case 'heartbeat':
      return Number.isFinite(message.backendNow);
    default:
      return false;
  }
}

const lineStates: readonly unknown[] = ['connecting', 'live', 'retrying', 'offline', 'closed'];

function isLineState({ state, retryAt }: Record<string, unknown>): boolean {
  return lineStates.includes(state) && (retryAt === null || Number.isFinite(retryAt));
}

function isContactByRef([ref, contact]: [unknown, unknown]): boolean {
  if (!isObject(contact) || contact.ref !== ref || typeof ref !== 'string') return false;
  return [contact.accountId, contact.name, contact.number].every(
    (text) => text === undefined || typeof text === 'string',
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
