import { describe, expect, it } from 'vitest';
import { facts, instant } from '../../test/session/notation.ts';
import { foldSessions, maySend, maySendAs, mayUserSend } from './index.ts';
import type { Session } from './index.ts';

const YES = { ok: true };

function no(reason: string) {
  return { ok: false, reason };
}

/** The first session of these facts; `none` stands for no session at all. */
function session(text: string): Session | null {
  return text === 'none' ? null : foldSessions(facts(text))[0]!;
}

describe('maySend', () => {
  it.each([
    ['open window', 'R0', 1, YES],
    ['closed window, session live', 'T0', 1, no('window-closed')],
    ['window closed by the platform', 'R0 C1', 1, no('window-closed')],
    ['open window, one millisecond before it closes', 'R0 F1', 24 - 1 / 3_600_000, YES],
    ['window closed by time, session live', 'R0 F1', 24, no('window-closed')],
    ['archived by an agent', 'R0 X1', 1, no('no-live-session')],
    ['archived by time', 'T0', 48, no('no-live-session')],
    ['no session at all', 'none', 0, no('no-live-session')],
  ])('%s: free-form as the rules say, a template always', (_, text, hour, expected) => {
    expect(maySend(session(text), 'freeform', instant(hour))).toEqual(expected);
    expect(maySend(session(text), 'template', instant(hour))).toEqual(YES);
  });

  it.each(['freeform', 'template'] as const)('throws like viewAt before the first fact: %s', (kind) => {
    expect(() => maySend(session('R0'), kind, instant(0) - 1)).toThrow(RangeError);
  });
});

const channel = { id: 'sales' };
const agent = { channels: ['voice', 'whatsapp'], outboundChannelIds: ['support', 'sales'] };
const withoutWhatsApp = { ...agent, channels: ['voice'] };
const ofSupport = { ...agent, outboundChannelIds: ['support'] };
const approved = { status: 'approved' };

describe('maySendAs', () => {
  it('permits a user who has WhatsApp and the outbound channel', () => {
    expect(maySendAs(agent, channel)).toEqual(YES);
    expect(maySendAs(agent, channel, approved)).toEqual(YES);
  });

  it.each([
    'draft',
    'pending',
    'rejected',
    'paused',
    'disabled',
    'inAppeal',
    'limitExceeded',
    'pendingDeletion',
    'flagged',
    'locked',
    'reinstated',
    'archived',
    'unarchived',
    'deleted',
    'somethingNew',
    'APPROVED',
    '',
  ])('refuses a template that is %s', (status) => {
    expect(maySendAs(agent, channel, { status })).toEqual(no('template-not-approved'));
  });

  it('names the first obstacle: channel, outbound channel, template', () => {
    const pending = { status: 'pending' };
    expect(maySendAs({ channels: [], outboundChannelIds: [] }, channel, pending)).toEqual(
      no('channel-not-assigned'),
    );
    expect(maySendAs(withoutWhatsApp, channel)).toEqual(no('channel-not-assigned'));
    expect(maySendAs(ofSupport, channel, pending)).toEqual(no('outbound-channel-not-assigned'));
    expect(maySendAs(ofSupport, channel)).toEqual(no('outbound-channel-not-assigned'));
  });
});

describe('mayUserSend', () => {
  function attempt(text: string) {
    return { viewer: agent, channel, session: session(text), kind: 'freeform' } as const;
  }

  it('permits what neither the user, the channel, the template nor the clock refuses', () => {
    expect(mayUserSend(attempt('R0'), instant(1))).toEqual(YES);
    expect(mayUserSend({ ...attempt('T0'), kind: 'template', template: approved }, instant(1))).toEqual(YES);
    expect(mayUserSend({ ...attempt('none'), kind: 'template' }, instant(1))).toEqual(YES);
  });

  it('names the first obstacle of all: channel, outbound channel, template, clock', () => {
    const template = { status: 'paused' };
    expect(mayUserSend({ ...attempt('T0'), viewer: withoutWhatsApp, template }, instant(1))).toEqual(
      no('channel-not-assigned'),
    );
    expect(mayUserSend({ ...attempt('T0'), viewer: ofSupport, template }, instant(1))).toEqual(
      no('outbound-channel-not-assigned'),
    );
    expect(mayUserSend({ ...attempt('T0'), template }, instant(1))).toEqual(no('template-not-approved'));
    expect(mayUserSend(attempt('T0'), instant(1))).toEqual(no('window-closed'));
    expect(mayUserSend(attempt('none'), instant(1))).toEqual(no('no-live-session'));
  });
});
