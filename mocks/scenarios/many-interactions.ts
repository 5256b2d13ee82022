import { mondayBefore, week } from '../world/past/calendar.ts';
import { pastFacts } from '../world/past/identifiers.ts';
import { createPast } from '../world/past/past.ts';
import type { PastChannel, PastPlan } from '../world/past/plan.ts';
import type { Crew } from '../world/past/plot.ts';
import { oneOf } from '../world/random.ts';
import type { UserRecord, World } from '../world/state.ts';
import { addUser } from '../world/users/user-records.ts';
import { startOfDay, storiesOf } from './busy-day.ts';
import { channelIds } from './furniture/channels.ts';
import { furnishCentre } from './furniture/index.ts';
import { tell } from './history.ts';
import type { Story } from './history.ts';
import type { Furnishing } from './scenario.ts';

const hour = 3_600_000;

/** Records of the past. */
export const pastSize = 200_000;
const weeks = 26;
/** Conversations since the end of last week, in every state. */
const presentStories = 240;

const more = { bookings: 'channel-bookings', aftercare: 'channel-aftercare' } as const;

const groups = [
  { id: 'group-night-desk', name: 'Night desk' },
  { id: 'group-partners', name: 'Partner desk' },
] as const;

/** Agents whom no other scenario knows: their name, group and channels. */
const agents: readonly (readonly [name: string, groupId: string | null, channels: readonly string[]])[] = [
  ['Aoife Byrne', 'group-agents', [channelIds.frontDesk]],
  ['Ángel Muñoz', 'group-agents', [channelIds.frontDesk, more.aftercare]],
  ['Çağla Demir', 'group-agents', [channelIds.frontDesk, channelIds.orders]],
  ['Dário Pinto', 'group-agents', [channelIds.orders]],
  ['Élise Laurent', 'group-agents', [channelIds.orders, more.bookings]],
  ['Farah Saleh', 'group-agents', [channelIds.frontDesk]],
  ['Gideon Mwangi', 'group-agents', [channelIds.orders]],
  ['Hedda Solberg', 'group-agents', [more.bookings]],
  ['Ilya Petrov', 'group-night-desk', [channelIds.frontDesk, channelIds.orders]],
  ['Jana Nováková', 'group-night-desk', [channelIds.frontDesk]],
  ['Kofi Boateng', 'group-night-desk', [channelIds.orders, more.aftercare]],
  ['Lúcia Teixeira', 'group-partners', [more.bookings]],
  ['Mirko Babić', 'group-partners', [more.bookings, more.aftercare]],
  ['Noémie Roux', 'group-partners', [more.aftercare]],
  ['Óscar Gil', 'group-agents', [more.aftercare]],
  ['Priya Nair', 'group-agents', [channelIds.frontDesk, more.bookings]],
  ['Ragnar Östberg', null, [channelIds.orders]],
];

function addPeople(world: World): void {
  for (const group of groups)
    world.groups.set(group.id, { ...group, displayClientNumbers: false, maySend: true, revision: 1 });
  for (const [place, [name, groupId, outboundChannelIds]] of agents.entries()) {
    const plain = name.normalize('NFD').replaceAll(/[^A-Za-z ]/g, '');
    const word = plain.toLowerCase().replace(' ', '.');
    const user: UserRecord = {
      id: `agent-${word.split('.')[0]}`,
      name,
      email: `${word}@harbour.example`,
      role: 'agent',
      teams: ['Orders'],
      groupId,
      channels: ['voice', 'whatsapp'],
      outboundChannelIds: [...outboundChannelIds],
      extension: String(2_201 + place),
      revision: 1,
    };
    addUser(world, user);
  }
}

/** Two numbers more, of which one promises an answer in two minutes and the other within half an hour. */
function addChannels(world: World): void {
  const front = world.channels.get(channelIds.frontDesk)!;
  world.channels.set(more.bookings, {
    ...front,
    id: more.bookings,
    name: 'Bookings',
    number: '+15550783885',
    serviceLevelTarget: 120_000,
  });
  world.channels.set(more.aftercare, {
    ...front,
    id: more.aftercare,
    name: 'Aftercare',
    number: '+15550783886',
    serviceLevelTarget: 1_800_000,
  });
  for (const id of ['agent-ana', 'supervisor-sam'])
    world.users.get(id)!.outboundChannelIds.push(more.bookings, more.aftercare);
}

const shares = [
  [channelIds.frontDesk, 5],
  [channelIds.orders, 4],
  [more.bookings, 2],
  [more.aftercare, 1],
] as const;

/** Agents answer on all their channels, supervisors help out on one. */
function answersOn({ role, outboundChannelIds }: UserRecord, channelId: string): boolean {
  return outboundChannelIds.includes(channelId) && (role === 'agent' || channelId === more.bookings);
}

function planOf(world: World): PastPlan {
  const cast = [...world.users.values()]
    .filter(({ role, channels }) => role === 'agent' && channels.includes('whatsapp'))
    .map(({ id }) => id);
  cast.push('supervisor-sam');
  const channels = shares.map(([id, share]): PastChannel => {
    const crew = cast.flatMap((userId, place) => (answersOn(world.users.get(userId)!, id) ? [place] : []));
    return { id, share, crew: crew as unknown as Crew };
  });
  const from = mondayBefore(startOfDay) - (weeks - 1) * week;
  const revision = world.revisionsBefore + 1;
  return { seed: world.seed, size: pastSize, from, until: startOfDay, cast, channels, revision };
}

/** The stories of a busy day, on all channels and with all agents. */
function presentOf(world: World, { cast, channels }: PastPlan): Story[] {
  return storiesOf(world, presentStories).map((story, place) => {
    if (place === presentStories) return story;
    const channel = channels[place % 5 === 4 ? 2 + (place % 2) : place % 2]!;
    const { number, ...contact } = story.contact;
    return {
      ...story,
      contact: { ...contact, ...(number === undefined ? {} : { number: `+441632960${100 + place}` }) },
      channelId: channel.id,
      agentId: cast[oneOf(world.random, channel.crew)]!,
    };
  });
}

/** A Monday morning with half a year behind it. */
export const manyInteractions: Furnishing = {
  startsAt: startOfDay,
  furnish(world) {
    world.now = startOfDay - 60 * hour;
    // Facts of the present sort behind all of the past.
    world.factCount = pastFacts;
    furnishCentre(world, startOfDay);
    addPeople(world);
    addChannels(world);
    const plan = planOf(world);
    tell(world, presentOf(world, plan), startOfDay);
    world.past = createPast(plan);
  },
};
