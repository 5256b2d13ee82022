import type { Channel } from '../../../src/contract/channel.ts';
import type { Contact } from '../../../src/contract/contact.ts';
import type { Conversation } from '../../../src/contract/conversation.ts';
import type { StreamEvent } from '../../../src/contract/event.ts';
import type { Fact } from '../../../src/contract/fact.ts';
import type { Message } from '../../../src/contract/message.ts';
import type { MessageContent } from '../../../src/contract/message-content.ts';
import type { OutgoingContent } from '../../../src/contract/outgoing.ts';
import type { PlatformError } from '../../../src/contract/platform-error.ts';
import type { Problem, ProblemCode } from '../../../src/contract/problem.ts';
import { problemStatus } from '../../../src/contract/problem.ts';
import type { Template } from '../../../src/contract/template.ts';
import type { Viewer } from '../../../src/contract/viewer.ts';
import { foldSessions } from '../../../src/session/index.ts';

export const HOUR = 3_600_000;

/** A copy by way of JSON, as on the wire. */
export function copy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** A message that the world accepted under a key. */
export interface Accepted {
  readonly key: string;
  readonly conversationId: string;
  readonly content: OutgoingContent;
  readonly at: number;
}

interface Held {
  readonly id: string;
  readonly contact: Contact;
  readonly channelId: string;
  assignedTo: Conversation['assignedTo'];
  facts: Fact[];
  messages: Message[];
  unread: number;
  revision: number;
  visible: boolean;
}

export const agent: Viewer = {
  id: 'agent-1',
  name: 'Ana Lima',
  role: 'agent',
  masking: { masked: true, because: 'account-hides-numbers' },
  channels: ['voice', 'whatsapp'],
  outboundChannelIds: ['channel-1'],
};

export function problem(code: ProblemCode): Problem {
  return { title: code, status: problemStatus[code], code };
}

/**
 * The state of a pretend contact centre, as its backend has it. Its gate is written apart from the session machine: a
 * free-form message is taken within 24 h of the contact's last one in the live session.
 */
