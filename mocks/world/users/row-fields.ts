import { roles } from '../../../src/contract/role.ts';
import type { UserImportOutcome, UserImportRow } from '../../../src/contract/user-import.ts';
import type { UserRecord, World } from '../state.ts';
import type { EarlierRows } from './job-state.ts';
import { isChannelKind } from './user-channels.ts';

/*
 * What the cells of a row say. Every cell is text and stays so, whatever it begins with: a formula is an odd name and
 * nothing else. An absent cell says nothing; an empty one takes away what a user can be without.
 */

export type Fault = NonNullable<UserImportOutcome['faults']>[number];

/** The fields of a user that a row can set. The empty text stands for none. */
export type Fields = Pick<
  UserRecord,
  'name' | 'role' | 'teams' | 'groupId' | 'channels' | 'outboundChannelIds'
> & {
  extension: string;
  employeeId: string;
};

const longest = { email: 254, name: 120, employeeId: 64 };

export function faultsOfEmail(email: string, earlier: EarlierRows): Fault[] {
  const fault = (code: Fault['code'], reason: string): Fault[] => [{ field: 'email', code, reason }];
  if (email === '') return fault('missing', 'The e-mail address is missing.');
  if (!/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u.test(email))
    return fault('malformed', 'This is no e-mail address.');
  if (email.length > longest.email) return fault('too-long', `It may have ${longest.email} characters.`);
  if (earlier.emails.has(email.toLowerCase()))
    return fault('duplicate', 'An earlier row has this e-mail address.');
  return [];
}

export function readFields(world: World, row: UserImportRow): { fields: Partial<Fields>; faults: Fault[] } {
  const fields: Partial<Fields> = {};
  const faults: Fault[] = [];
  const unknown = (field: string, what: string, names: readonly string[]): void => {
    faults.push({ field, code: 'unknown', reason: `There is no ${what} ${names.map(quoted).join(', ')}.` });
  };

  const name = row.name?.trim() ?? '';
  if (name !== '') fields.name = name;
  const employeeId = row.employeeId?.trim();
  if (employeeId !== undefined) fields.employeeId = employeeId;
  for (const [field, text = ''] of [
    ['name', name],
    ['employeeId', employeeId],
  ] as const) {
    const most = longest[field];
    if (text.length > most)
      faults.push({ field, code: 'too-long', reason: `It may have ${most} characters.` });
    else if (/\p{Cc}/u.test(text))
      faults.push({ field, code: 'malformed', reason: 'It holds a control character.' });
  }

  const wantedRole = row.role?.trim().toLowerCase() ?? '';
  const role = roles.find((known) => known === wantedRole);
  if (role !== undefined) fields.role = role;
  else if (wantedRole !== '') unknown('role', 'role', [row.role!.trim()]);

  const extension = row.extension?.trim();
  if (extension !== undefined && !/^(\d{3,4})?$/.test(extension))
    faults.push({ field: 'extension', code: 'malformed', reason: 'An extension has 3 or 4 digits.' });
  else if (extension !== undefined) fields.extension = extension;

  if (row.group !== undefined) {
    const wanted = row.group.trim();
    const group = [...world.groups.values()].find((known) => known.name === wanted);
    if (wanted !== '' && group === undefined) unknown('group', 'security access group', [wanted]);
    else fields.groupId = group?.id ?? null;
  }

  const teams = listIn(row.teams);
  const strangeTeams = teams?.filter((team) => !world.teams.has(team)) ?? [];
  if (strangeTeams.length > 0) unknown('teams', 'team', strangeTeams);
  else if (teams !== undefined) fields.teams = teams;

  const channels = listIn(row.channels)?.map((kind) => kind.toLowerCase());
  const strangeKinds = channels?.filter((kind) => !isChannelKind(kind)) ?? [];
  if (strangeKinds.length > 0) unknown('channels', 'channel', strangeKinds);
  else if (channels !== undefined) fields.channels = channels;

  const outbound = listIn(row.outboundChannels);
  const ids = outbound?.map((wanted) => channelIdByName(world, wanted));
  if (ids?.includes(undefined) === true)
    unknown(
      'outboundChannels',
      'outbound channel',
      outbound!.filter((_, place) => ids[place] === undefined),
    );
  else if (ids !== undefined) fields.outboundChannelIds = ids.flatMap((id) => id ?? []);
  return { fields, faults };
}

const quoted = (name: string): string => `“${name}”`;

/** The values of a cell with a list, each once, without empty ones. */
function listIn(cells: readonly string[] | undefined): string[] | undefined {
  return cells && [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))];
}

function channelIdByName(world: World, name: string): string | undefined {
  for (const channel of world.channels.values()) if (channel.name === name) return channel.id;
  return undefined;
}
