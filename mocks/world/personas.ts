import { between, oneOf } from './random.ts';
import type { ContactRecord, ConversationRecord, Persona, World } from './state.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Within what time a contact reads and answers a message, in milliseconds, and how many messages they write. */
interface Manner {
  readonly reads: readonly [number, number];
  readonly answers: readonly [number, number];
  readonly messages: readonly [number, number];
}

const manners: Readonly<Record<Exclude<Persona, 'silent'>, Manner>> = {
  prompt: { reads: [2 * second, 15 * second], answers: [20 * second, 90 * second], messages: [1, 1] },
  slow: { reads: [10 * minute, 2 * hour], answers: [20 * minute, 5 * hour], messages: [1, 1] },
  talkative: { reads: [1 * second, 5 * second], answers: [8 * second, 30 * second], messages: [2, 3] },
};

/** After so many messages without an answer even a talkative contact waits. */
const patience = 4;

/** What comes back from a contact after a message, if one comes. */
export function planAnswer(world: World, conversation: ConversationRecord, contact: ContactRecord): void {
  const { agenda, random, now } = world;
  const { persona } = contact;
  if (!world.behaviour.contactsAnswer || persona === null || persona === 'silent') return;
  const manner = manners[persona];
  const messageId = conversation.messages.at(-1)!.id;
  const readAt = now + 4 * second + between(random, ...manner.reads);
  agenda.plan(readAt, { kind: 'status', messageId, status: 'read' });
  if (conversation.answerPlanned) return;
  conversation.answerPlanned = true;
  const more = between(random, ...manner.messages) - 1;
  agenda.plan(readAt + between(random, ...manner.answers), {
    kind: 'answer',
    conversationId: conversation.id,
    more,
  });
}

/** Goes on with an answer of several messages. */
export function planMore(world: World, conversation: ConversationRecord, more: number): void {
  conversation.answerPlanned = more > 0;
  if (more === 0) return;
  const at = world.now + between(world.random, 3 * second, 12 * second);
  world.agenda.plan(at, { kind: 'answer', conversationId: conversation.id, more: more - 1 });
}

/** Someone writes unasked, for the first time at `at`, then every few hours, until nobody listens. */
export function planChatter(
  world: World,
  conversation: ConversationRecord,
  at = world.now + between(world.random, 40 * minute, 5 * hour),
): void {
  world.agenda.plan(at, { kind: 'chatter', conversationId: conversation.id });
}

/** Whether a talkative contact still writes unasked. */
export function isStillTalking(conversation: ConversationRecord): boolean {
  return conversation.unansweredInARow < patience;
}

const sayings: readonly [string, ...string[]] = [
  'Thank you, that helps.',
  'Could you check again, please?',
  'When will it arrive?',
  'Perfect 👍',
  'I am still waiting for an answer about the *invoice*.',
  'Muchas gracias, quedo a la espera.',
  'Obrigado! Pode me ligar amanhã?',
  'شكراً، متى يصل الطلب؟',
  'Great, see you on Thursday.',
  'Can I change the delivery address?',
];

/** What a contact says who answers by themselves. */
export function saying(world: World): string {
  return oneOf(world.random, sayings);
}
