import { obstacleTo } from '../../mocks/world/gate.ts';
import { isLive, runsOutAt, windowIsOpen, windowLength } from '../../mocks/world/sessions.ts';
import type { SessionState } from '../../mocks/world/sessions.ts';
import { sessionsIn } from '../../mocks/world/conversation-sessions.ts';
import { foldSessions, maySend, viewAt } from '../../src/session/index.ts';
import type { Fact, Session } from '../../src/session/index.ts';
import type { LivedDay } from './day-runner.ts';
import { timeIn } from './day-script.ts';

/*
 * What holds at an instant, told twice: by the world's own life cycle, and by the SDK's session machine from the facts
 * that the API gives out. Each expectation is checked against all that can tell of it.
 */

/** What the mock's own rules say. */
function worldTells(session: SessionState, now: number): string {
  if (session.archivedByAgentAt !== null) return 'archived agent';
  const isOver = !isLive(session, now);
  if (session.outreachAt !== null) return isOver ? 'archived unanswered' : 'initiated';
  if (!session.agentHasWritten) return isOver ? 'archived missed' : 'waiting';
  return isOver ? 'archived idle' : 'active';
}

async function factsOf({ centre, conversationId }: LivedDay): Promise<Fact[]> {
  const facts: Fact[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const path = `/v1/conversations/${conversationId}/facts?limit=2${query}`;
    const { body } = await centre.call('GET', path, { as: 'supervisor-sam' });
    for (const { id, at, kind } of body.items) facts.push({ id, at: Date.parse(at), kind });
    cursor = body.nextCursor;
  } while (cursor !== null);
  return facts;
}

/** Each expectation of a line that does not hold, with what holds instead. */
export async function whatDiffers(lived: LivedDay, expected: string): Promise<string[]> {
  const { centre, conversationId } = lived;
  if (expected === 'nothing') return conversationId === null ? [] : ['there is a conversation'];
  if (conversationId === null) return ['there is no conversation'];
  const record = centre.ledger.world.conversations.get(conversationId)!;
  const seen: Seen = {
    lived,
    now: centre.now(),
    inWorld: sessionsIn(record),
    bySdk: foldSessions(await factsOf(lived)),
  };
  const differences: string[] = [];
  for (const expectation of expected.split(', ')) {
    const words = expectation.split(' ');
    const tell = tellers[words[0]!];
    if (tell === undefined) throw new Error(`Nothing can be seen of: ${expectation}`);
    for (const [teller, told] of Object.entries(await tell(seen, words)))
      if (told !== expectation && !alternatives(expectation).includes(told))
        differences.push(`${teller} tells ${told}`);
  }
  return differences;
}

/** `status sent or delivered` means one of both. */
function alternatives(expectation: string): string[] {
  const words = expectation.split(' ');
  const place = words.indexOf('or');
  if (place < 0) return [];
  const before = words.slice(0, place - 1).join(' ');
  return [words[place - 1], words[place + 1]].map((choice) => `${before} ${choice}`);
}

interface Seen {
  readonly lived: LivedDay;
  readonly now: number;
  readonly inWorld: readonly SessionState[];
  readonly bySdk: readonly Session[];
}

type Teller = (
  seen: Seen,
  words: readonly string[],
) => Record<string, string> | Promise<Record<string, string>>;

const disposition: Teller = ({ now, inWorld, bySdk }) => {
  const view = viewAt(bySdk.at(-1)!, now);
  return {
    world: worldTells(inWorld.at(-1)!, now),
    sdk: view.archivedReason === null ? view.disposition : `${view.disposition} ${view.archivedReason}`,
  };
};

const freeform: Teller = ({ lived, now, inWorld, bySdk }) => {
  const { world } = lived.centre.ledger;
  const session = inWorld.at(-1)!;
  const user = { ...world.users.get('agent-ana')!, outboundChannelIds: [lived.channelId] };
  const obstacle = obstacleTo(world, { user, channelId: lived.channelId, session, now });
  const word = (isOpen: boolean): string => (isOpen ? 'open' : 'closed');
  return {
    gate: word(obstacle === null),
    world: word(windowIsOpen(session, now)),
    sdk: word(maySend(bySdk.at(-1)!, 'freeform', now).ok),
    view: word(viewAt(bySdk.at(-1)!, now).window.open),
  };
};

