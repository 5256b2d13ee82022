import type { UserImportOutcome } from '../../../src/contract/user-import.ts';
import type { UserRecord, World } from '../state.ts';
import type { Fields } from './row-fields.ts';
import { isSameSet } from './user-channels.ts';

type Change = NonNullable<UserImportOutcome['changes']>[number];
type Value = string | readonly string[] | null | undefined;

/** What a row changes of a user (undefined: there is none yet), field by field. The order of a list says nothing. */
export function changesOf(world: World, user: UserRecord | undefined, fields: Partial<Fields>): Change[] {
  const keys = Object.keys(fields) as (keyof Fields)[];
  return keys.flatMap((key) => {
    const before = user?.[key];
    const after = fields[key];
    if (isSame(before, after)) return [];
    return [{ field: rowFieldOf(key), from: textOf(world, key, before), to: textOf(world, key, after) }];
  });
}

function isSame(before: Value, after: Value): boolean {
  if (typeof before === 'object' && typeof after === 'object' && before !== null && after !== null)
    return isSameSet(new Set(before), new Set(after));
  const plain = (value: Value): unknown => (value === null || value?.length === 0 ? undefined : value);
  return plain(before) === plain(after);
}

function rowFieldOf(key: keyof Fields): string {
  return key === 'groupId' ? 'group' : key === 'outboundChannelIds' ? 'outboundChannels' : key;
}

function textOf(world: World, key: keyof Fields, value: Value): string | null {
  if (value === null || value === undefined || value.length === 0) return null;
  if (typeof value !== 'string') {
    const names =
      key === 'outboundChannelIds' ? value.map((id) => world.channels.get(id)?.name ?? id) : value;
    return names.join(', ');
  }
  return key === 'groupId' ? (world.groups.get(value)?.name ?? null) : value;
}
