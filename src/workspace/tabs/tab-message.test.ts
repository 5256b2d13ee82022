import { describe, expect, it } from 'vitest';
import { readTabMessage, writeTabMessage } from './tab-message.ts';
import type { TabMessage } from './tab-message.ts';

const job = {
  id: 'job-1',
  progress: { done: 1, total: 2 },
  createdBy: { id: 'u1', name: 'Ana' },
  createdAt: Date.UTC(2026, 10, 23),
  revision: 3,
  state: 'running',
  counts: { changed: 1, unchanged: 0, refused: 0 },
} as const;

describe('a message from another tab', () => {
  it.each<TabMessage>([
    { kind: 'hello' },
    { kind: 'contacts', contacts: new Map([['r', { ref: 'r', number: '+5511987654321' }]]) },
    { kind: 'connection', connection: { state: 'retrying', retryAt: 5 } },
    { kind: 'heartbeat', backendNow: 1 },
    { kind: 'event', event: { type: 'bulkChangeJob', data: { job } } },
    { kind: 'event', event: { type: 'masking', data: { masking: { masked: true, because: 'group' } } } },
    { kind: 'event', event: { type: 'templateDeleted', data: { templateId: 't1' } } },
    { kind: 'event', event: { type: 'reset', data: {} } },
  ])('is heard as it was told: %o', (message) => {
    expect(readTabMessage(structuredClone(writeTabMessage(message)))).toEqual(message);
  });

  it.each([
    null,
    undefined,
    'hello',
    {},
    { kind: 'goodbye' },
    { kind: 'contacts' },
    { kind: 'contacts', contacts: [['r', { ref: 'r' }]] },
    { kind: 'contacts', contacts: new Map([['r', { ref: 's' }]]) },
    { kind: 'contacts', contacts: new Map([['r', { ref: 'r', number: 5 }]]) },
    { kind: 'contacts', contacts: new Map([[5, { ref: 5 }]]) },
    { kind: 'contacts', contacts: new Map([['r', null]]) },
    { kind: 'connection', connection: null },
    { kind: 'connection', connection: { state: 'happy', retryAt: null } },
    { kind: 'connection', connection: { state: 'live', retryAt: 'soon' } },
    { kind: 'heartbeat', backendNow: '2026' },
    { kind: 'heartbeat', backendNow: NaN },
    { kind: 'event' },
    { kind: 'event', event: { type: 'user', data: { user: { id: 'u1' } } } },
    { kind: 'event', event: { type: 'bulkChangeJob', data: { job } } },
    { kind: 'event', event: { type: 'heartbeat', data: { now: '2026-11-23T00:00:00Z' } } },
    { kind: 'event', event: { type: 'conversationGone', data: { conversationId: 'c1' } } },
  ])('is not heard: %o', (message) => {
    expect(readTabMessage(message)).toBe(null);
  });
});
