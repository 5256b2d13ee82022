import { describe, expect, it } from 'vitest';
import { isTabMessage } from './tab-message.ts';

describe('a message from another tab', () => {
  it.each([
    { kind: 'hello' },
    { kind: 'contacts', contacts: new Map([['r', { ref: 'r', number: '+5511987654321' }]]) },
    { kind: 'connection', connection: { state: 'retrying', retryAt: 5 } },
    { kind: 'heartbeat', backendNow: 1 },
  ])('is heard: %o', (message) => {
    expect(isTabMessage(message)).toBe(true);
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
  ])('is not heard: %o', (message) => {
    expect(isTabMessage(message)).toBe(false);
  });
});
