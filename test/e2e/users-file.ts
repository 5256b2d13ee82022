import Papa from 'papaparse';
import type { ChosenFile } from './actor.ts';

/** Columns as another system names them. */
const columns = ['Mail', 'Full name', 'Role', 'Ext', 'Team', 'Group', 'Channels'] as const;
type Column = (typeof columns)[number];
type Row = Readonly<Record<Column, string>>;

const firstNames = ['Noor', 'Chidi', 'Zoë', 'Luís', 'Mei', 'Jean-Luc', 'Ömer', 'Siobhán'];
const lastNames = ['Berg', 'Costa', 'O’Neill', 'Nguyễn', 'Okafor'];

/** One of many new agents, the same each time. Every fifth is in no security access group. */
function agent(number: number): Row {
  const name = `${firstNames[number % 8]} ${lastNames[number % 5]}`;
  return {
    Mail: `agent.${number}@harbour.example`,
    'Full name': `${name} ${number}`,
    Role: 'agent',
    Ext: String(5000 + number),
    Team: number % 3 === 0 ? 'Orders; Returns' : 'Night shift',
    Group: number % 5 === 0 ? '' : 'Agent',
    Channels: 'voice; whatsapp',
  };
}

/** Those whom every scenario knows: one as they are, two who change. */
const known: readonly Row[] = [
  {
    Mail: 'ben.okoye@harbour.example',
    'Full name': 'Ben Okoye',
    Role: 'agent',
    Ext: '2102',
    Team: 'Front desk; Orders',
    Group: 'Agent',
    Channels: 'voice; whatsapp',
  },
  {
    Mail: 'mia.chen@harbour.example',
    'Full name': 'Mia Chen',
    Role: 'agent',
    Ext: '2203',
    Team: 'Orders',
    Group: 'Agent',
    Channels: 'whatsapp',
  },
  {
    Mail: 'kim.larsen@harbour.example',
    'Full name': 'Kim Larsen',
    Role: 'agent',
    Ext: '2105',
    Team: 'Night shift',
    Group: 'Agent',
    Channels: 'whatsapp',
  },
];

interface Wrong {
  /** Which of the new agents it is. */
  readonly number: number;
  readonly column: Column;
  readonly value: string;
  readonly reason: string;
}

/** What is wrong in seven rows, in the order of the file. */
export const wrongRows: readonly Wrong[] = [
  {
    number: 20,
    column: 'Mail',
    value: '',
    reason: 'E-mail address: The e-mail address is missing.',
  },
  {
    number: 41,
    column: 'Mail',
    value: 'agent.41.harbour.example',
    reason: 'E-mail address: This is no e-mail address.',
  },
  {
    number: 66,
    column: 'Mail',
    value: 'Agent.7@harbour.example',
    reason: 'E-mail address: An earlier row has this e-mail address.',
  },
  { number: 92, column: 'Role', value: 'boss', reason: 'Role: There is no role “boss”.' },
  { number: 118, column: 'Ext', value: '51', reason: 'Extension: An extension has 3 or 4 digits.' },
  { number: 154, column: 'Ext', value: '2101', reason: 'Extension: Another user has this extension.' },
  {
    number: 196,
    column: 'Group',
    value: 'Agents',
    reason: 'Security access group: There is no security access group “Agents”.',
  },
];

/** The name and address of a new agent. */
export function agentNamed(number: number): { readonly name: string; readonly email: string } {
  const { 'Full name': name, Mail: email } = agent(number);
  return { name, email };
}

/** How many of the file, once it is mended, fall under the group of agents and are new. */
export const newInAgentGroup = Array.from({ length: 197 }, (_, at) => agent(at + 1)).filter(
  ({ Group }) => Group === 'Agent',
).length;

/** Two hundred users: 1 as it stands, 2 changed, 190 new, 7 wrong. */
export function usersFile(): ChosenFile {
  const agents = Array.from({ length: 197 }, (_, at): Row => {
    const row = agent(at + 1);
    const wrong = wrongRows.find(({ number }) => number === at + 1);
    return wrong === undefined ? row : { ...row, [wrong.column]: wrong.value };
  });
  return { name: 'staff.csv', text: Papa.unparse([...known, ...agents], { columns: [...columns] }) };
}

/** The cells of a file, by the names of its columns. */
export function rowsOf(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** The wrong rows as they were downloaded, each with what it should have said; the reasons are left where they are. */
export function mended(name: string, text: string): ChosenFile {
  const rows = rowsOf(text).map((row, at) => {
    const { number, column } = wrongRows[at]!;
    return { ...row, [column]: agent(number)[column] };
  });
  return { name, text: Papa.unparse(rows) };
}
