import type { Messages } from '../../base/messages.ts';
import type { DraftContent } from '../draft/draft-content.ts';
import type { PlacedFinding } from '../draft/composition.ts';
import { findingWords } from '../findings/finding-words.ts';
import type { NameState } from './name-check.ts';

interface Written {
  readonly content: DraftContent;
  readonly allFindings: readonly PlacedFinding[];
  readonly nameState: NameState;
}

/** Why it cannot be handed in as it is, in words; null if it can. */
export function problemOf({ content, allFindings, nameState }: Written, msg: Messages): string | null {
  if (!isBusinessManagerId(content.businessManagerId)) return msg.businessManagerMissing;
  if (nameState.state === 'taken') return msg.templateNameTaken;
  if (nameState.state === 'locked') return msg.refusals['name-locked']!;
  const error = allFindings.find(({ severity }) => severity === 'error');
  return error === undefined ? null : findingWords(error, msg);
}

/** Whether it has the form of a Business Manager ID. */
export function isBusinessManagerId(text: string): boolean {
  return /^\d{5,20}$/.test(text);
}
