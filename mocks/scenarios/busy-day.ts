import { between, oneOf } from '../world/random.ts';
import type { Random } from '../world/random.ts';
import type { Persona, World } from '../world/state.ts';
import { newAccountId } from '../world/contacts.ts';
import { furnishCentre } from './furniture/index.ts';
import { channelIds } from './furniture/channels.ts';
import { tell } from './history.ts';
import type { Deed, Story } from './history.ts';
import type { Furnishing } from './scenario.ts';

/** A Monday morning. */
export const startOfDay = Date.UTC(2026, 10, 23, 9, 0, 0);
const hour = 3_600_000;

const firstNames = [
  'Aisha',
  'Björn',
  'Chen',
  'Fatima',
  'Ines',
  'Jonas',
  'Kwame',
  'Luis',
  'Noor',
  'Zoë',
] as const;
const lastNames = [
  'Berg',
  'Costa',
  'Haddad',
  'Jensen',
  'Khan',
  'Nguyen',
  'Okafor',
  'Patel',
  'Souza',
] as const;
const questions = [
  'Hi, where is my order?',
  'Hola, ¿pueden cambiar mi cita para el jueves?',
  'Olá! Ainda não recebi o reembolso.',
  'مرحبا، أريد تغيير موعدي من فضلك',
  'I need an invoice, *urgent*',
  'Is the branch open on Sunday?',
  'The code does not work',
] as const;
const replies = [
  'Of course, one moment please.',
  'I have passed this on to our colleagues.',
  'Your parcel is out for delivery today.',
  'Claro, la cita queda para el jueves a las 10:00.',
] as const;

/** How a conversation can have gone; `ago` is a random part of the hours given. */
function deedsOf(random: Random, pattern: number): Deed[] {
  const ago = (from: number, to: number): number => between(random, from * 60, to * 60) / 60;
  const asks = (when: number): Deed => ({ ago: when, does: 'writes', text: oneOf(random, questions) });
  const answers = (when: number): Deed => ({ ago: when, does: 'answers', text: oneOf(random, replies) });
  switch (pattern % 8) {
    case 0:
      return [asks(ago(0, 2))];
    case 1: {
      const first = ago(4, 20);
      return [asks(first), asks(first / 2)];
    }
    case 2:
    case 3: {
      const first = ago(2, 12);
      return [asks(first), answers(first * 0.9), asks(first * 0.4)];
    }
    case 4: {
      const first = ago(1, 6);
      return [asks(first), answers(first * 0.8)];
    }
    case 5:
      return [{ ago: ago(1, 23), does: 'sendsTemplate' }];
    case 6:
      return [{ ago: ago(25, 46), does: 'sendsTemplate' }];
    default: {
      const first = ago(5, 20);
      return [asks(first), answers(first * 0.9), { ago: first * 0.5, does: 'archives' }];
    }
  }
}

/** So many conversations in every state, and one more with someone who does not stop writing. */
export function storiesOf(world: World, count: number): Story[] {
  const { random } = world;
  const stories: Story[] = [];
  for (let index = 0; index < count; index += 1) {
    const persona: Persona | null = index % 8 >= 5 ? 'silent' : index % 3 === 0 ? 'slow' : null;
    stories.push({
      contact: {
        name: `${oneOf(random, firstNames)} ${oneOf(random, lastNames)}`,
        persona,
        ...(index % 9 === 8 ? { userId: `GB.55${index}` } : { number: `+4477009008${10 + index}` }),
        ...(index % 5 === 4 ? {} : { accountId: newAccountId(world) }),
      },
      channelId: index % 3 === 2 ? channelIds.orders : channelIds.frontDesk,
      agentId: index % 4 === 3 ? 'agent-ben' : 'agent-ana',
      assigned: index % 4 === 3 || index % 5 === 0,
      deeds: deedsOf(random, index),
    });
  }
  const talkative: Story['deeds'] = [
    { ago: 3, does: 'writes', text: 'Good morning 👋' },
    { ago: 2.9, does: 'talks' },
  ];
  return [...stories, { contact: { accountId: 'ACC-1004' }, deeds: talkative }];
}

export const busyDay: Furnishing = {
  startsAt: startOfDay,
  furnish(world) {
    world.now = startOfDay - 60 * hour;
    furnishCentre(world, startOfDay);
    tell(world, storiesOf(world, 48), startOfDay);
  },
};

/** The same contact centre before anyone has written. */
export const emptyDay: Furnishing = {
  startsAt: startOfDay,
  furnish(world) {
    world.now = startOfDay;
    furnishCentre(world, startOfDay);
  },
};
