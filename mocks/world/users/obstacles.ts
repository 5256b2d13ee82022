import type { SendObstacle } from '../../../src/contract/user.ts';
import type { UserRecord, World } from '../state.ts';

/** What keeps a user from sending, whatever the message. */
export type PersonalObstacle = 'no-permission' | 'no-extension';

/** Why a user may send nothing at all: their group lacks the permission, or they have no extension. */
export function personalObstacleOf(world: World, user: UserRecord): PersonalObstacle | null {
  if (!isPermitted(world, user)) return 'no-permission';
  return user.extension === undefined ? 'no-extension' : null;
}

/** Whether the user's group has the permission to send; those without a group have it. */
function isPermitted(world: World, { groupId }: UserRecord): boolean {
  return groupId === null || world.groups.get(groupId)?.maySend === true;
}

/** Everything that keeps a user from sending, as things are now; empty if nothing does. */
export function obstaclesOf(world: World, user: UserRecord): SendObstacle[] {
  const given = user.outboundChannelIds.flatMap((id) => world.channels.get(id) ?? []);
  const connected = given.filter(({ status }) => status === 'connected');
  const hasTemplate = connected.some(({ businessManagerId }) =>
    hasApprovedTemplate(world, businessManagerId),
  );
  const obstacles: [boolean, SendObstacle][] = [
    [!isPermitted(world, user), 'no-permission'],
    [!user.channels.includes('whatsapp'), 'no-whatsapp-channel'],
    [given.length === 0, 'no-outbound-channel'],
    // A word of this backend: the contract lets others be added.
    [given.length > 0 && connected.length === 0, 'channel-not-connected'],
    [connected.length > 0 && !hasTemplate, 'no-approved-template'],
    [user.extension === undefined, 'no-extension'],
  ];
  return obstacles.flatMap(([holds, obstacle]) => (holds ? [obstacle] : []));
}

/** Whether a business has anything that can be sent. */
export function hasApprovedTemplate(world: World, businessManagerId: string): boolean {
  for (const template of world.templates.values())
    if (
      template.businessManagerId === businessManagerId &&
      template.languages.some(({ status }) => status === 'approved')
    )
      return true;
  return false;
}
