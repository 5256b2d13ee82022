import type { StreamEvent } from '../../src/contract/event.ts';
import { cdrRowsOf } from '../world/records/rows.ts';
import type { Change, JournalEntry } from '../world/journal.ts';
import { maskingOf } from '../world/masking.ts';
import {
  presentConversation,
  presentGroup,
  presentMessage,
  presentSettings,
  presentUser,
  presentViewer,
} from '../world/present.ts';
import { presentTemplate } from '../world/present-template.ts';
import { sawWhileWith, sees, seesChannel } from '../world/sight.ts';
import type { UserRecord, World } from '../world/state.ts';

/** Events of one journal entry; the last of them stands for it, and has its number as id. */
export interface NumberedEvents {
  readonly number: number;
  readonly events: readonly StreamEvent[];
}

/**
 * What a viewer is told of entries. Each thing is told of once, as it is now, in the place of its newest entry: events
 * carry states, so nothing is lost.
 */
export function eventsFor(
  world: World,
  viewer: UserRecord,
  now: number,
  entries: readonly JournalEntry[],
): NumberedEvents[] {
  const things = new Map<string, { number: number; changes: Change[] }>();
  for (const { number, change } of entries) {
    const name = `${change.type} ${change.id}`;
    const changes = [...(things.get(name)?.changes ?? []), change];
    things.delete(name);
    things.set(name, { number, changes });
  }
  return [...things.values()].flatMap(({ number, changes }) => {
    const events = render[changes[0]!.type]({ world, viewer, now, id: changes[0]!.id, changes });
    return events.length === 0 ? [] : [{ number, events }];
  });
}

/** What is told of a thing, by its type, and to whom. */
interface Told {
  readonly world: World;
  readonly viewer: UserRecord;
  readonly now: number;
  readonly id: string;
  readonly changes: readonly Change[];
}

const isAdministrator = ({ viewer }: Told): boolean => viewer.role === 'administrator';

const render: { readonly [Type in Change['type']]: (told: Told) => StreamEvent[] } = {
  conversation: conversationEvents,
  cdrRow: ({ world, viewer, now, id }) => rowEvents(world, viewer, now, id).slice(-1),
  message: ({ world, viewer, id }) => {
    const message = world.messages.get(id);
    const conversation = message && world.conversations.get(message.conversationId);
    if (message === undefined || conversation === undefined || !sees(viewer, conversation)) return [];
    return [{ type: 'message', data: { message: presentMessage(message, viewer) } }];
  },
  template: ({ world, now, id }) => {
    const template = world.templates.get(id);
    if (template === undefined) return [];
    return [{ type: 'template', data: { template: presentTemplate(template, now) } }];
  },
  templateDeleted: ({ id }) => [{ type: 'templateDeleted', data: { templateId: id } }],
  channel: ({ world, viewer, id }) =>
    seesChannel(viewer, id) ? [{ type: 'channel', data: { channel: world.channels.get(id)! } }] : [],
  user: ({ world, viewer, id }) =>
    viewer.role === 'agent'
      ? []
      : [{ type: 'user', data: { user: presentUser(world, world.users.get(id)!) } }],
  viewer: ({ world, viewer, id }) =>
    id === viewer.id ? [{ type: 'viewer', data: { viewer: presentViewer(world, viewer) } }] : [],
  masking: ({ world, viewer, id }) =>
    id === viewer.id ? [{ type: 'masking', data: { masking: maskingOf(world, viewer) } }] : [],
  securityGroup: (told) => {
    const { world, id } = told;
    const group = world.groups.get(id)!;
    return isAdministrator(told)
      ? [{ type: 'securityGroup', data: { group: presentGroup(world, group) } }]
      : [];
  },
  accountSettings: (told) =>
    isAdministrator(told)
      ? [{ type: 'accountSettings', data: { settings: presentSettings(told.world) } }]
      : [],
  importJob: (told) =>
    isAdministrator(told) ? [{ type: 'importJob', data: { job: told.world.imports.get(told.id)!.job } }] : [],
  bulkChangeJob: (told) =>
    isAdministrator(told)
      ? [{ type: 'bulkChangeJob', data: { job: told.world.bulkChanges.get(told.id)!.job } }]
      : [],
};

/** The records of a conversation's sessions, oldest first, for those who may see records. */
function rowEvents(world: World, viewer: UserRecord, now: number, id: string): StreamEvent[] {
  const conversation = world.conversations.get(id);
  if (viewer.role === 'agent' || conversation === undefined) return [];
  return cdrRowsOf(world, conversation, viewer, now).map((row) => ({ type: 'cdrRow', data: { row } }));
}

/** The conversation if the viewer sees it; if they saw it before these changes, that it is gone. */
function conversationEvents({ world, viewer, now, id, changes }: Told): StreamEvent[] {
  const conversation = world.conversations.get(id);
  if (conversation === undefined) return [];
  const ofThis = changes.filter((change) => change.type === 'conversation');
  if (ofThis.every(({ sightOf }) => sightOf !== undefined && sightOf !== viewer.id)) return [];
  if (sees(viewer, conversation)) {
    // Who has it is in the records of all sessions that nobody answered.
    const isMoreThanNewest = ofThis.some(
      ({ formerAssigneeId, isLate }) => formerAssigneeId !== undefined || isLate === true,
    );
    return [
      ...rowEvents(world, viewer, now, id).slice(isMoreThanNewest ? 0 : -1),
      { type: 'conversation', data: { conversation: presentConversation(world, conversation, viewer) } },
    ];
  }
  const sawBefore = ofThis.some(
    ({ formerAssigneeId, sightOf }) =>
      sightOf === viewer.id ||
      (formerAssigneeId !== undefined && sawWhileWith(viewer, conversation, formerAssigneeId)),
  );
  return sawBefore ? [{ type: 'conversationGone', data: { conversationId: id } }] : [];
}
