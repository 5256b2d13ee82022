import { longestText } from '../../src/contract/outgoing.ts';
import { features } from '../../src/contract/capabilities.ts';
import { presentGroup, presentSettings, presentViewer } from '../world/present.ts';
import { touchMasking } from '../world/users/user-groups.ts';
import { isStale, refuse } from './handler.ts';
import type { HandlersOf } from './handler.ts';
import { mediaLimits } from './media.ts';

/** How long answers are remembered by their idempotency keys: 72 h. */
export const dedupePeriod = 259_200_000;

/** Longest silence of the event stream, milliseconds. */
export const heartbeatInterval = 15_000;

export const accountHandlers: HandlersOf<
  | 'getCapabilities'
  | 'getMe'
  | 'listSecurityGroups'
  | 'updateSecurityGroup'
  | 'getAccountSettings'
  | 'updateAccountSettings'
> = {
  getCapabilities: ({ now }) => ({
    ok: true,
    status: 200,
    body: {
      version: '1.0',
      features: [...features],
      dedupePeriod,
      heartbeatInterval,
      limits: {
        textLength: longestText,
        pageSize: 1_000,
        importRows: 100_000,
        mediaSize: mediaLimits,
      },
      now,
    },
  }),

  getMe: ({ world, user }) => ({ ok: true, status: 200, body: { viewer: presentViewer(world, user) } }),

  listSecurityGroups: ({ world }) => ({
    ok: true,
    status: 200,
    body: {
      items: [...world.groups.values()]
        .map((group) => presentGroup(world, group))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    },
  }),

  updateSecurityGroup: ({ world }, { params, body, ifMatch }) => {
    const group = world.groups.get(params.groupId);
    if (group === undefined) return refuse('not-found');
    if (isStale(ifMatch, group)) return refuse('precondition-failed');
    if (group.displayClientNumbers !== body.displayClientNumbers) {
      group.displayClientNumbers = body.displayClientNumbers;
      group.revision += 1;
      world.journal.record({ type: 'securityGroup', id: group.id });
      touchMasking(world, group.id);
    }
    return { ok: true, status: 200, body: { group: presentGroup(world, group) }, revision: group.revision };
  },

  getAccountSettings: ({ world }) => ({
    ok: true,
    status: 200,
    body: { settings: presentSettings(world) },
    revision: world.settings.revision,
  }),

  updateAccountSettings: ({ world }, { body, ifMatch }) => {
    const { settings } = world;
    if (isStale(ifMatch, settings)) return refuse('precondition-failed');
    if (settings.replaceClientNumbers !== body.replaceClientNumbers) {
      settings.replaceClientNumbers = body.replaceClientNumbers;
      settings.revision += 1;
      world.journal.record({ type: 'accountSettings', id: 'account' });
      touchMasking(world, null);
    }
    return {
      ok: true,
      status: 200,
      body: { settings: presentSettings(world) },
      revision: settings.revision,
    };
  },
};
