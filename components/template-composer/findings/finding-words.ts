import { templateRules, type Finding } from '../../../src/templates/index.ts';
import type { Messages } from '../../base/messages.ts';

/** What a finding says, in the viewer's language where there are words for its rule. */
export function findingWords({ rule, message, data }: Finding, msg: Messages): string {
  return msg.templateFindings[rule]?.(data ?? {}) ?? message;
}

/** What the mend of a finding does, as a command. */
export function mendWords({ rule }: Finding, msg: Messages): string {
  return msg.templateMends[rule] ?? templateRules.find(({ id }) => id === rule)?.mend ?? msg.mend;
}
