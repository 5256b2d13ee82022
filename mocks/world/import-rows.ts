import { roles } from '../../src/contract/role.ts';
import type { UserImportOutcome, UserImportRow } from '../../src/contract/user-import.ts';
import type { UserRecord, World } from './state.ts';
import { userByEmail } from './users.ts';

type Fault = NonNullable<UserImportOutcome['faults']>[number];
/** The fields of a user that a row can set. */
type Fields = Pick<
  UserRecord,
  'name' | 'role' | 'extension' | 'teams' | 'employeeId' | 'groupId' | 'channels' | 'outboundChannelIds'
>;

/** What a row asks for: its outcome, and the fields to set if it is applied. */
export interface JudgedRow {
  readonly outcome: Omit<UserImportOutcome, 'applied'>;
  readonly fields: Partial<Fields>;
}

/** Kinds of channels that an import may name. */
const channelKinds = ['voice', 'whatsapp', 'webchat', 'sms', 'email', 'facebook', 'instagram', 'telegram'];

/** Judges one row against the users as they are. `emailsBefore` are those of the rows before it. */
export function judgeRow(world: World, row: UserImportRow, emailsBefore: ReadonlySet<string>): JudgedRow {
  const email = row.email.trim();
  const user = userByEmail(world, email);
  const faults = emailFaults(email, emailsBefore);
  const fields = readFields(world, row, faults);
  if (user === undefined && fields.name === undefined)
    faults.push({ field: 'name', code: 'missing', reason: 'A new user needs a name.' });
  if (faults.length > 0) return { outcome: { row: row.row, outcome: 'wrong', faults }, fields: {} };
  const changes = changesOf(world, user, fields);
  if (user === undefined)
    return {
      outcome: {
        row: row.row,
        outcome: 'created',
        changes: [{ field: 'email', from: null, to: email }, ...changes],
      },
      fields,
    };
  const known = { row: row.row, userId: user.id };
  return changes.length === 0
    ? { outcome: { ...known, outcome: 'unchanged' }, fields: {} }
    : { outcome: { ...known, outcome: 'changed', changes }, fields };
}

function emailFaults(email: string, emailsBefore: ReadonlySet<string>): Fault[] {
  if (email === '') return [{ field: 'email', code: 'missing', reason: 'The e-mail address is missing.' }];
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return [{ field: 'email', code: 'malformed', reason: 'This is no e-mail address.' }];
  if (emailsBefore.has(email.toLowerCase()))
    return [{ field: 'email', code: 'duplicate', reason: 'An earlier row has this e-mail address.' }];
  return [];
}

function readFields(world: World, row: UserImportRow, faults: Fault[]): Partial<Fields> {
  const fields: Partial<Fields> = {};
  const unknown = (field: string, what: string): void => {
    faults.push({ field, code: 'unknown', reason: `There is no ${what} of this name.` });
  };
  if (row.name !== undefined && row.name.trim() !== '') fields.name = row.name.trim();
  if (row.role !== undefined) {
    const role = roles.find((known) => known === row.role?.trim().toLowerCase());
    if (role === undefined) unknown('role', 'role');
    else fields.role = role;
  }
  if (row.extension !== undefined) {
    if (/^\d{3,4}$/.test(row.extension.trim())) fields.extension = row.extension.trim();
    else faults.push({ field: 'extension', code: 'malformed', reason: 'An extension has 3 or 4 digits.' });
  }
  if (row.teams !== undefined) fields.teams = row.teams.map((team) => team.trim());
  if (row.employeeId !== undefined) fields.employeeId = row.employeeId.trim();
  if (row.group !== undefined) {
    const name = row.group.trim();
    const group = [...world.groups.values()].find((known) => known.name === name);
    if (name !== '' && group === undefined) unknown('group', 'security access group');
    else fields.groupId = group?.id ?? null;
  }
  if (row.channels !== undefined) {
    const kinds = row.channels.map((kind) => kind.trim().toLowerCase());
    if (kinds.every((kind) => channelKinds.includes(kind))) fields.channels = kinds;
    else unknown('channels', 'channel');
  }
  if (row.outboundChannels !== undefined) {
    const ids = row.outboundChannels.map((name) => channelIdByName(world, name.trim()));
    if (ids.includes(undefined)) unknown('outboundChannels', 'outbound channel');
    else fields.outboundChannelIds = ids.flatMap((id) => id ?? []);
  }
  return fields;
}

function channelIdByName(world: World, name: string): string | undefined {
  return [...world.channels.values()].find((channel) => channel.name === name)?.id;
}

type Change = NonNullable<UserImportOutcome['changes']>[number];

function changesOf(world: World, user: UserRecord | undefined, fields: Partial<Fields>): Change[] {
  const keys = Object.keys(fields) as (keyof Fields)[];
  return keys
    .map((key) => ({
      field: rowFieldOf(key),
      from: user === undefined ? null : asText(world, key, user[key]),
      to: asText(world, key, fields[key]),
    }))
    .filter(({ from, to }) => from !== to);
}

function rowFieldOf(key: keyof Fields): string {
  return key === 'groupId' ? 'group' : key === 'outboundChannelIds' ? 'outboundChannels' : key;
}

function asText(world: World, key: keyof Fields, value: Fields[keyof Fields]): string | null {
  if (value === null || value === undefined) return null;
  if (key === 'groupId') return world.groups.get(String(value))?.name ?? null;
  if (typeof value === 'string') return value;
  const names = key === 'outboundChannelIds' ? value.map((id) => world.channels.get(id)?.name ?? id) : value;
  return names.length === 0 ? null : names.join(', ');
}
