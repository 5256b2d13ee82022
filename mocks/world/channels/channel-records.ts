import type { Channel } from '../../../src/contract/channel.ts';
import type { World } from '../state.ts';
import { touchUsersOf } from '../users/user-records.ts';

/** Puts a changed channel in place of what was there, and says so. */
export function putChannel(world: World, channel: Omit<Channel, 'revision'>): Channel {
  const before = world.channels.get(channel.id);
  const changed = { ...channel, revision: (before?.revision ?? world.revisionsBefore) + 1 };
  world.channels.set(channel.id, changed);
  world.journal.record({ type: 'channel', id: channel.id });
  // Who may send depends on it.
  if (before?.status !== channel.status) touchUsersOf(world, new Set([channel.id]));
  return changed;
}

/** Whether another channel than `exceptId` has this name or number. */
export function channelWith(
  world: World,
  key: 'name' | 'number',
  value: string,
  exceptId?: string,
): Channel | undefined {
  return [...world.channels.values()].find((channel) => channel[key] === value && channel.id !== exceptId);
}
