import type { Contact } from '../../contract/contact.ts';
import { streamEventSchema } from '../../contract/event.ts';
import type { StreamEvent } from '../../contract/event.ts';
import { decode, encode } from '../../contract/parse.ts';
import { storableForm } from '../../masking/index.ts';
import { administrationEvents } from '../administration/news.ts';
import type { ConnectionState } from '../workspace.ts';

/** How the tab that leads is connected; the others have no stream of their own. */
export type LineState = Pick<ConnectionState, 'state' | 'retryAt'>;

/** Events of which other tabs learn by the line, since the store does not tell of them, or not at once. */
const toldEvents = [...administrationEvents, 'viewer', 'masking', 'reset'] as const;
export type ToldEvent = Extract<StreamEvent, { type: (typeof toldEvents)[number] }>;

/** What the tabs of one viewer tell each other. It is never written down anywhere. */
export type TabMessage =
  | { readonly kind: 'hello' }
  | { readonly kind: 'contacts'; readonly contacts: ReadonlyMap<string, Contact> }
  | { readonly kind: 'connection'; readonly connection: LineState }
  | { readonly kind: 'heartbeat'; readonly backendNow: number }
  | { readonly kind: 'event'; readonly event: ToldEvent };

/**
 * A message as it goes over the line: an event as it came, so that it is read by the contract again; a record of an
 * interaction without the number of its contact.
 */
export function writeTabMessage(message: TabMessage): unknown {
  if (message.kind !== 'event') return message;
  const { event } = message;
  const written = encode(streamEventSchema, event.type === 'cdrRow' ? storableForm(event).value : event);
  return written.ok ? { kind: 'event', event: written.json } : null;
}

/** A message of ours; null where it is none: another tab may hold another version of this SDK, or be another program. */
export function readTabMessage(message: unknown): TabMessage | null {
  if (!isObject(message)) return null;
  if (message.kind === 'event') {
    const read = decode(streamEventSchema, message.event);
    return read.ok && isTold(read.value) ? { kind: 'event', event: read.value } : null;
  }
  return isPlainMessage(message) ? message : null;
}

type PlainMessage = Exclude<TabMessage, { kind: 'event' }>;

function isPlainMessage(message: Record<string, unknown>): message is Record<string, unknown> & PlainMessage {
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

function isTold(event: StreamEvent): event is ToldEvent {
  return (toldEvents as readonly string[]).includes(event.type);
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
