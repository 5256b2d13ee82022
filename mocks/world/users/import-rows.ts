import type { UserImportOutcome, UserImportRow } from '../../../src/contract/user-import.ts';
import type { World } from '../state.ts';
import type { ImportRecord } from './job-state.ts';
import { changesOf } from './row-changes.ts';
import { faultsOfEmail, readFields } from './row-fields.ts';
import type { Fields } from './row-fields.ts';
import { userByEmail, userByExtension } from './user-records.ts';

/** What a row asks for: its outcome, and the fields to set if it is applied. */
export interface JudgedRow {
  readonly outcome: Omit<UserImportOutcome, 'applied'>;
  readonly fields: Partial<Fields>;
}

/** Judges the next row of an import against the users as they are, and against the rows before it. */
export function judgeRow(
  world: World,
  row: UserImportRow,
  { earlier, job }: Pick<ImportRecord, 'earlier' | 'job'>,
): JudgedRow {
  const email = row.email.trim();
  const key = email.toLowerCase();
  const user = userByEmail(world, email);
  const { fields, faults } = readFields(world, row);
  faults.unshift(...faultsOfEmail(email, earlier));
  if (user === undefined && fields.name === undefined)
    faults.push({ field: 'name', code: 'missing', reason: 'A new user needs a name.' });
  const { extension = '', role } = fields;
  if (extension !== '') {
    const holder = userByExtension(world, extension);
    if (earlier.extensions.has(extension))
      faults.push({ field: 'extension', code: 'duplicate', reason: 'An earlier row has this extension.' });
    else if (holder !== undefined && holder !== user && !earlier.freed.has(extension))
      faults.push({ field: 'extension', code: 'conflict', reason: 'Another user has this extension.' });
  }
  if (user?.id === job.createdBy.id && role !== undefined && role !== user.role)
    faults.push({ field: 'role', code: 'not-allowed', reason: 'Nobody can change their own role.' });
  earlier.emails.add(key);
  const told = { row: row.row, ...(email === '' ? {} : { email }) };
  if (faults.length > 0) return { outcome: { ...told, outcome: 'wrong', given: row, faults }, fields: {} };
  if (extension !== '') earlier.extensions.add(extension);
  const before = user?.extension;
  if (before !== undefined && fields.extension !== undefined && fields.extension !== before)
    earlier.freed.add(before);
  const changes = changesOf(world, user, fields);
  if (user === undefined) {
    const made = [{ field: 'email', from: null, to: email }, ...changes];
    return { outcome: { ...told, outcome: 'created', changes: made }, fields };
  }
  const known = { ...told, userId: user.id };
  return changes.length === 0
    ? { outcome: { ...known, outcome: 'unchanged' }, fields: {} }
    : { outcome: { ...known, outcome: 'changed', changes }, fields };
}
