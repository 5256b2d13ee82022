import type { UserRecord, World } from '../state.ts';
import { touchUser } from './user-records.ts';

/** Kinds of channels that the contact centre has. */
const channelKinds = ['voice', 'whatsapp', 'webchat', 'sms', 'email', 'facebook', 'instagram', 'telegram'];

export function isChannelKind(kind: string): boolean {
  return channelKinds.includes(kind);
}

/** Gives a user channels; channels and conversations that come into sight or go out of it are told of. */
export function setChannels(
  world: World,
  user: UserRecord,
  channels: readonly string[],
  outboundChannelIds: readonly string[],
): void {
  const before = new Set(user.outboundChannelIds);
  const after = new Set(outboundChannelIds);
  user.channels = [...new Set(channels)];
  user.outboundChannelIds = [...after];
  touchUser(world, user);
  for (const id of after) if (!before.has(id)) world.journal.record({ type: 'channel', id });
  if (isSameSet(before, after)) return;
  for (const { id, channelId } of world.conversations.values())
    if (before.has(channelId) !== after.has(channelId))
      world.journal.record({ type: 'conversation', id, sightOf: user.id });
}

/** Whether both hold the same, in whatever order. */
export function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
