import { createRandom } from '../../mocks/world/random.ts';
import type { CdrRow } from '../../src/cdr/types.ts';

/* Rows as a host might hold them: made from a seed, the same each time, for the demo and for benchmarks. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface CdrRowsOptions {
  readonly count: number;
  /** Decides everything left to chance. Default 1. */
  readonly seed?: number;
  /** The instant at which the rows stand, epoch milliseconds; the newest begins shortly before. */
  readonly now: number;
  /** How far back the oldest begins, milliseconds. Default 365 days. */
  readonly span?: number;
}

type Named = CdrRow['channel'];
type Random = () => number;

const channels: readonly (Named & { readonly target: number })[] = [
  { id: 'channel-front-desk', name: 'Front desk', target: 5 * MINUTE },
  { id: 'channel-orders', name: 'Orders', target: 15 * MINUTE },
  { id: 'channel-bookings', name: 'Bookings', target: 2 * MINUTE },
  { id: 'channel-aftercare', name: 'Aftercare', target: 30 * MINUTE },
  { id: 'channel-events', name: 'Événements', target: 5 * MINUTE },
  { id: 'channel-returns', name: 'Returns', target: HOUR },
];
const groups: readonly Named[] = [
  { id: 'group-agents', name: 'Agent' },
  { id: 'group-night-desk', name: 'Night desk' },
  { id: 'group-partners', name: 'Partner desk' },
  { id: 'group-supervisors', name: 'Supervisor' },
];

const namesIn = (text: string) => text.trim().split(/\s+/);
const firstNames = namesIn(`
  Aïcha Ana Ángel Aoife Ben Çağla Dário Élise Farah Gideon Hedda Ilya Jana Kofi Lúcia Mirko Noémie Óscar Priya Ragnar
`);
const lastNames = namesIn(`
  Babić Boateng Byrne Demir Gil Laurent Mwangi Muñoz Nair Nováková Östberg Petrov Pinto Roux Saleh Solberg Teixeira
`);
const texts = [
  'Hi, where is my order {}?',
  'Is the branch open on Sunday?',
  'I need an invoice for {}, *urgent*',
  'Hola, ¿pueden cambiar mi cita para el jueves?',
  'Olá! Ainda não recebi o reembolso do pedido {}.',
  'مرحبا، أريد تغيير موعدي من فضلك',
  'Of course, one moment please.',
  'Your parcel {} is out for delivery today.',
  'Claro, la cita queda para el jueves a las 10:00.',
  'We have refunded {}; it takes three working days.',
  'Thank you, that helps.',
  'Perfect 👍',
];

const oneOf = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)]!;

/** A span of which most are short and a few long. */
const spanOf = (random: Random, median: number): number =>
  Math.ceil(median * Math.exp((random() + random() + random() - 1.5) * 2.4));

/** How the end of a session was: what it takes from there to be over. */
const runOutAfter = { unanswered: 48 * HOUR, missed: DAY, idle: DAY } as const;

