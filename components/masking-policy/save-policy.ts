import type { ChangeOutcome, MaskingAdministration } from '../../src/workspace/administration.ts';
import { adviceFor } from '../base/advice.ts';
import type { Messages } from '../base/messages.ts';
import { accountRule, groupRule, type PolicyChange, type PolicyRule } from './policy-changes.ts';
import type { RuleTrouble } from './rule-row.ts';

/** Saves one change. Resolves to why it was not saved, or null. */
export async function saveChange(
  masking: MaskingAdministration,
  { rule, isOn }: PolicyChange,
  msg: Messages,
): Promise<RuleTrouble | null> {
  const { groupId, revision } = rule;
  return groupId === null
    ? troubleOf(await masking.setAccount(isOn, revision), accountRule, rule, msg)
    : troubleOf(await masking.setGroup(groupId, isOn, revision), groupRule, rule, msg);
}

function troubleOf<Resource>(
  outcome: ChangeOutcome<Resource>,
  ruleOf: (resource: Resource) => PolicyRule,
  seen: PolicyRule,
  msg: Messages,
): RuleTrouble | null {
  if (outcome.ok) return null;
  const { reason, current } = outcome;
  if (reason === 'precondition-failed' && current !== undefined && current !== null)
    return { kind: 'conflict', current: ruleOf(current), seen };
  const words = reason === 'role-not-allowed' ? msg.policySaveForbidden : adviceFor({ code: reason }, msg);
  return { kind: 'said', words };
}
