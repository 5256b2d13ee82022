import type { Channel, ChannelRequest } from '../../../src/contract/channel.ts';
import { between, chanceOf } from '../random.ts';
import type { World } from '../state.ts';
import { putChannel } from './channel-records.ts';
import type { ConnectionStep } from './connection-step.ts';
import { faultOfRequest } from './verification.ts';

/*
 * The life of a connection request: some minutes after it was handed over it is taken up, and some minutes later it is
 * decided.
 */

const minute = 60_000;

type Rejection = Omit<NonNullable<Channel['rejection']>, 'at'>;

/** Hands a connection request over, a new one or one that was mended. */
export function requestConnection(world: World, id: string, request: ChannelRequest): Channel {
  const before = world.channels.get(id) ?? {
    id,
    quality: 'unknown',
    serviceLevelTarget: 300_000,
    requestedAt: world.now,
  };
  return moveOn(world, { ...before, ...request }, 'requested');
}

/** Takes a request up. */
export function verify(world: World, channel: Channel): Channel {
  return moveOn(world, channel, 'verifying');
}

export function connect(world: World, channel: Channel): Channel {
  return putChannel(world, { ...withoutRejection(channel), status: 'connected', connectedAt: world.now });
}

export function reject(world: World, channel: Channel, rejection: Rejection): Channel {
  return putChannel(world, { ...channel, status: 'rejected', rejection: { ...rejection, at: world.now } });
}

/** The next step of a request, when its time has come. One that has moved on since is left alone. */
export function takeConnectionStep(world: World, { channelId, status, since }: ConnectionStep): void {
  const channel = world.channels.get(channelId);
  if (channel?.status !== status || world.connectionSince.get(channelId) !== since) return;
  if (status === 'requested') {
    verify(world, channel);
    return;
  }
  const fault = faultOfRequest(channel);
  if (fault === null) connect(world, channel);
  else reject(world, channel, fault);
}

function moveOn(
  world: World,
  channel: Omit<Channel, 'revision' | 'status'>,
  status: ConnectionStep['status'],
): Channel {
  planNextStep(world, channel.id, status);
  return putChannel(world, { ...withoutRejection(channel), status });
}

/** Plans how a request goes on that comes to its status at `since` (epoch milliseconds): some minutes later. */
export function planNextStep(
  world: World,
  channelId: string,
  status: ConnectionStep['status'],
  since = world.now,
): void {
  world.connectionSince.set(channelId, since);
  const chance = chanceOf(world.seed, `connection ${channelId} ${status} ${since}`);
  const at = since + between(chance, 2 * minute, 30 * minute);
  world.agenda.plan(at, { kind: 'channel', channelId, status, since });
}

function withoutRejection<Given extends Partial<Channel>>({
  rejection: _mended,
  ...channel
}: Given): Omit<Given, 'rejection'> {
  return channel;
}
