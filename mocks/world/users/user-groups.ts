import type { UserRecord, World } from '../state.ts';

/** Says to the users of a group, or to those without one (null), that what they may see has changed. */
export function touchMasking(world: World, groupId: string | null): void {
  for (const user of world.users.values())
    if (user.groupId === groupId) world.journal.record({ type: 'masking', id: user.id });
}

/** Moves a user to another group, or to none; whoever counts members is to be told by `touchGroups`. */
export function setGroup(world: World, user: UserRecord, groupId: string | null): void {
  user.groupId = groupId;
  world.journal.record({ type: 'masking', id: user.id });
}

/** Says that groups, or (null) those without one, have other members now. */
export function touchGroups(world: World, groupIds: ReadonlySet<string | null>): void {
  for (const groupId of groupIds) {
    const group = groupId === null ? undefined : world.groups.get(groupId);
    if (group !== undefined) {
      group.revision += 1;
      world.journal.record({ type: 'securityGroup', id: group.id });
    } else if (groupId === null) {
      world.settings.revision += 1;
      world.journal.record({ type: 'accountSettings', id: 'account' });
    }
  }
}
