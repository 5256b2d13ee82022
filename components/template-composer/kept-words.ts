import type { FormDraft } from '../../src/workspace/administration.ts';
import type { ConnectionState } from '../../src/workspace/workspace.ts';
import type { Formats } from '../base/formats.ts';
import type { Messages } from '../base/messages.ts';
import type { DraftContent } from './draft/draft-content.ts';

const MINUTE = 60_000;

/** That a draft is kept, and since when, in words; null where there is none of it. */
export function keptWords(
  draftId: string,
  drafts: readonly FormDraft<DraftContent>[],
  connection: ConnectionState | null,
  { now, msg, formats }: { readonly now: number; readonly msg: Messages; readonly formats: Formats },
): string | null {
  const draft = drafts.find(({ id }) => id === draftId);
  if (draft === undefined) return null;
  if (connection?.persistent === false) return msg.draftNotKept;
  const age = now - draft.updatedAt;
  return age < MINUTE ? msg.draftKeptNow : msg.draftKept(formats.span(age));
}
