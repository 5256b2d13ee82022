import { newestSessionIn } from '../world/conversation-sessions.ts';
import { between, hashOf } from '../world/random.ts';
import { isLive } from '../world/sessions.ts';
import type { ConversationRecord, World } from '../world/state.ts';
import { applyWebhook } from '../world/webhooks/apply.ts';
import { newestTimestamp } from '../world/webhooks/newest-timestamp.ts';
import { storiesOf } from './busy-day.ts';
import { furnishCentre } from './furniture/index.ts';
import { tell } from './history.ts';
import { planChatter } from '../world/personas.ts';
import type { Furnishing } from './scenario.ts';

/** What was written through this contact centre beside the payloads: some conversations, from the last days. */
const stories = 24;
/** How far back they begin, milliseconds. */
const before = 60 * 3_600_000;
const talkers = 24;

/** Two days of payloads as the platform delivered them; the clock starts at the end of the newest one's second. */
export async function loadWebhooks(): Promise<Furnishing> {
  const { lines } = await import('../world/data/webhooks.gen.ts');
  return furnishingOf(lines);
}

function furnishingOf(lines: readonly string[]): Furnishing {
  const startsAt = newestTimestamp(lines) * 1_000 + 999;
  return {
    startsAt,
    furnish(world) {
      world.now = startsAt - before;
      furnishCentre(world, startsAt);
      tell(world, storiesOf(world, stories), startsAt);
      const told = new Set(world.conversations.keys());
      for (const line of lines) applyWebhook(world, line);
      for (const conversation of world.conversations.values())
        if (!told.has(conversation.id)) settle(world, conversation);
      beginToTalk(world);
    },
  };
}

const assignees = ['agent-ana', 'agent-ben', null, null, null, null] as const;

/** Who has the conversation, and how much of it they have read: what the payloads do not say. */
function settle(world: World, conversation: ConversationRecord): void {
  const newest = conversation.messages.at(-1);
  const contact = world.contacts.get(conversation.contactRef);
  if (newest === undefined || contact === undefined) return;
  const draw = hashOf(world.seed, contact.userId ?? contact.ref);
  conversation.assigneeId = assignees[draw % assignees.length] ?? null;
  const isOver = !isLive(newestSessionIn(conversation), world.now);
  const read = isOver ? newest : conversation.messages.findLast(({ direction }) => direction === 'outbound');
  if (read !== undefined)
    for (const userId of world.users.keys())
      conversation.readMarks.set(userId, { at: read.at, messageId: read.id });
}

/** Some people go on by themselves: one about every half minute at first, then every few hours. */
function beginToTalk(world: World): void {
  const answered = [...world.conversations.values()].filter((conversation) => {
    const session = newestSessionIn(conversation);
    return session !== null && session.lastReceivedAt !== null && session.agentHasWritten;
  });
  const step = Math.max(1, Math.floor(answered.length / talkers));
  let at = world.now;
  for (let place = 0; place < answered.length; place += step) {
    at += between(world.random, 20_000, 40_000);
    answered[place]!.unansweredInARow = 0;
    planChatter(world, answered[place]!, at);
  }
}
