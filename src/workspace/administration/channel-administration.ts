import type { CallOutcome } from '../../client/client.ts';
import type { Channel, ChannelRequest } from '../../contract/channel.ts';
import type { ChannelAdministration } from '../administration.ts';
import type { AdministrationOptions } from './options.ts';
import { ask, change, mapped } from './wish.ts';

type Calls = Omit<ChannelAdministration, 'drafts'>;

export function createChannelAdministration(options: AdministrationOptions): Calls {
  const { client, news, life } = options;
  const call = { signal: life };

  const learn = (channel: Channel): void => news.tell({ type: 'channel', data: { channel } });
  const channelOf = ({ channel }: { channel: Channel }): Channel => channel;
  const readingOf = (channelId: string) => async (): Promise<CallOutcome<Channel>> =>
    mapped(await client.call('getChannel', { params: { channelId } }, call), channelOf);

  return {
    async request(body, { idempotencyKey }) {
      const outcome = await ask(options, async () =>
        mapped(await client.call('requestChannel', { body }, { ...call, idempotencyKey }), channelOf),
      );
      if (outcome.ok) learn(outcome.value);
      return outcome;
    },
    resubmit: (channelId, body, revision) =>
      change(
        options,
        {
          revision,
          send: async (ifMatch) =>
            mapped(
              await client.call('resubmitChannel', { params: { channelId }, body }, { ...call, ifMatch }),
              channelOf,
            ),
          read: readingOf(channelId),
          isDone: (standing) => standing.status !== 'rejected' && saysRequest(standing, body),
        },
        learn,
      ),
    setServiceLevelTarget: (channelId, target, revision) => {
      const body = { serviceLevelTarget: target };
      return change(
        options,
        {
          revision,
          send: async (ifMatch) =>
            mapped(
              await client.call('updateChannel', { params: { channelId }, body }, { ...call, ifMatch }),
              channelOf,
            ),
          read: readingOf(channelId),
          isDone: (standing) => standing.serviceLevelTarget === target,
        },
        learn,
      );
    },
  };
}

function saysRequest(channel: Channel, request: ChannelRequest): boolean {
  return (Object.keys(request) as (keyof ChannelRequest)[]).every((name) => channel[name] === request[name]);
}
