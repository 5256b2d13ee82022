import type { ReadonlySignal } from '@preact/signals-core';
import type { OutgoingContent } from '../../contract/outgoing.ts';
import type { Viewer } from '../../contract/viewer.ts';
import { maySend, maySendAs, mayUserSend, viewAt } from '../../session/index.ts';
import type { MaySendAnswer } from '../../session/index.ts';
import type { OutboxRow } from '../../store/store.ts';
import { instantFor } from './conversation-entry.ts';
import type { ConversationEntry } from './conversation-entry.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { Standing } from '../outbox/outbox-step.ts';
import { languageOf } from '../sync/reference-data.ts';
import type { ReferenceData } from '../sync/reference-data.ts';
import type { WorkspaceClock } from '../time/workspace-clock.ts';
import type { StartRequest } from '../workspace.ts';

/** What may be sent: the rules of the session machine, asked with what this workspace knows. */
export interface Permission {
  /** Whether the viewer may send this now; null where there is no such conversation. */
  readonly maySend: (conversationId: string, content: OutgoingContent) => MaySendAnswer | null;
  readonly mayStart: (request: StartRequest) => MaySendAnswer;
  /** Until when a free-form message may leave by what is known now (epoch milliseconds); null if it may not. */
  readonly windowClosesAt: (conversationId: string) => number | null;
  /** How a row of the outbox stands at this moment; null while the backend's time is not certain. */
  standing(row: OutboxRow, dedupePeriod: number): Standing | null;
}

export interface PermissionOptions {
  readonly index: ConversationIndex;
  readonly reference: ReferenceData;
  readonly viewer: ReadonlySignal<Viewer | null>;
  readonly clock: Pick<WorkspaceClock, 'certainNow'>;
}

type TemplateChoice = Pick<StartRequest['template'], 'templateId' | 'language'>;

export function createPermission({ index, reference, viewer, clock }: PermissionOptions): Permission {
  /** A template that is not known here is for the backend to judge. */
  const languageChosen = ({ templateId, language }: TemplateChoice) =>
    languageOf(reference.templates.get(templateId), language);

  /** While the time is not certain, only what the facts prove by themselves is refused. */
  const decisiveInstant = ({ session }: ConversationEntry): number =>
    instantFor(session, clock.certainNow() ?? session?.facts.at(-1)?.at ?? 0);

  return {
    maySend(conversationId, content) {
      const entry = index.get(conversationId);
      if (entry === undefined) return null;
      const { session, row } = entry;
      const now = decisiveInstant(entry);
      const kind = content.kind === 'template' ? 'template' : 'freeform';
      const present = viewer.peek();
      if (present === null) return maySend(session, kind, now);
      const template = content.kind === 'template' ? languageChosen(content) : undefined;
      return mayUserSend({ viewer: present, channel: { id: row.channelId }, session, kind, template }, now);
    },

    mayStart({ channelId, template }) {
      const present = viewer.peek();
      return present === null
        ? { ok: true }
        : maySendAs(present, { id: channelId }, languageChosen(template));
    },

    windowClosesAt(conversationId) {
      const session = index.get(conversationId)?.session ?? null;
      // Of the newest fact's instant: the window's end does not depend on what time it is.
      return session && viewAt(session, instantFor(session, -Infinity)).window.closesAt;
    },

    standing(row, dedupePeriod) {
      const now = clock.certainNow();
      if (now === null) return null;
      return { now, dedupePeriod, mayLeave: mayLeave(row, index.get(row.conversationId), now) };
    },
  };
}

/** A template may always leave. The rest by the facts as they are known now, else by those of when it was written. */
function mayLeave(row: OutboxRow, entry: ConversationEntry | undefined, now: number): boolean {
  if (row.content.kind === 'template') return true;
  if (entry === undefined) return row.notAfter !== null && now < row.notAfter;
  return maySend(entry.session, 'freeform', instantFor(entry.session, now)).ok;
}