/** Makes rows one after another, the newest first. */
export function* cdrRows(options: CdrRowsOptions): Generator<CdrRow, void, undefined> {
  const { count, seed = 1, now, span = 365 * DAY } = options;
  const random = createRandom(seed);
  const agents = firstNames.flatMap((first, index) =>
    lastNames.slice(0, 3).map((last, place): Named & { readonly group: Named | null } => ({
      id: `agent-${index * 3 + place}`,
      name: `${first} ${last}`,
      group: random() < 0.05 ? null : oneOf(random, groups),
    })),
  );
  // Objects that many rows share, as they do in a host's memory.
  const agentRefs = agents.map(({ id, name }) => ({ id, name }));
  const channelRefs = channels.map(({ id, name }) => ({ id, name }));
  const contacts = Array.from({ length: Math.max(1, Math.ceil(count / 20)) }, (_, index) =>
    contactOf(random, index),
  );
  const said = Array.from({ length: 2_000 }, (_, index) =>
    texts[index % texts.length]!.replace('{}', String(10_000 + Math.floor(random() * 90_000))),
  );
  for (let place = 0; place < count; place += 1) {
    const channel = Math.floor(random() ** 1.6 * channels.length);
    const isOutbound = random() < 0.27;
    const agent = !isOutbound && random() < 0.08 ? -1 : Math.floor(random() ** 1.3 * agents.length);
    const contact = Math.floor(random() * contacts.length);
    const startedAt = now - Math.floor((place + random()) * (span / count)) - 1;
    const { target } = channels[channel]!;
    const course = courseOf(random, { startedAt, now, target, isOutbound, isAnswered: agent >= 0 });
    // All fields at once and in one order: a million rows of one shape take far less memory.
    yield {
      id: `row-${place}`,
      conversationId: `conversation-${contact}`,
      sessionId: `session-${place}`,
      contact: contacts[contact]!,
      channel: channelRefs[channel]!,
      agent: agent < 0 ? null : agentRefs[agent]!,
      group: agent < 0 ? null : agents[agent]!.group,
      direction: isOutbound ? 'outbound' : 'inbound',
      disposition: course.disposition,
      archivedReason: course.archivedReason,
      startedAt,
      endedAt: course.endedAt,
      duration: course.duration,
      messageCount: course.messageCount,
      firstResponse: course.firstResponse,
      serviceLevel: course.serviceLevel,
      text: random() < 0.04 ? null : oneOf(random, said),
      revision: 1,
    };
  }
}

function contactOf(random: Random, index: number): CdrRow['contact'] {
  const slot = String(index % 10_000).padStart(4, '0');
  return {
    ref: `contact-${index}`,
    ...(random() < 0.8 ? { accountId: `ACC-${100_000 + index}` } : {}),
    ...(random() < 0.9 ? { name: `${oneOf(random, firstNames)} ${oneOf(random, lastNames)}` } : {}),
    // 555-01xx is kept for fiction.
    ...(random() < 0.92 ? { number: `+1${200 + (index % 700)}55501${slot.slice(-2)}` } : {}),
  };
}

interface Beginning {
  readonly startedAt: number;
  readonly now: number;
  /** Of the service level, milliseconds. */
  readonly target: number;
  readonly isOutbound: boolean;
  readonly isAnswered: boolean;
}

type Course = Pick<
  CdrRow,
  | 'disposition'
  | 'archivedReason'
  | 'endedAt'
  | 'duration'
  | 'messageCount'
  | 'firstResponse'
  | 'serviceLevel'
>;

/** How a session went on. */
function courseOf(random: Random, beginning: Beginning): Course {
  const { startedAt, now, target, isOutbound, isAnswered } = beginning;
  const isPending = isOutbound && random() < 0.5;
  const waits = spanOf(random, 4 * MINUTE);
  const isMissed = !isOutbound && !isAnswered;
  const talk = isPending || isMissed ? 0 : spanOf(random, 25 * MINUTE);
  const byAgent = talk > 0 && random() < 0.55;
  const kind = isPending ? 'unanswered' : isMissed ? 'missed' : 'idle';
  const endsAt = startedAt + talk + (byAgent ? waits : runOutAfter[kind]);
  const isOver = endsAt <= now;
  const live = { unanswered: 'initiated', missed: 'waiting', idle: 'active' } as const;
  const firstResponse = isPending || isMissed ? null : waits;
  return {
    disposition: isOver ? 'archived' : live[kind],
    archivedReason: isOver ? (byAgent ? 'agent' : kind) : null,
    endedAt: isOver ? endsAt : null,
    duration: (isOver ? endsAt : now) - startedAt,
    messageCount: kind === 'idle' ? 2 + Math.floor(random() ** 2 * 18) : 1 + Math.floor(random() * 2),
    firstResponse,
    serviceLevel: isPending
      ? 'notStarted'
      : firstResponse !== null
        ? firstResponse < target
          ? 'met'
          : 'breached'
        : now < startedAt + target
          ? 'running'
          : 'breached',
  };
}
