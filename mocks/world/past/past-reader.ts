import { archivedReasons, directions, dispositions, serviceLevelStates } from '../../../src/contract/cdr.ts';
import type { CdrRow } from '../../../src/contract/cdr.ts';
import { contactFor } from '../masking.ts';
import type { CdrColumn } from '../records/order.ts';
import type { RecordReader, SortKey } from '../records/reader.ts';
import { agentAndGroup, recordId, revisionOf } from '../records/rows.ts';
import { levelOf } from '../records/standing.ts';
import { fold } from '../records/text-match.ts';
import type { TextMatch } from '../records/text-match.ts';
import type { UserRecord, World } from '../state.ts';
import { nobody } from './columns.ts';
import { pastConversationId, pastFactId } from './identifiers.ts';
import { contactsSeenBy, ranksOf } from './past-contacts.ts';
import type { Past } from './past.ts';
import { isNumbered, phrases, textOf } from './phrases.ts';

/** Reads records of the past by their places, as a viewer may see them at present. */
export interface PastReader extends RecordReader<number> {
  /** A number by which the column is sorted; -1 where there is no value. */
  readonly rankOf: (column: CdrColumn) => (place: number) => number;
  readonly row: (place: number) => CdrRow;
}

/** The rank of the name at a code, as the column has it; -1 where nobody is. */
function byName(names: readonly (string | null)[], codes: Uint8Array): (place: number) => number {
  const ranks = ranksOf(names);
  return (place) => ranks[codes[place]!] ?? -1;
}

const noAgent = { id: null, name: null, groupId: null, groupName: null };

