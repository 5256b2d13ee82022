import type { UserImportOutcome, UserImportRow } from '../../../src/contract/user-import.ts';
import { randomId } from '../random.ts';
import type { UserRecord, World } from '../state.ts';
import type { JudgedRow } from './import-rows.ts';
import { setChannels } from './user-channels.ts';
import { setGroup } from './user-groups.ts';
import { addUser, setExtension, userByEmail } from './user-records.ts';

/** Does what a row asks for, unless it is wrong. Groups that got or lost a member are added to `touchedGroups`. */
export function applyRow(
  world: World,
  row: UserImportRow,
  { outcome, fields }: JudgedRow,
  touchedGroups: Set<string | null>,
): UserImportOutcome {
  if (outcome.outcome === 'wrong') return { ...outcome, applied: false };
  const email = row.email.trim();
  const known = userByEmail(world, email);
  const user = known ?? newUser(world, email);
  if (outcome.outcome !== 'unchanged') {
    const { channels, outboundChannelIds, groupId, extension, ...others } = fields;
    Object.assign(user, others);
    if (others.employeeId === '') delete user.employeeId;
    if (extension !== undefined) setExtension(world, user, extension);
    if (groupId !== undefined && groupId !== user.groupId) {
      if (known !== undefined) touchedGroups.add(user.groupId);
      setGroup(world, user, groupId);
      touchedGroups.add(groupId);
    } else if (known === undefined) touchedGroups.add(null);
    setChannels(world, user, channels ?? user.channels, outboundChannelIds ?? user.outboundChannelIds);
  }
  return { ...outcome, applied: true, userId: user.id };
}

function newUser(world: World, email: string): UserRecord {
  const user: UserRecord = {
    id: randomId(world.random, 'usr'),
    name: email,
    email,
    role: 'agent',
    teams: [],
    groupId: null,
    channels: [],
    outboundChannelIds: [],
    revision: world.revisionsBefore,
  };
  addUser(world, user);
  return user;
}