/** The view with the channel's own target. */
function sdkView({ lived, now, bySdk }: Seen) {
  const { serviceLevelTarget } = lived.centre.ledger.world.channels.get(lived.channelId)!;
  return viewAt(bySdk.at(-1)!, now, { serviceLevelTarget });
}

const hoursOf = ({ lived }: Seen, instant: number | null): number | null =>
  instant === null ? null : (instant - lived.beganAt) / 3_600_000;

const asSeen = (word: string, told: number | null, given: string | undefined): string =>
  told !== null &&
  given !== undefined &&
  given !== 'never' &&
  Math.abs(told - timeIn(given) / 3_600_000) < 1e-9
    ? `${word} ${given}`
    : `${word} ${told ?? 'never'}`;

const tellers: Readonly<Record<string, Teller>> = {
  initiated: disposition,
  waiting: disposition,
  active: disposition,
  archived: disposition,
  open: freeform,
  closed: freeform,
  closes: (seen, [, given]) => {
    const session = seen.inWorld.at(-1)!;
    const inWorld = windowIsOpen(session, seen.now) ? session.lastReceivedAt! + windowLength : null;
    return {
      world: asSeen('closes', hoursOf(seen, inWorld), given),
      sdk: asSeen('closes', hoursOf(seen, sdkView(seen).window.closesAt), given),
    };
  },
  notices: (seen) => {
    const { notices } = sdkView(seen);
    const told = notices.map(({ kind, at }) => `${kind}@${hoursOf(seen, at)}`);
    const archive = notices.find(({ kind }) => kind === 'archivedAutomatically');
    const session = seen.inWorld.at(-1)!;
    const isArchivedByTime = session.archivedByAgentAt === null && !isLive(session, seen.now);
    return {
      sdk: `notices ${told.length === 0 ? 'none' : told.join(' ')}`,
      ...(archive?.at === (isArchivedByTime ? runsOutAt(session) : undefined)
        ? {}
        : { world: 'another instant of the automatic archive' }),
    };
  },
  level: async (seen) => {
    const rows = await seen.lived.centre.call('POST', '/v1/cdr/query', {
      as: 'supervisor-sam',
      body: { filter: {} },
    });
    const newest = rows.body.items.find(
      (row: { sessionId: string }) => row.sessionId === seen.bySdk.at(-1)!.id,
    );
    return { sdk: `level ${sdkView(seen).serviceLevel.state}`, cdr: `level ${newest.serviceLevel}` };
  },
  next: (seen, [, given]) => ({
    sdk: asSeen('next', hoursOf(seen, sdkView(seen).nextDeadline), given),
    control: asSeen('next', hoursOf(seen, seen.lived.centre.nextDeadline()), given),
  }),
  sessions: ({ inWorld, bySdk }) => ({
    world: `sessions ${inWorld.length}`,
    sdk: `sessions ${bySdk.length}`,
  }),
  facts: async ({ lived, inWorld, bySdk }) => {
    const path = `/v1/conversations/${lived.conversationId}`;
    const { body } = await lived.centre.call('GET', path, { as: 'supervisor-sam' });
    return {
      world: `facts ${inWorld.at(-1)!.facts.length}`,
      sdk: `facts ${bySdk.at(-1)!.facts.length}`,
      conversation: `facts ${body.conversation.facts.length}`,
    };
  },
  unread: async ({ lived }, [, name]) => {
    const path = `/v1/conversations/${lived.conversationId}`;
    const { body } = await lived.centre.call('GET', path, { as: `agent-${name}` });
    return { world: `unread ${name} ${body.conversation.unread}` };
  },
  status: async ({ lived }) => {
    const path = `/v1/conversations/${lived.conversationId}/messages?limit=100`;
    const { body } = await lived.centre.call('GET', path, { as: 'supervisor-sam' });
    const message = body.items.find(({ direction }: { direction: string }) => direction === 'outbound');
    return { world: ['status', message.status, message.error?.code].filter(Boolean).join(' ') };
  },
};
