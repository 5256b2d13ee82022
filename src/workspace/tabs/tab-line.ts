import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { isTabMessage } from './tab-message.ts';
import type { LineState, TabMessage } from './tab-message.ts';
import type { ContactBook } from '../conversations/contact-book.ts';
import type { Environment, TabPort } from '../environment/environment.ts';

/** Ties the tabs of one viewer together beyond their store: contact details, and whether events arrive. */
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
  readonly life: AbortSignal;
}

export function createTabLine({
  name,
  environment,
  contacts,
  onContacts,
  onHeartbeat,
  life,
}: TabLineOptions): TabLine {
  const leaderConnection = signal<LineState | null>(null);
  let told: LineState | null = null;
  // What another tab told is not told back.
  let hearing = false;
  let port: TabPort | null = null;
  const post = (message: TabMessage): void => {
    if (!life.aborted) port?.post(message);
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
          if (isTabMessage(message)) hear(message);
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
  };
}