export class FakeWorld {
  readonly now: () => number;
  viewer: Viewer = agent;
  channels: Channel[] = [channel('channel-1', 'Sales')];
  templates: Template[] = [template('template-1', 'approved')];
  readonly conversations = new Map<string, Held>();
  /** Every message accepted, in order; the same key twice is a duplicate. */
  readonly accepted: Accepted[] = [];
  readonly events: StreamEvent[] = [];
  onEvent: (event: StreamEvent) => void = () => {};
  #ids = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  addConversation(id: string, contact: Partial<Contact> = {}): void {
    this.conversations.set(id, {
      id,
      contact: { ref: `ref-${id}`, accountId: `ACC-${id}`, ...contact },
      channelId: 'channel-1',
      assignedTo: null,
      facts: [],
      messages: [],
      unread: 0,
      revision: 1,
      visible: true,
    });
  }

  /** The contact writes. */
  receive(conversationId: string, text = 'Hello', at = this.now()): Message {
    return this.receiveContent(conversationId, { kind: 'text', text }, at);
  }

  /** The contact sends something that need not be a text. */
  receiveContent(conversationId: string, content: MessageContent, at = this.now()): Message {
    const message = this.#message(conversationId, { at, direction: 'inbound', origin: 'contact', content });
    return this.#add(conversationId, message, 'received');
  }

  /** An agent sends; the gate is the caller's. */
  accept(conversationId: string, content: OutgoingContent, key: string, at = this.now()): Message {
    this.accepted.push({ key, conversationId, content, at });
    const message = this.#message(conversationId, {
      at,
      direction: 'outbound',
      origin: 'agent',
      author: { id: this.viewer.id, name: this.viewer.name },
      content:
        content.kind === 'template'
          ? { kind: 'template', name: 'greeting', language: content.language, body: 'Hi' }
          : { kind: 'text', text: content.kind === 'text' ? content.text : content.kind },
      status: 'accepted',
      idempotencyKey: key,
    });
    return this.#add(conversationId, message, content.kind === 'template' ? 'templateSent' : 'freeformSent');
  }

  /** The platform says that a message will not arrive. */
  fail({ id, conversationId }: Message, error: PlatformError): void {
    const message = this.held(conversationId).messages.find((one) => one.id === id)!;
    Object.assign(message, { status: 'failed', error, revision: message.revision + 1 });
    this.emit({ type: 'message', data: { message: copy(message) } });
  }

  archive(conversationId: string): void {
    this.#fact(conversationId, { id: this.#id('fact'), at: this.now(), kind: 'archived' });
    this.tell(conversationId);
  }

  closeWindow(conversationId: string): void {
    this.#fact(conversationId, { id: this.#id('fact'), at: this.now(), kind: 'windowClosed' });
    this.tell(conversationId);
  }

  setStatus(conversationId: string, messageId: string, status: NonNullable<Message['status']>): void {
    const held = this.held(conversationId);
    held.messages = held.messages.map((message) =>
      message.id === messageId
        ? { ...message, status, statusAt: this.now(), revision: message.revision + 1 }
        : message,
    );
    held.revision++;
    this.emit({ type: 'message', data: { message: held.messages.find(({ id }) => id === messageId)! } });
    this.tell(conversationId);
  }

  /** Whether somebody else has it. */
  isWithAnother(conversationId: string): boolean {
    const { assignedTo } = this.held(conversationId);
    return assignedTo !== null && assignedTo.id !== this.viewer.id;
  }

  assign(conversationId: string, assignedTo: Conversation['assignedTo'], visible = true): void {
    const held = this.held(conversationId);
    const was = held.visible;
    Object.assign(held, { assignedTo, visible, revision: held.revision + 1 });
    if (visible) this.tell(conversationId);
    else if (was) this.emit({ type: 'conversationGone', data: { conversationId } });
  }

  markRead(conversationId: string): void {
    Object.assign(this.held(conversationId), { unread: 0 });
    this.held(conversationId).revision++;
    this.tell(conversationId);
  }

  setMasked(masked: boolean): void {
    const masking = { masked, because: masked ? 'group-hides-numbers' : 'group-shows-numbers' };
    this.viewer = { ...this.viewer, masking };
    this.emit({ type: 'masking', data: { masking } });
  }

  /** Whether free-form messages are taken, by this world's own rule. */
  isWindowOpen(conversationId: string): boolean {
    const facts = this.newestFacts(conversationId);
    const lastReceived = Math.max(...facts.filter(({ kind }) => kind === 'received').map(({ at }) => at));
    const closed = facts.some(
      ({ kind, at }) => kind === 'archived' || (kind === 'windowClosed' && at >= lastReceived),
    );
    return !closed && this.now() < lastReceived + 24 * HOUR;
  }

  newestFacts(conversationId: string): Fact[] {
    return [...(foldSessions(this.held(conversationId).facts).at(-1)?.facts ?? [])];
  }

  factsOf(conversationId: string, sessionId: string): readonly Fact[] {
    const sessions = foldSessions(this.held(conversationId).facts);
    return sessions.find(({ id }) => id === sessionId)?.facts ?? [];
  }

  /** What the backend answers of a conversation; the number only to those who may see it. */
  conversation(conversationId: string): Conversation {
    const { id, contact, channelId, assignedTo, messages, unread, revision } = this.held(conversationId);
    const { number, ...masked } = contact;
    return copy({
      id,
      contact: this.viewer.masking.masked || number === undefined ? masked : contact,
      channelId,
      assignedTo,
      facts: this.newestFacts(conversationId),
      lastMessage: this.#sorted(messages).at(-1) ?? null,
      unread,
      revision,
    });
  }

  visible(): Conversation[] {
    return [...this.conversations.values()]
      .filter(({ visible }) => visible)
      .map(({ id }) => this.conversation(id))
      .sort((a, b) => (b.lastMessage?.at ?? 0) - (a.lastMessage?.at ?? 0) || (a.id < b.id ? -1 : 1));
  }

  messages(conversationId: string): Message[] {
    return copy(this.#sorted(this.held(conversationId).messages));
  }

  held(conversationId: string): Held {
    const held = this.conversations.get(conversationId);
    if (held === undefined) throw new Error(`No conversation ${conversationId}`);
    return held;
  }

  tell(conversationId: string): void {
    if (!this.held(conversationId).visible) return;
    this.emit({ type: 'conversation', data: { conversation: this.conversation(conversationId) } });
  }

  emit(event: StreamEvent): void {
    this.onEvent(copy(event));
  }

  #add(conversationId: string, message: Message, kind: Fact['kind']): Message {
    const held = this.held(conversationId);
    held.messages.push(message);
    if (kind === 'received') held.unread++;
    this.#fact(conversationId, { id: message.id, at: message.at, kind });
    if (held.visible) this.emit({ type: 'message', data: { message } });
    this.tell(conversationId);
    return message;
  }

  #fact(conversationId: string, fact: Fact): void {
    const held = this.held(conversationId);
    held.facts.push(fact);
    held.revision++;
  }

  #message(conversationId: string, parts: Omit<Message, 'id' | 'conversationId' | 'revision'>): Message {
    return { id: this.#id('message'), conversationId, revision: 1, ...parts };
  }

  #sorted(messages: readonly Message[]): Message[] {
    return messages.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  #id(kind: string): string {
    return `${kind}-${String(++this.#ids).padStart(6, '0')}`;
  }
}

export function channel(id: string, name: string): Channel {
  return {
    id,
    name,
    status: 'connected',
    businessManagerId: '12345',
    legalEntityName: 'Acme',
    whatsAppAccountName: 'Acme',
    quality: 'green',
    serviceLevelTarget: 300_000,
    revision: 1,
  };
}

export function template(id: string, status: Template['languages'][number]['status']): Template {
  return {
    id,
    name: 'greeting',
    category: 'utility',
    businessManagerId: '12345',
    languages: [{ language: 'en', status, quality: 'green', body: { text: 'Hi' } }],
    updatedAt: 0,
    revision: 1,
  };
}
