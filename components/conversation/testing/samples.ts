import type { Channel } from '../../../src/contract/channel.ts';
import type { Message } from '../../../src/contract/message.ts';
import type { OutgoingContent } from '../../../src/contract/outgoing.ts';
import type { Template, TemplateLanguage } from '../../../src/contract/template.ts';
import type { Viewer } from '../../../src/contract/viewer.ts';
import type {
  ConversationState,
  LifecycleEvent,
  OutboxItem,
  ThreadItem,
} from '../../../src/workspace/workspace.ts';
import { FakeSlice, FakeWorkspace, NOW } from '../../base/testing/fake-workspace.ts';
import { sampleMessage, sampleSummary } from '../../base/testing/samples.ts';

const MINUTE = 60_000;

export const sampleViewer: Viewer = {
  id: 'user-1',
  name: 'Maya Ortiz',
  role: 'agent',
  masking: { masked: true, because: 'group' },
  channels: ['whatsapp'],
  outboundChannelIds: ['channel-1'],
};

export function sampleChannel(change: Partial<Channel> = {}): Channel {
  return {
    id: 'channel-1',
    name: 'Support line',
    status: 'connected',
    businessManagerId: '10001',
    legalEntityName: 'Jackfield Bank',
    whatsAppAccountName: 'Jackfield Bank',
    quality: 'green',
    serviceLevelTarget: 300_000,
    revision: 1,
    ...change,
  };
}

export function sampleLanguage(change: Partial<TemplateLanguage> = {}): TemplateLanguage {
  return {
    language: 'en',
    status: 'approved',
    quality: 'green',
    parameterFormat: 'named',
    body: {
      text: 'Hello {{first_name}}, this is *{{agent}}*. Your appointment is on {{day}}.',
      examples: { first_name: 'Ana', agent: 'Maya', day: 'Monday' },
    },
    variables: {
      first_name: { source: 'contactName' },
      agent: { source: 'agentName' },
      day: { source: 'custom' },
    },
    ...change,
  };
}

export function sampleTemplate(change: Partial<Template> = {}): Template {
  return {
    id: 'template-1',
    name: 'appointment_reminder',
    category: 'utility',
    businessManagerId: '10001',
    languages: [sampleLanguage()],
    updatedAt: NOW,
    revision: 1,
    ...change,
  };
}

/** A template without variables. */
export function plainTemplate(change: Partial<Template> = {}): Template {
  return sampleTemplate({
    id: 'template-2',
    name: 'follow_up',
    languages: [sampleLanguage({ body: { text: 'May we help you further?' }, variables: {} })],
    ...change,
  });
}

export function messageItem(id: string, minutesAgo: number, change: Partial<Message> = {}): ThreadItem {
  const message = sampleMessage({ id, at: NOW - minutesAgo * MINUTE, ...change });
  return { kind: 'message', key: id, at: message.at, message };
}

export function textItem(
  id: string,
  minutesAgo: number,
  text: string,
  change: Partial<Message> = {},
): ThreadItem {
  return messageItem(id, minutesAgo, { content: { kind: 'text', text }, ...change });
}

/** A text of the viewer's. */
export function sentItem(
  id: string,
  minutesAgo: number,
  text: string,
  change: Partial<Message> = {},
): ThreadItem {
  return textItem(id, minutesAgo, text, {
    direction: 'outbound',
    origin: 'agent',
    author: { id: sampleViewer.id, name: sampleViewer.name },
    status: 'read',
    ...change,
  });
}

export function eventItem(event: LifecycleEvent, minutesAgo: number, sessionId = 'fact-0'): ThreadItem {
  return { kind: 'event', key: `${sessionId}:${event}`, at: NOW - minutesAgo * MINUTE, sessionId, event };
}

export function outboxItem(
  state: OutboxItem['state'],
  change: Partial<OutboxItem> & { content?: OutgoingContent } = {},
): ThreadItem & { kind: 'outbox' } {
  const row: OutboxItem = {
    id: `outbox-${state}`,
    conversationId: 'conversation-1',
    content: { kind: 'text', text: `This one is ${state}.` },
    createdAt: NOW - MINUTE,
    state,
    retryAt: null,
    ...change,
  };
  return { kind: 'outbox', key: row.id, at: row.createdAt, row };
}

export function sampleConversation(change: Partial<ConversationState> = {}): ConversationState {
  return {
    state: 'ready',
    summary: sampleSummary({ unread: 0, assignedTo: { id: sampleViewer.id, name: sampleViewer.name } }),
    thread: [eventItem('startedByContact', 60), textItem('message-1', 60, 'Is the branch open on Sunday?')],
    hasOlder: false,
    loadingOlder: false,
    maySend: { freeform: { ok: true }, template: { ok: true } },
    draft: { text: '', template: null },
    problem: null,
    ...change,
  };
}

/** The window is closed: only a template may be sent. */
export const onlyTemplates: ConversationState['maySend'] = {
  freeform: { ok: false, reason: 'window-closed' },
  template: { ok: true },
};

/** A workspace with a viewer, a channel, templates and one conversation. */
export function sampleDesk(change: Partial<ConversationState> = {}): {
  workspace: FakeWorkspace;
  conversation: FakeSlice<ConversationState>;
} {
  const workspace = new FakeWorkspace();
  workspace.viewer.value = { state: 'ready', viewer: sampleViewer };
  workspace.channels.value = { state: 'ready', items: [sampleChannel()] };
  workspace.templates.value = { state: 'ready', items: [sampleTemplate(), plainTemplate()] };
  const conversation = new FakeSlice(sampleConversation(change));
  workspace.opened.set('conversation-1', conversation);
  return { workspace, conversation };
}
