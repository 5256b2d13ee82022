import type { Channel, ChannelRequest } from '../../src/contract/channel.ts';
import { between } from './random.ts';
import type { World } from './state.ts';

const minute = 60_000;

/** Puts a changed channel in place of what was there, and says so. */
export function putChannel(world: World, channel: Omit<Channel, 'revision'>): Channel {
  const changed = { ...channel, revision: (world.channels.get(channel.id)?.revision ?? 0) + 1 };
  world.channels.set(channel.id, changed);
  world.journal.record({ type: 'channel', id: channel.id });
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

/** Hands a connection request over; some minutes later it is looked at, and then decided. */
export function requestConnection(world: World, id: string, request: ChannelRequest): Channel {
  const { rejection: _mended, ...before } = world.channels.get(id) ?? {
    id,
    quality: 'unknown',
    serviceLevelTarget: 300_000,
    requestedAt: world.now,
  };
  planVerification(world, id);
  return putChannel(world, { ...before, ...request, status: 'requested' });
}

function planVerification(world: World, channelId: string): void {
  const at = world.now + between(world.random, 2 * minute, 30 * minute);
  world.agenda.plan(at, { kind: 'verification', channelId });
}

/** The next step of a request: taken up, then connected, or rejected if the number is a test one for that. */
export function verifyChannel(world: World, channelId: string): void {
  const channel = world.channels.get(channelId);
  if (channel?.status === 'requested') {
    planVerification(world, channelId);
    putChannel(world, { ...channel, status: 'verifying' });
  } else if (channel?.status === 'verifying') putChannel(world, decided(channel, world.now));
}

/** Numbers that end in 00 are taken for unregistered. */
function decided(channel: Channel, at: number): Channel {
  if (channel.number?.endsWith('00') !== true) return { ...channel, status: 'connected', connectedAt: at };
  const reason = 'The number is not registered for the WhatsApp Business Platform.';
  return { ...channel, status: 'rejected', rejection: { field: 'number', reason, at } };
}