export function readPast(world: World, past: Past, viewer: UserRecord): PastReader {
  const { columns, plan } = past;
  const channels = plan.channels.map(({ id }) => world.channels.get(id)!);
  const agents = plan.cast.map((agentId) => {
    const { agent, group } = agentAndGroup(world, agentId);
    return {
      id: agentId,
      name: fold(agent!.name),
      groupId: group?.id ?? null,
      groupName: group === null ? null : fold(group.name),
    };
  });
  const channelNames = channels.map(({ name }) => fold(name));
  const agentOf = (place: number) => {
    const agent = columns.agent[place]!;
    return agent === nobody ? noAgent : agents[agent]!;
  };
  const firstResponse = (place: number): number | null => {
    const span = columns.firstResponse[place]!;
    return span < 0 ? null : span;
  };
  const serviceLevel = (place: number) => {
    const waiting = columns.waiting[place]!;
    if (waiting < 0) return 'notStarted';
    const { serviceLevelTarget } = channels[columns.channel[place]!]!;
    return levelOf(serviceLevelTarget, firstResponse(place), waiting, Infinity);
  };
  const direction = (place: number) => (columns.isOutbound[place] === 1 ? 'outbound' : 'inbound');
  const startedAt = (place: number): number => columns.startedAt[place]!;
  const endedAt = (place: number): number => columns.startedAt[place]! + columns.duration[place]!;
  const sessionId = (place: number): string =>
    pastFactId(plan.seed, columns.conversation[place]!, columns.opening[place]!);

  const textHas = (match: TextMatch) => {
    const found = phrases.map((phrase, place) => !isNumbered[place]! && match(fold(phrase)));
    const parts = phrases.map((phrase) => fold(phrase).split('{}') as [before: string, behind: string]);
    return (place: number): boolean => {
      const phrase = columns.phrase[place]!;
      if (!isNumbered[phrase]!) return found[phrase]!;
      const [before, behind] = parts[phrase]!;
      return match(before + columns.number[place]! + behind);
    };
  };

  /** Whether something holds of the contact: asked once for each, when their first record comes. */
  const ofContact = (test: (conversation: number) => boolean) => {
    const known = new Uint8Array(columns.conversations);
    return (place: number): boolean => {
      const conversation = columns.conversation[place]!;
      if (known[conversation] === 0) known[conversation] = test(conversation) ? 2 : 1;
      return known[conversation] === 2;
    };
  };

  /** Makes what tells the rank, column by column. */
  const ranks: Readonly<Record<CdrColumn, () => (place: number) => number>> = {
    startedAt: () => (place) => columns.startedAt[place]! - plan.from,
    endedAt: () => (place) => endedAt(place) - plan.from,
    disposition: () => () => dispositions.indexOf('archived'),
    archivedReason: () => (place) => columns.reason[place]!,
    direction: () => (place) => directions.indexOf(direction(place)),
    channel: () => byName(channelNames, columns.channel),
    agent: () =>
      byName(
        agents.map(({ name }) => name),
        columns.agent,
      ),
    group: () =>
      byName(
        agents.map(({ groupName }) => groupName),
        columns.agent,
      ),
    contact: () => {
      const { ranks: ofContacts } = contactsSeenBy(world, past, viewer);
      return (place) => ofContacts[columns.conversation[place]!]!;
    },
    duration: () => (place) => columns.duration[place]!,
    messageCount: () => (place) => columns.messageCount[place]!,
    firstResponse: () => (place) => columns.firstResponse[place]!,
    serviceLevel: () => (place) => serviceLevelStates.indexOf(serviceLevel(place)),
  };
  const rankOf = (column: CdrColumn) => ranks[column]();

  const keyOf = (column: CdrColumn): ((place: number) => SortKey) => {
    if (column === 'startedAt') return startedAt;
    if (column === 'endedAt') return endedAt;
    if (column === 'channel') return (place) => channelNames[columns.channel[place]!]!;
    if (column === 'agent') return (place) => agentOf(place).name;
    if (column === 'group') return (place) => agentOf(place).groupName;
    if (column === 'contact') {
      const { labels } = contactsSeenBy(world, past, viewer);
      return (place) => labels[columns.conversation[place]!]!;
    }
    const rank = rankOf(column);
    return (place) => (rank(place) < 0 ? null : rank(place));
  };

  const row = (place: number): CdrRow => {
    const conversation = columns.conversation[place]!;
    const contact = past.contact(conversation);
    const channel = channels[columns.channel[place]!]!;
    const session = sessionId(place);
    return {
      id: recordId(session),
      conversationId: pastConversationId(plan.seed, conversation),
      sessionId: session,
      contact: contactFor(world, world.contacts.get(contact.ref) ?? contact, viewer),
      channel: { id: channel.id, name: channel.name },
      ...agentAndGroup(world, agentOf(place).id),
      direction: direction(place),
      disposition: 'archived',
      archivedReason: archivedReasons[columns.reason[place]!]!,
      startedAt: startedAt(place),
      endedAt: endedAt(place),
      duration: columns.duration[place]!,
      messageCount: columns.messageCount[place]!,
      firstResponse: firstResponse(place),
      serviceLevel: serviceLevel(place),
      text: textOf(columns.phrase[place]!, columns.number[place]!),
      revision: revisionOf(plan.revision, channel.revision, 2),
    };
  };

  return {
    id: (place) => recordId(sessionId(place)),
    disposition: () => 'archived',
    archivedReason: (place) => archivedReasons[columns.reason[place]!]!,
    direction,
    serviceLevel,
    channelId: (place) => channels[columns.channel[place]!]!.id,
    agentId: (place) => agentOf(place).id,
    groupId: (place) => agentOf(place).groupId,
    startedAt,
    duration: (place) => columns.duration[place]!,
    messageCount: (place) => columns.messageCount[place]!,
    firstResponse,
    isOf: (ref) => {
      const number = past.numberOf('ref', ref);
      return (place) => columns.conversation[place] === number;
    },
    contactHas: (match) => {
      const { names } = contactsSeenBy(world, past, viewer);
      return ofContact((conversation) => names[conversation]!.some(match));
    },
    textHas,
    keyOf,
    rankOf,
    row,
  };
}
