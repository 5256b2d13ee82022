import { newestSessionIn } from '../world/conversation-sessions.ts';
import { addFact, conversationOf, newFactId, touch } from '../world/conversations.ts';
import { addContact, contactByAccountId } from '../world/contacts.ts';
import { chosenTemplate, obstacleTo } from '../world/gate.ts';
import { fill } from '../world/filling.ts';
import { happenUntil } from '../world/happenings.ts';
import { planChatter } from '../world/personas.ts';
import { write } from '../world/receiving.ts';
import { post } from '../world/sending.ts';
import type { ContactRecord, World } from '../world/state.ts';
import { channelIds } from './furniture/channels.ts';

const hour = 3_600_000;

/** One thing that someone did in a conversation, so many hours before the scenario begins. */
export type Deed =
  | { readonly ago: number; readonly does: 'writes'; readonly text: string }
  | { readonly ago: number; readonly does: 'answers'; readonly text: string }
  | { readonly ago: number; readonly does: 'sendsTemplate' }
  | { readonly ago: number; readonly does: 'archives' }
  | { readonly ago: number; readonly does: 'talks' };

/** A conversation as it went before the scenario begins. */
export interface Story {
  /** Who it is with: someone new, or a contact of the directory by account ID. */
  readonly contact: Partial<Omit<ContactRecord, 'ref'>>;
  readonly channelId?: string;
  /** The agent who works on it; it is assigned to them only if `assigned`. */
  readonly agentId?: string;
  readonly assigned?: boolean;
  readonly deeds: readonly Deed[];
}

/** Lets all stories happen side by side, each deed at its hour, up to `startsAt`. */
export function tell(world: World, stories: readonly Story[], startsAt: number): void {
  const contacts = new Map(stories.map((story) => [story, contactFor(world, story.contact)]));
  const deeds = stories
    .flatMap((story) => story.deeds.map((deed) => ({ story, deed, at: startsAt - deed.ago * hour })))
    .sort((a, b) => a.at - b.at);
  for (const { story, deed, at } of deeds) {
    happenUntil(world, at);
    happen(world, story, contacts.get(story)!, deed);
  }
  happenUntil(world, startsAt);
}

function contactFor(world: World, wanted: Story['contact']): ContactRecord {
  const known = wanted.accountId === undefined ? undefined : contactByAccountId(world, wanted.accountId);
  return known ?? addContact(world, wanted);
}

function happen(world: World, story: Story, contact: ContactRecord, deed: Deed): void {
  const channelId = story.channelId ?? channelIds.frontDesk;
  const agentId = story.agentId ?? 'agent-ana';
  switch (deed.does) {
    case 'writes':
      write(world, contact, channelId, { kind: 'text', text: deed.text });
      break;
    case 'answers':
      send(world, agentId, contact, channelId, deed.text);
      break;
    case 'sendsTemplate':
      send(world, agentId, contact, channelId, null);
      break;
    case 'archives': {
      const conversation = conversationOf(world, contact.ref, channelId);
      addFact(world, conversation, { id: newFactId(world), at: world.now, kind: 'archived' });
      touch(world, conversation);
      break;
    }
    case 'talks':
      planChatter(world, conversationOf(world, contact.ref, channelId));
      break;
  }
  if (story.assigned === true) conversationOf(world, contact.ref, channelId).assigneeId = agentId;
}

const followUp = { templateId: 'template-conversation-follow-up', language: 'en_US', values: {} };

/** Free-form text, or without one the template that follows a conversation up. Stories obey the gate too. */
function send(
  world: World,
  agentId: string,
  contact: ContactRecord,
  channelId: string,
  text: string | null,
): void {
  const user = world.users.get(agentId)!;
  const template = text === null ? chosenTemplate(world, channelId, followUp)! : undefined;
  const session = newestSessionIn(conversationOf(world, contact.ref, channelId));
  const obstacle = obstacleTo(world, { user, channelId, session, template, now: world.now });
  if (obstacle !== null) throw new Error(`A story does what the backend refuses: ${obstacle}`);
  const filled =
    template === undefined
      ? null
      : fill(world.templates.get(followUp.templateId)!, template, followUp, {
          agentName: user.name,
          contactName: contact.name,
        });
  const content = filled?.ok ? filled.content : ({ kind: 'text', text: text ?? '' } as const);
  post(world, { user, contact, channelId, content, idempotencyKey: newFactId(world) });
}
