import type { MessageContent } from '../../src/contract/message-content.ts';
import type { PlatformError } from '../../src/contract/platform-error.ts';
import { addFact, addMessage, conversationOf, newFactId, touch } from './conversations.ts';
import { windowClosedError } from './delivery.ts';
import { platformError } from './platform-errors.ts';
import { planAnswer } from './personas.ts';
import { between, oneOf } from './random.ts';
import { noteUse } from './templates/last-use.ts';
import type { ContactRecord, ConversationRecord, MessageRecord, UserRecord, World } from './state.ts';

/** A message that has passed the gate. */
export interface Outgoing {
  readonly user: UserRecord;
  readonly contact: ContactRecord;
  readonly channelId: string;
  readonly content: MessageContent;
  readonly replyTo?: string | undefined;
  readonly idempotencyKey: string;
}

export type Posted =
  | { readonly ok: true; readonly message: MessageRecord; readonly conversation: ConversationRecord }
  | { readonly ok: false; readonly error: PlatformError };

/** Hands a message to the platform, which takes it or refuses it at once. What it refuses leaves no trace but C. */
export function post(world: World, outgoing: Outgoing): Posted {
  const { user, contact, channelId, content, replyTo, idempotencyKey } = outgoing;
  const verdict = verdictOn(world, outgoing);
  if (verdict?.outcome === 'refused') {
    if (verdict.error.code === windowClosedError) closeWindow(world, contact, channelId);
    return { ok: false, error: verdict.error };
  }
  const conversation = conversationOf(world, contact.ref, channelId);
  const id = newFactId(world);
  const message: MessageRecord = {
    id,
    platformId: `wamid.${id}`,
    reported: new Set(),
    conversationId: conversation.id,
    at: world.now,
    direction: 'outbound',
    origin: 'agent',
    author: { id: user.id, name: user.name },
    content,
    ...(replyTo === undefined ? {} : { replyTo }),
    status: 'accepted',
    statusAt: world.now,
    idempotencyKey,
    revision: world.revisionsBefore + 1,
  };
  conversation.readMarks.set(user.id, { at: message.at, messageId: id });
  if (content.kind === 'template' && content.templateId !== undefined)
    noteUse(world, { templateId: content.templateId, language: content.language });
  addMessage(world, conversation, message, content.kind === 'template' ? 'templateSent' : 'freeformSent');
  planDelivery(world, message, verdict?.error);
  if (verdict === null) planAnswer(world, conversation, contact);
  return { ok: true, message, conversation };
}

interface Verdict {
  readonly outcome: 'refused' | 'failed';
  readonly error: PlatformError;
}

const atOnce = { freeform: [131056, 130429, 131047], template: [131026, 130429, 132015] } as const;
const later = { freeform: [131047, 131026, 131047], template: [131049, 131026, 130472] } as const;

/** What the platform has against the message; null if nothing. */
function verdictOn(world: World, { contact, channelId, content }: Outgoing): Verdict | null {
  if (world.channels.get(channelId)?.status !== 'connected')
    return { outcome: 'refused', error: platformError(133010) };
  const isTemplate = content.kind === 'template';
  if (isTemplate && content.category === 'authentication' && contact.number === undefined)
    return { outcome: 'refused', error: platformError(131062) };
  // The platform has nothing to close where it lets no free-form message through anyway.
  if (contact.trouble !== null && !(isTemplate && contact.trouble.error.code === windowClosedError))
    return contact.trouble;
  const { refusals } = world.behaviour;
  if (refusals === 0 || world.random() >= refusals) return null;
  const kind = isTemplate ? 'template' : 'freeform';
  return world.random() < 0.5
    ? { outcome: 'refused', error: platformError(oneOf(world.random, atOnce[kind])) }
    : { outcome: 'failed', error: platformError(oneOf(world.random, later[kind])) };
}

/** The platform refused free-form inside our window: a fact of its own closes it until the contact writes again. */
function closeWindow(world: World, contact: ContactRecord, channelId: string): void {
  const conversation = conversationOf(world, contact.ref, channelId);
  addFact(world, conversation, { id: newFactId(world), at: world.now, kind: 'windowClosed' });
  touch(world, conversation);
}

/** States come soon after, some are skipped, and some come in the wrong order. */
function planDelivery(world: World, message: MessageRecord, failure: PlatformError | undefined): void {
  const { agenda, random, now } = world;
  const status = { kind: 'status', messageId: message.id } as const;
  const sentAt = now + between(random, 300, 1_200);
  agenda.plan(sentAt, { ...status, status: 'sent' });
  if (failure !== undefined) {
    agenda.plan(sentAt + between(random, 500, 2_500), { ...status, status: 'failed', error: failure });
    return;
  }
  const deliveredAt = sentAt + between(random, 400, 2_500);
  const disorder = random();
  if (disorder < 0.15) return;
  agenda.plan(disorder < 0.25 ? now + 200 : deliveredAt, { ...status, status: 'delivered' });
}
