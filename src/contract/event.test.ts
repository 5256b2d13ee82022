import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { streamEventSchema, streamEventTypes } from './event.ts';

describe('an event of the stream', () => {
  it('is told by its type', () => {
    const event = z.decode(streamEventSchema, { type: 'heartbeat', data: { now: '2026-11-01T10:00:00Z' } });
    expect(event).toEqual({ type: 'heartbeat', data: { now: Date.UTC(2026, 10, 1, 10) } });
    expect(z.decode(streamEventSchema, { type: 'reset', data: {} })).toEqual({ type: 'reset', data: {} });
  });

  it('of an unknown type is not in the list of types, so a reader can ignore it', () => {
    expect(streamEventTypes).not.toContain('hologram');
    expect(streamEventTypes).toContain('conversationGone');
    expect(new Set(streamEventTypes).size).toBe(streamEventTypes.length);
    expect(z.safeDecode(streamEventSchema, { type: 'hologram', data: {} } as never).success).toBe(false);
  });
});
