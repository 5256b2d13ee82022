import type { AccountSettings, SecurityGroup } from '../../src/contract/security.ts';

/** Who sees numbers, as the backend says it. */
export interface Policy {
  readonly groups: readonly SecurityGroup[];
  readonly settings: AccountSettings;
}

/** What is set here and not saved: the wanted value of switches, by group, and of the account's. */
export interface PolicyWishes {
  readonly groups: ReadonlyMap<string, boolean>;
  readonly account: boolean | null;
}

export const noWishes: PolicyWishes = { groups: new Map(), account: null };

/** One group, or the account (`null`), with what its switch says for those who fall under it. */
export interface PolicyRule {
  readonly groupId: string | null;
  /** Whether the switch is on. For a group that shows numbers, for the account it hides them. */
  readonly isOn: boolean;
  readonly isMasked: boolean;
  readonly users: number;
  readonly revision: number;
}

/** A switch that is set differently here. `rule` is as it stands, and was seen when it was set. */
export interface PolicyChange {
  readonly rule: PolicyRule;
  readonly isOn: boolean;
  readonly unmasks: boolean;
}

/** All rules: the groups, and last the account's for users without a group. */
export function rulesOf({ groups, settings }: Policy): readonly PolicyRule[] {
  return [...groups.map(groupRule), accountRule(settings)];
}

export function groupRule({ id, displayClientNumbers, userCount, revision }: SecurityGroup): PolicyRule {
  const isMasked = !displayClientNumbers;
  return { groupId: id, isOn: displayClientNumbers, isMasked, users: userCount, revision };
}

export function accountRule({
  replaceClientNumbers,
  usersWithoutGroup,
  revision,
}: AccountSettings): PolicyRule {
  const isMasked = replaceClientNumbers;
  return { groupId: null, isOn: replaceClientNumbers, isMasked, users: usersWithoutGroup, revision };
}

/** The wishes with one switch set, or as it stands again. */
export function wish(wishes: PolicyWishes, groupId: string | null, isOn: boolean | null): PolicyWishes {
  if (groupId === null) return { ...wishes, account: isOn };
  const groups = new Map(wishes.groups);
  if (isOn === null) groups.delete(groupId);
  else groups.set(groupId, isOn);
  return { ...wishes, groups };
}

/** Which switches are wanted differently from how they stand; those that mask first, so that nothing shows early. */
export function changesOf(policy: Policy, wishes: PolicyWishes): readonly PolicyChange[] {
  return rulesOf(policy)
    .flatMap((rule) => {
      const isOn = wishedFor(wishes, rule.groupId) ?? rule.isOn;
      return isOn === rule.isOn ? [] : [{ rule, isOn, unmasks: rule.isMasked }];
    })
    .toSorted((a, b) => Number(a.unmasks) - Number(b.unmasks));
}

/** The wishes without those that ask for what stands already: they would come back when somebody changes it again. */
export function withoutMoot(wishes: PolicyWishes, policy: Policy): PolicyWishes {
  return changesOf(policy, wishes).reduce((left, { rule, isOn }) => wish(left, rule.groupId, isOn), noWishes);
}

export function wishedFor(wishes: PolicyWishes, groupId: string | null): boolean | null {
  return groupId === null ? wishes.account : (wishes.groups.get(groupId) ?? null);
}

/** The policy as it will be when all wishes are saved. */
export function policyAfter({ groups, settings }: Policy, wishes: PolicyWishes): Policy {
  return {
    groups: groups.map((group) => ({
      ...group,
      displayClientNumbers: wishedFor(wishes, group.id) ?? group.displayClientNumbers,
    })),
    settings: { ...settings, replaceClientNumbers: wishes.account ?? settings.replaceClientNumbers },
  };
}

/** How many users fall under these rules or changes. */
export function usersUnder(rules: readonly PolicyRule[]): number {
  return rules.reduce((sum, { users }) => sum + users, 0);
}
