import type { CallOutcome } from '../../client/client.ts';
import type { AccountSettings, SecurityGroup } from '../../contract/security.ts';
import type { ChangeOutcome, MaskingAdministration, MaskingPolicyState } from '../administration.ts';
import { newerOf } from './held-value.ts';
import { holdValue, inPlace } from './hold.ts';
import type { AdministrationEvent } from './news.ts';
import type { PolicyOptions } from './options.ts';
import { change, mapped } from './wish.ts';

interface Policy {
  readonly groups: readonly SecurityGroup[];
  readonly settings: AccountSettings;
}

export function createMaskingAdministration(options: PolicyOptions): MaskingAdministration {
  const { client, news, held, onPolicyChanged, life } = options;

  const readGroups = (signal: AbortSignal) => client.call('listSecurityGroups', {}, { signal });
  const readSettings = (signal: AbortSignal) => client.call('getAccountSettings', {}, { signal });
  const readPolicy = async (signal: AbortSignal): Promise<CallOutcome<Policy>> => {
    const [groups, settings] = await Promise.all([readGroups(signal), readSettings(signal)]);
    if (!groups.ok) return groups;
    return mapped(settings, (answer) => ({ groups: groups.value.items, settings: answer.settings }));
  };
  const readGroup = async (groupId: string): Promise<CallOutcome<SecurityGroup>> => {
    const outcome = await readGroups(life);
    if (!outcome.ok) return outcome;
    const group = outcome.value.items.find(({ id }) => id === groupId);
    return group === undefined ? gone : { ...outcome, value: group };
  };

  const changed = <Resource>(outcome: ChangeOutcome<Resource>): ChangeOutcome<Resource> => {
    if (outcome.ok) onPolicyChanged();
    return outcome;
  };

  return {
    policy: () =>
      holdValue<Policy, MaskingPolicyState>(held, {
        read: readPolicy,
        merge: (known, read) => ({
          groups: read.groups.map((group) => {
            const before = known.groups.find(({ id }) => id === group.id);
            return before === undefined ? group : newerOf(before, group);
          }),
          settings: newerOf(known.settings, read.settings),
        }),
        take: withNews,
        shown: ({ value, ...standing }) => ({
          ...standing,
          groups: value?.groups ?? [],
          settings: value?.settings ?? null,
        }),
      }),
    setGroup: async (groupId, displayClientNumbers, revision) =>
      changed(
        await change<SecurityGroup>(
          options,
          {
            revision,
            send: async (ifMatch) =>
              mapped(
                await client.call(
                  'updateSecurityGroup',
                  { params: { groupId }, body: { displayClientNumbers } },
                  { signal: life, ifMatch },
                ),
                ({ group }) => group,
              ),
            read: () => readGroup(groupId),
            isDone: (standing) => standing.displayClientNumbers === displayClientNumbers,
          },
          (group) => news.tell({ type: 'securityGroup', data: { group } }),
        ),
      ),
    setAccount: async (replaceClientNumbers, revision) =>
      changed(
        await change<AccountSettings>(
          options,
          {
            revision,
            send: async (ifMatch) =>
              mapped(
                await client.call(
                  'updateAccountSettings',
                  { body: { replaceClientNumbers } },
                  { signal: life, ifMatch },
                ),
                ({ settings }) => settings,
              ),
            read: async () => mapped(await readSettings(life), ({ settings }) => settings),
            isDone: (standing) => standing.replaceClientNumbers === replaceClientNumbers,
          },
          (settings) => news.tell({ type: 'accountSettings', data: { settings } }),
        ),
      ),
  };
}

/** A group that is not in the list of all. */
const gone = {
  ok: false,
  reason: 'problem',
  problem: { title: 'There is no such group', status: 404, code: 'not-found' },
  retryAfter: null,
} as const;

function withNews(policy: Policy, event: AdministrationEvent): Policy {
  if (event.type === 'securityGroup') {
    const groups = inPlace(policy.groups, event.data.group);
    return groups === policy.groups ? policy : { ...policy, groups };
  }
  if (event.type !== 'accountSettings') return policy;
  const settings = newerOf(policy.settings, event.data.settings);
  return settings === policy.settings ? policy : { ...policy, settings };
}
