import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { readTabMessage, writeTabMessage } from './tab-message.ts';
import type { LineState, TabMessage, ToldEvent } from './tab-message.ts';
import type { ContactBook } from '../conversations/contact-book.ts';
import type { Environment, TabPort } from '../environment/environment.ts';

/**
 * Ties the tabs of one viewer together beyond their store: contact details, whether events arrive, and those events of
 * which the store does not tell.
 */
export interface TabLine {
  /** What the leading tab last said of its connection; null while it has not. */
  readonly leaderConnection: ReadonlySignal<LineState | null>;
  /** Joins the other tabs. */
  open(): void;
  /** Asks the other tabs for what they know. */
  greet(): void;
  /** This tab leads, and is connected so; null once it does not lead. */
  tellConnection(connection: LineState | null): void;
  /** The stream told the backend's time. */
  tellHeartbeat(backendNow: number): void;
  /** The backend told this tab something, by the stream or in an answer. */
  readonly tellEvent: (event: ToldEvent) => void;
}

export interface TabLineOptions {
  /** The same for all tabs of one viewer. */
  readonly name: string;
  readonly environment: Pick<Environment, 'openPort'>;
  readonly contacts: ContactBook;
  /** Another tab told of contacts. */
  readonly onContacts: () => void;
  /** The leading tab told the backend's time (epoch milliseconds), as its stream had it. */
  readonly onHeartbeat: (backendNow: number) => void;
  /** Another tab told what the backend told it. */
  readonly onEvent: (event: ToldEvent) => void;
  readonly life: AbortSignal;
}

export function createTabLine({
  name,
  environment,
  contacts,
  onContacts,
  onHeartbeat,
  onEvent,
  life,
}: TabLineOptions): TabLine {
  const leaderConnection = signal<LineState | null>(null);
  let told: LineState | null = null;
  // What another tab told is not told back.
  let hearing = false;
  let port: TabPort | null = null;
  const post = (message: TabMessage): void => {
    const written = writeTabMessage(message);
    if (!life.aborted && written !== null) port?.post(written);
  };

  const hear = (message: TabMessage): void => {
    switch (message.kind) {
      case 'hello':
        if (contacts.known().size > 0) post({ kind: 'contacts', contacts: contacts.known() });
        if (told !== null) post({ kind: 'connection', connection: told });
        break;
      case 'contacts':
        hearing = true;
        contacts.learn(message.contacts);
        hearing = false;
        onContacts();
        break;
      case 'connection':
        leaderConnection.value = message.connection;
        break;
      case 'heartbeat':
        onHeartbeat(message.backendNow);
        break;
      case 'event':
        onEvent(message.event);
        break;
    }
  };
  contacts.onLearned((learned) => {
    if (!hearing) post({ kind: 'contacts', contacts: learned });
  });

  return {
    leaderConnection,
    open() {
      if (port === null && !life.aborted) {
        port = environment.openPort?.(name) ?? null;
        port?.listen((message) => {
          const read = readTabMessage(message);
          if (read !== null) hear(read);
        });
        life.addEventListener('abort', () => port?.close());
      }
      post({ kind: 'hello' });
    },
    greet: () => post({ kind: 'hello' }),
    tellConnection(connection) {
      told = connection;
      if (connection !== null) post({ kind: 'connection', connection });
    },
    tellHeartbeat: (backendNow) => post({ kind: 'heartbeat', backendNow }),
    tellEvent: (event) => post({ kind: 'event', event }),
  };
}
