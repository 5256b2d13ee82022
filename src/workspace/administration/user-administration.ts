import type { CallOutcome } from '../../client/client.ts';
import type { User, UserChannels } from '../../contract/user.ts';
import type { UserAdministration, UserQuery } from '../administration.ts';
import { holdList, holdValue, inPlace } from './hold.ts';
import { newerOf } from './held-value.ts';
import { readOpenConversations } from './open-conversations.ts';
import type { AdministrationEvent } from './news.ts';
import type { UserOptions } from './options.ts';
import { pageSize } from './pages.ts';
import { change, mapped } from './wish.ts';

type UserParts = Pick<UserAdministration, 'find' | 'user' | 'setChannels' | 'openConversations'>;

export function createUserAdministration(options: UserOptions): UserParts {
  const { client, news, held, life } = options;

  const readUser = async (userId: string, signal: AbortSignal): Promise<CallOutcome<User>> =>
    mapped(await client.call('getUser', { params: { userId } }, { signal }), userOf);

  return {
    find: (query) =>
      holdList<User>(options, {
        readPage: (cursor, signal) =>
          client.call('listUsers', { query: { ...query, limit: pageSize, cursor } }, { signal }),
        keyOf: ({ id }) => id,
        merge: newerOf,
        take: (users, event) => (event.type === 'user' ? inPlace(users, event.data.user) : users),
        mayGainOrLoseBy: (users, event) => mayChangeWhoIsFound(query, users, event),
        isTyped: query.search !== undefined,
      }),
    user: (userId) =>
      holdValue<User, ReturnType<UserAdministration['user']>['value']>(held, {
        read: (signal) => readUser(userId, signal),
        merge: newerOf,
        take: (user, event) =>
          event.type === 'user' && event.data.user.id === userId ? newerOf(user, event.data.user) : user,
        shown: ({ value, ...standing }) => ({ ...standing, user: value }),
      }),
    setChannels: (userId, body, revision) =>
      change<User>(
        options,
        {
          revision,
          send: async (ifMatch) =>
            mapped(
              await client.call('setUserChannels', { params: { userId }, body }, { signal: life, ifMatch }),
              userOf,
            ),
          read: () => readUser(userId, life),
          isDone: (standing) => saysChannels(standing, body),
        },
        (user) => news.tell({ type: 'user', data: { user } }),
      ),
    openConversations: (userIds) => readOpenConversations(options, userIds),
  };
}

/** A user who is not known may be new, and one who is known may no longer fit; an end of work may have told of neither. */
function mayChangeWhoIsFound(query: UserQuery, users: readonly User[], event: AdministrationEvent): boolean {
  if (event.type === 'importJob' || event.type === 'bulkChangeJob')
    return event.data.job.endedAt !== undefined;
  if (event.type !== 'user') return false;
  const { id, revision } = event.data.user;
  const known = users.find((user) => user.id === id);
  if (known === undefined) return true;
  return known.revision < revision && Object.values(query).some((wish) => wish !== undefined && wish !== '');
}

function userOf({ user }: { user: User }): User {
  return user;
}

/** The order of channels says nothing. */
function saysChannels(user: User, { channels, outboundChannelIds }: UserChannels): boolean {
  return isSameSet(user.channels, channels) && isSameSet(user.outboundChannelIds, outboundChannelIds);
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify([...new Set(a)].sort()) === JSON.stringify([...new Set(b)].sort());
}
