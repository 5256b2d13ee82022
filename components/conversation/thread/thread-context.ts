import type { Message } from '../../../src/contract/message.ts';
import type { Template } from '../../../src/contract/template.ts';
import type { ConversationState, OutboxItem } from '../../../src/workspace/workspace.ts';
import type { Reason } from '../../base/advice.ts';
import type { Formats } from '../../base/formats.ts';
import type { Messages } from '../../base/messages.ts';

/** What a line of the thread needs beside itself, and what can be done from it. */
export interface ThreadContext {
  /** Backend time, epoch milliseconds. */
  readonly now: number;
  readonly msg: Messages;
  readonly formats: Formats;
  /** What the contact is called. */
  readonly contactLabel: string;
  readonly viewerId: string | null;
  readonly templates: readonly Template[];
  /** Long texts that are shown whole, by the key of their line. */
  readonly expanded: ReadonlySet<string>;
  readonly maySend: ConversationState['maySend'];
  /** The message of the outbox that the agent is asked about before it is discarded. */
  readonly discarding: string | null;
  /** Why what the agent chose for a message of the outbox did not happen. */
  readonly problemOf: (row: OutboxItem) => Reason | null;
  readonly messageById: (id: string) => Message | undefined;
  readonly expand: (key: string) => void;
  /** Opens the template picker. */
  readonly chooseTemplate: () => void;
  /** Puts a text into the composer. */
  readonly writeAgain: (text: string) => void;
  /** Tries at once what waits to be tried again. */
  readonly retry: () => void;
  readonly resend: (row: OutboxItem) => void;
  readonly askToDiscard: (row: OutboxItem | null) => void;
  readonly discard: (row: OutboxItem, options?: { toDraft?: boolean; thenTemplate?: boolean }) => void;
}
