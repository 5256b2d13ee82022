import type { UserImportRow } from '../../../src/contract/user-import.ts';

/** What a column may hold, in the order of the template. Only the first is needed. */
export const importFields = [
  'email',
  'name',
  'role',
  'extension',
  'teams',
  'employeeId',
  'group',
  'channels',
  'outboundChannels',
] as const satisfies readonly (keyof UserImportRow)[];
export type ImportField = (typeof importFields)[number];

/** Which column, by its place, holds each field. */
export type ColumnMatch = Readonly<Partial<Record<ImportField, number>>>;

/** What the columns are called in files of ours; {@link matchColumns} finds them all. */
export const templateHeads: Readonly<Record<ImportField, string>> = {
  email: 'email',
  name: 'name',
  role: 'role',
  extension: 'extension',
  teams: 'teams',
  employeeId: 'employee ID',
  group: 'group',
  channels: 'channels',
  outboundChannels: 'outbound channels',
};

/** Names that columns have elsewhere, without spaces and marks, in small letters. */
const names: Record<ImportField, readonly string[]> = {
  email: ['email', 'emailaddress', 'mail', 'correo', 'correoelectronico', 'username', 'login'],
  name: ['name', 'fullname', 'displayname', 'nombre', 'nome', 'user'],
  role: ['role', 'rol', 'funcao', 'profile'],
  extension: ['extension', 'ext', 'extensionnumber', 'ramal'],
  teams: ['teams', 'team', 'equipos', 'equipo', 'equipes', 'equipe'],
  employeeId: ['employeeid', 'employeenumber', 'employee', 'personnelnumber', 'matricula'],
  group: ['group', 'accessgroup', 'securitygroup', 'securityaccessgroup', 'grupo'],
  channels: ['channels', 'channel', 'canales', 'canais'],
  outboundChannels: ['outboundchannels', 'outboundchannel', 'whatsappoutboundchannels', 'whatsappchannels'],
};

/** Finds columns by their names; each column serves one field, and the first of two of the same name counts. */
export function matchColumns(head: readonly string[]): ColumnMatch {
  const plain = head.map(plainName);
  const match: Partial<Record<ImportField, number>> = {};
  for (const field of importFields) {
    const column = plain.findIndex((name) => names[field].includes(name));
    if (column !== -1) match[field] = column;
  }
  return match;
}

/** Columns that a person chose for fields, each with the head of the file as it stood then; null for none. */
export type ChosenColumns = Readonly<
  Partial<Record<ImportField, { readonly head: readonly string[]; readonly place: number } | null>>
>;

/** The columns of a file that is read anew: those that a person chose, where they are still there, else as they are found. */
export function rematchColumns(head: readonly string[], chosen: ChosenColumns): ColumnMatch {
  const match: Partial<Record<ImportField, number>> = { ...matchColumns(head) };
  for (const field of importFields) {
    const wanted = chosen[field];
    if (wanted === null) delete match[field];
    if (wanted === null || wanted === undefined) continue;
    const place = placeOfColumn(head, wanted);
    if (place !== -1) match[field] = place;
  }
  return match;
}

/** By its name; where letters of the name are read otherwise now, by its place among as many columns. */
function placeOfColumn(
  head: readonly string[],
  { head: before, place }: { readonly head: readonly string[]; readonly place: number },
): number {
  const name = before[place] ?? '';
  if (head[place] === name) return place;
  const named = head.indexOf(name);
  return named === -1 && head.length === before.length ? place : named;
}

/** Names that stand over more than one column. */
export function repeatedNames(head: readonly string[]): readonly string[] {
  const plain = head.map(plainName);
  return [...new Set(head.filter((_, at) => plain[at] !== '' && plain.indexOf(plain[at]!) !== at))];
}

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{Nd}]/gu, '');
}
