import type { OperationQuery } from '../../src/contract/operations.ts';
import { presentUser } from '../world/present.ts';
import type { UserRecord, World } from '../world/state.ts';
import { obstaclesOf } from '../world/users/obstacles.ts';
import { isChannelKind, setChannels } from '../world/users/user-channels.ts';
import { invalid, isStale, refuse } from './handler.ts';
import type { HandlersOf } from './handler.ts';
import { pageOf } from './page.ts';

function fits(world: World, user: UserRecord, query: Partial<OperationQuery<'listUsers'>>): boolean {
  const { search, groupId, withoutGroup, hasWhatsApp, hasOutboundChannel, canSend } = query;
  const is = (wanted: boolean | undefined, actual: boolean): boolean =>
    wanted === undefined || wanted === actual;
  const wanted = search?.toLowerCase();
  const texts = [user.name, user.email, user.employeeId ?? '', user.extension ?? ''];
  return (
    (wanted === undefined || texts.some((text) => text.toLowerCase().includes(wanted))) &&
    (groupId === undefined || user.groupId === groupId) &&
    (withoutGroup !== true || user.groupId === null) &&
    is(hasWhatsApp, user.channels.includes('whatsapp')) &&
    is(hasOutboundChannel, user.outboundChannelIds.length > 0) &&
    (canSend === undefined || canSend === (obstaclesOf(world, user).length === 0))
  );
}

export const userHandlers: HandlersOf<'listUsers' | 'getUser' | 'setUserChannels'> = {
  listUsers: ({ world }, { query = {} }) => {
    const items = [...world.users.values()].filter((user) => fits(world, user, query));
    const { cursor: _cursor, limit: _limit, ...filter } = query;
    const page = pageOf(
      {
        scope: [world.id, 'users', filter],
        items,
        placeOf: ({ name, id }) => [name, id],
        order: 'ascending',
      },
      query,
      (user) => presentUser(world, user),
    );
    return 'ok' in page ? page : { ok: true, status: 200, body: { ...page, total: items.length } };
  },

  getUser: ({ world }, { params }) => {
    const user = world.users.get(params.userId);
    if (user === undefined) return refuse('not-found');
    return { ok: true, status: 200, body: { user: presentUser(world, user) }, revision: user.revision };
  },

  setUserChannels: ({ world }, { params, body, ifMatch }) => {
    const user = world.users.get(params.userId);
    if (user === undefined) return refuse('not-found');
    if (isStale(ifMatch, user)) return refuse('precondition-failed');
    const strange = body.channels.findIndex((kind) => !isChannelKind(kind));
    if (strange >= 0) return invalid(`/channels/${strange}`, 'There is no such channel.');
    const unknown = body.outboundChannelIds.findIndex((id) => !world.channels.has(id));
    if (unknown >= 0) return invalid(`/outboundChannelIds/${unknown}`, 'There is no such channel.');
    setChannels(world, user, body.channels, body.outboundChannelIds);
    return { ok: true, status: 200, body: { user: presentUser(world, user) }, revision: user.revision };
  },
};
