import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { relativeCost } from '../../../test/relative-cost.ts';
import { furnishCentre } from '../../scenarios/furniture/index.ts';
import { usualBehaviour } from '../../scenarios/scenario.ts';
import { sessionsIn } from '../conversation-sessions.ts';
import { createWorld } from '../create-world.ts';
import { isLive, windowIsOpen } from '../sessions.ts';
import type { World } from '../state.ts';
import { applyWebhook } from './apply.ts';
import { newestTimestamp } from './newest-timestamp.ts';

/** A world with nobody's words in it but those of the lines. */
function worldOf(lines: readonly string[], startsAt = newestTimestamp(lines) * 1_000 + 999): World {
  const world = createWorld({ seed: 1, id: 'wld', behaviour: usualBehaviour, startsAt, localNow: 0 });
  furnishCentre(world, world.now);
  for (const line of lines) applyWebhook(world, line);
  return world;
}

/** All that the platform told, by its own names, whatever order it came in and whatever we call it. */
function gist(world: World): unknown {
  const contacts = new Map(
    [...world.contacts.values()].map((one) => [one.ref, one.userId ?? one.number ?? '']),
  );
  const conversations = [...world.conversations.values()]
    .filter(({ messages }) => messages.length > 0)
    .map(({ contactRef, channelId, facts, messages }) => ({
      contact: contacts.get(contactRef),
      channelId,
      facts,
      messages: messages.map(({ id, at, content, status, statusAt, error }) => ({
        id,
        at,
        content,
        status,
        statusAt,
        error,
      })),
    }));
  return conversations.sort((a, b) =>
    `${a.contact} ${a.channelId}` < `${b.contact} ${b.channelId}` ? -1 : 1,
  );
}

let lines: readonly string[];
beforeAll(async () => {
  ({ lines } = await import('../data/webhooks.gen.ts'));
});

describe('the two days of payloads', () => {
  // The figures were counted from the payloads by a separate program, by the rules, before this was run.
  it('are all applied or repeated, none refused', () => {
    expect(worldOf(lines).webhooks).toEqual({ applied: 2678, repeated: 52, refused: [] });
    expect(lines).toHaveLength(2678 + 52);
  });

  it('make the facts that the rules say', () => {
    const kinds: Record<string, number> = {};
    for (const { facts } of worldOf(lines).conversations.values())
      for (const { kind } of facts) kinds[kind] = (kinds[kind] ?? 0) + 1;
    expect(kinds).toEqual({ received: 863, freeformSent: 316, templateSent: 213, windowClosed: 13 });
  });

  it('make 402 sessions in 400 conversations, of which 29 are live and 13 have an open window', () => {
    const world = worldOf(lines);
    const conversations = [...world.conversations.values()].filter(({ facts }) => facts.length > 0);
    const newest = conversations.map((conversation) => sessionsIn(conversation).at(-1) ?? null);
    expect(conversations).toHaveLength(400);
    expect(conversations.flatMap((conversation) => sessionsIn(conversation))).toHaveLength(402);
    expect(newest.filter((session) => isLive(session, world.now))).toHaveLength(29);
    expect(newest.filter((session) => windowIsOpen(session, world.now))).toHaveLength(13);
  });

  it('leave every message in its last state: 483 read, 46 failed', () => {
    const states: Record<string, number> = {};
    for (const { direction, status } of worldOf(lines).messages.values())
      if (direction === 'outbound') states[status!] = (states[status!] ?? 0) + 1;
    expect(states).toEqual({ read: 483, failed: 46 });
  });

  it('leave every language of a template in the last state it was told', () => {
    const world = worldOf(lines);
    const statusOf = (name: string, code: string) =>
      world.templates.get(name)?.languages.find(({ language }) => language === code)?.status;
    expect(statusOf('template-welcome-offer', 'ar')).toBe('pendingDeletion');
    expect(statusOf('template-welcome-offer', 'en_US')).toBe('approved');
    expect(statusOf('template-welcome-offer', 'es')).toBe('rejected');
    expect(statusOf('template-order-update', 'en_US')).toBe('paused');
    expect(statusOf('template-login-code', 'ar')).toBe('rejected');
  });

  it('never let a name of the platform out that could hold a number', () => {
    const world = worldOf(lines);
    const shown = JSON.stringify([
      [...world.conversations.keys()],
      [...world.messages.keys()],
      [...world.media.keys()],
    ]);
    expect(shown).not.toContain('wamid');
    for (const contact of world.contacts.values())
      if (contact.number !== undefined) {
        expect(shown).not.toContain(contact.number.slice(1));
        expect(contact.ref).not.toMatch(/\d/);
      }
  });

  it('are folded in the time of some plain readings of them', () => {
    const reading = () => lines.map((line) => JSON.parse(line) as unknown);
    expect(relativeCost(() => worldOf(lines), reading)).toBeLessThan(150);
  });

  it('make the same conversations in whatever order the lines come, and however often', () => {
    const told = lines.filter((line) => !line.includes('message_template_status_update'));
    const startsAt = newestTimestamp(lines) * 1_000 + 999;
    const expected = gist(worldOf(told, startsAt));
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (draws) => {
        const draw = () => draws.next().value as number;
        const repeated = [...told, ...told.filter(() => draw() < 0.1)];
        const shuffled = repeated
          .map((line) => ({ line, place: draw() }))
          .sort((a, b) => a.place - b.place)
          .map(({ line }) => line);
        const world = worldOf(shuffled, startsAt);
        expect(gist(world)).toEqual(expected);
        expect(world.webhooks.applied).toBe(2678 - 12);
      }),
      { numRuns: 6, seed: 1 },
    );
  });
});
