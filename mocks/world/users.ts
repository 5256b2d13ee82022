import type { UserRecord, World } from './state.ts';

/** Says that a user has changed, to all who see users, and to the user. */
function touchUser(world: World, user: UserRecord): void {
  user.revision += 1;
  world.journal.record({ type: 'user', id: user.id });
  world.journal.record({ type: 'viewer', id: user.id });
}

/** Says to the users of a group, or to those without one (null), that what they may see has changed. */
export function touchMasking(world: World, groupId: string | null): void {
  for (const user of world.users.values())
    if (user.groupId === groupId) world.journal.record({ type: 'masking', id: user.id });
}

/** Gives a user channels; conversations that come into sight or out of it are told of. */
export function setChannels(
  world: World,
  user: UserRecord,
  channels: readonly string[],
  outboundChannelIds: readonly string[],
): void {
  const before = new Set(user.outboundChannelIds);
  const after = new Set(outboundChannelIds);
  user.channels = [...channels];
  user.outboundChannelIds = [...outboundChannelIds];
  touchUser(world, user);
  for (const { id, channelId } of world.conversations.values())
    if (before.has(channelId) !== after.has(channelId))
      world.journal.record({ type: 'conversation', id, sightOf: user.id });
}

export function userByEmail(world: World, email: string): UserRecord | undefined {
  const wanted = email.toLowerCase();
  return [...world.users.values()].find((user) => user.email.toLowerCase() === wanted);
}
