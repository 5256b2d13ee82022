import type { ChannelRequest } from '../../src/contract/channel.ts';
import { channelWith, putChannel } from '../world/channels/channel-records.ts';
import { requestConnection } from '../world/channels/connection.ts';
import { seesChannel } from '../world/sight.ts';
import { randomId } from '../world/random.ts';
import type { World } from '../world/state.ts';
import { retargetRecords } from '../world/records/record-changes.ts';
import { isStale, refuse } from './handler.ts';
import type { HandlersOf } from './handler.ts';

/** Why a request cannot stand beside the channels that there are. */
function clashOf(world: World, request: ChannelRequest, exceptId?: string) {
  if (channelWith(world, 'name', request.name, exceptId) !== undefined) return refuse('name-taken');
  if (channelWith(world, 'number', request.number, exceptId) !== undefined) return refuse('conflict');
  return null;
}

export const channelHandlers: HandlersOf<
  'listChannels' | 'requestChannel' | 'getChannel' | 'resubmitChannel' | 'updateChannel'
> = {
  listChannels: ({ world, user }) => {
    const items = [...world.channels.values()].filter(({ id }) => seesChannel(user, id));
    return { ok: true, status: 200, body: { items: items.sort((a, b) => (a.name < b.name ? -1 : 1)) } };
  },

  requestChannel: ({ world }, { body }) => {
    const clash = clashOf(world, body);
    if (clash !== null) return clash;
    const channel = requestConnection(world, randomId(world.random, 'chn'), body);
    return { ok: true, status: 201, body: { channel }, revision: channel.revision };
  },

  getChannel: ({ world, user }, { params }) => {
    const channel = world.channels.get(params.channelId);
    if (channel === undefined || !seesChannel(user, channel.id)) return refuse('not-found');
    return { ok: true, status: 200, body: { channel }, revision: channel.revision };
  },

  resubmitChannel: ({ world }, { params, body, ifMatch }) => {
    const channel = world.channels.get(params.channelId);
    if (channel === undefined) return refuse('not-found');
    if (isStale(ifMatch, channel)) return refuse('precondition-failed');
    if (channel.status !== 'rejected' && channel.status !== 'requested') return refuse('conflict');
    const clash = clashOf(world, body, channel.id);
    if (clash !== null) return clash;
    const requested = requestConnection(world, channel.id, body);
    return { ok: true, status: 200, body: { channel: requested }, revision: requested.revision };
  },

  updateChannel: ({ world }, { params, body, ifMatch }) => {
    const channel = world.channels.get(params.channelId);
    if (channel === undefined) return refuse('not-found');
    if (isStale(ifMatch, channel)) return refuse('precondition-failed');
    const changed = putChannel(world, { ...channel, ...body });
    if (changed.serviceLevelTarget !== channel.serviceLevelTarget) retargetRecords(world, channel.id);
    return { ok: true, status: 200, body: { channel: changed }, revision: changed.revision };
  },
};
