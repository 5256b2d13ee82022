/** Answers as a backend writes them. */

export const wireMessage = {
  id: 'm1',
  conversationId: 'c1',
  at: '2026-11-23T12:00:00.000Z',
  direction: 'outbound',
  origin: 'agent',
  author: { id: 'u1', name: 'Ben' },
  content: { kind: 'text', text: 'Olá 👋 – ¿qué tal?' },
  status: 'accepted',
  revision: 1,
};

export const wireConversation = {
  id: 'c1',
  contact: { ref: 'r1', accountId: 'ACC-7', name: 'Ana' },
  channelId: 'ch1',
  assignedTo: null,
  facts: [{ id: 'm1', at: '2026-11-23T12:00:00.000Z', kind: 'freeformSent' }],
  lastMessage: wireMessage,
  unread: 0,
  revision: 4,
};

export const wireViewer = {
  id: 'u1',
  name: 'Ben',
  role: 'agent',
  masking: { masked: true, because: 'account-hides-numbers' },
  channels: ['whatsapp'],
  outboundChannelIds: ['ch1'],
};

export const wireCapabilities = {
  version: '1.0',
  features: ['events'],
  dedupePeriod: 259_200_000,
  heartbeatInterval: 15_000,
  limits: {
    textLength: 4096,
    pageSize: 100,
    importRows: 1000,
    mediaSize: { image: 1, video: 1, audio: 1, document: 1 },
  },
  now: '2026-11-23T12:00:05.000Z',
};

export const accepted = { message: wireMessage, conversation: wireConversation };

export const wireCdrRow = {
  id: 'cdr-1',
  conversationId: 'c1',
  sessionId: 'm1',
  contact: { ref: 'r1', accountId: 'ACC-7', name: 'Ana', number: '+5511987654321' },
  channel: { id: 'ch1', name: 'Sales' },
  agent: { id: 'u1', name: 'Ben' },
  group: null,
  direction: 'inbound',
  disposition: 'waiting',
  archivedReason: null,
  startedAt: '2026-11-23T12:00:00.000Z',
  endedAt: null,
  duration: 5000,
  messageCount: 1,
  firstResponse: null,
  serviceLevel: 'running',
  text: 'Olá 👋',
  revision: 1,
};
