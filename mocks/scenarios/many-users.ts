import type { Role } from '../../src/contract/role.ts';
import { oneOf } from '../world/random.ts';
import type { Random } from '../world/random.ts';
import type { UserRecord, World } from '../world/state.ts';
import { addUser, userByExtension } from '../world/users/user-records.ts';
import { startOfDay, storiesOf } from './busy-day.ts';
import { channelIds, otherBusinessManagerId } from './furniture/channels.ts';
import { furnishCentre } from './furniture/index.ts';
import { teams } from './furniture/people.ts';
import { tell } from './history.ts';
import type { Furnishing } from './scenario.ts';

const hour = 3_600_000;
/** Users in all, those whom every scenario knows among them. */
export const userCount = 10_000;

const namesIn = (text: string) => text.trim().split(/\s+/) as [string, ...string[]];

const firstNames = namesIn(`
  Abena Adrián Aiko Amir Anouk Beatriz Bora Chiara Daniel Dilnoza
  Élodie Emeka Farid Gwen Hanna Ibrahim Ingrid Jamal Joana Kaito
  Lars Leila Mateus Mei Nadia Omar Priya Ravi Sofía Yusuf
`);
const lastNames = namesIn(`
  Abebe Almeida Andersson Bianchi Castillo Dubois Eze Farouk García Haugen
  Ito Janssen Kaya Kowalski Lopes Mensah Moreau Müller Nair Novák
  O’Brien Park Popescu Rahman Rossi Saito Silva Tanaka Weber Zhang
`);

/** Of a hundred users, so many have this. */
const share = (random: Random, percent: number): boolean => random() * 100 < percent;

function roleOf(random: Random): Role {
  const draw = random() * 100;
  return draw < 95 ? 'agent' : draw < 99 ? 'supervisor' : 'administrator';
}

const groupOf: Readonly<Record<Role, string>> = {
  agent: 'group-agents',
  supervisor: 'group-supervisors',
  administrator: 'group-administrators',
};

const spareParts = 'channel-spare-parts';

/** Most have a channel or two; some only one that is not connected yet, or that has nothing to send. */
function outboundChannelsOf(random: Random): string[] {
  if (share(random, 8)) return [];
  if (share(random, 4)) return [oneOf(random, [channelIds.events, spareParts])];
  const chosen = [channelIds.frontDesk, channelIds.orders].filter(() => share(random, 70));
  return chosen.length === 0 ? [channelIds.orders] : chosen;
}

/** One user, of whom the number among them makes the e-mail address. */
function newUser(world: World, number: number): UserRecord {
  const { random } = world;
  const digits = String(number).padStart(5, '0');
  const first = oneOf(random, firstNames);
  const last = oneOf(random, lastNames);
  const role = roleOf(random);
  const user: UserRecord = {
    id: `user-${digits}`,
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}.${digits}@harbour.example`,
    role,
    teams: teams.filter(() => share(random, 30)),
    groupId: share(random, 13) ? null : share(random, 4) ? 'group-analysts' : groupOf[role],
    channels: ['voice', 'whatsapp', 'webchat', 'sms'].filter((kind) =>
      share(random, kind === 'whatsapp' ? 85 : 60),
    ),
    outboundChannelIds: outboundChannelsOf(random),
    revision: 1,
  };
  if (share(random, 80)) user.employeeId = `E${digits}`;
  if (share(random, 88)) user.extension = freeExtension(world, number);
  return user;
}

/** The address is written without marks. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();
}

/** The extension of four digits that comes next to the number of the user. */
function freeExtension(world: World, number: number): string {
  for (let next = number; ; next += 1) {
    const extension = String(next % 10_000).padStart(4, '0');
    if (userByExtension(world, extension) === undefined) return extension;
  }
}

/** A number that is connected, of a business that has nothing approved yet. */
function addSpareParts(world: World): void {
  const number = '+15550783884';
  const front = world.channels.get(channelIds.frontDesk)!;
  const business = { businessManagerId: otherBusinessManagerId, whatsAppAccountName: 'Harbour Returns' };
  world.channels.set(spareParts, { ...front, ...business, id: spareParts, name: 'Spare parts', number });
}

/** A large contact centre on a quiet morning. */
export const manyUsers: Furnishing = {
  startsAt: startOfDay,
  furnish(world) {
    world.now = startOfDay - 60 * hour;
    furnishCentre(world, startOfDay);
    addSpareParts(world);
    for (let number = world.users.size + 1; number <= userCount; number += 1)
      addUser(world, newUser(world, number));
    tell(world, storiesOf(world, 12), startOfDay);
  },
};
