import type { CdrSummary } from '../../../../src/cdr/types.ts';
import { addDays } from '../calendar-day.ts';

const agents = ['Ana Ferrer', 'Bruno Lima', 'Chidi Okafor', 'Dara Novák', 'Élodie Martin', 'Farid Haddad'];
const channels = ['Support line', 'Orders', 'Returns'];

const facet = (kind: string, names: readonly string[]) =>
  names.map((name, at) => ({ id: `${kind}-${at + 1}`, name, count: 4000 - at * 613 }));

/** Counts of a week of a contact centre. */
export const sampleCounts: CdrSummary = {
  total: 12_345,
  dispositions: { waiting: 214, active: 1830, initiated: 905, archived: 9396 },
  agents: facet('agent', agents),
  channels: facet('channel', channels),
  groups: facet('group', ['Agents', 'Supervisors']),
  days: Array.from({ length: 7 }, (_, at) => ({
    day: addDays('2026-11-20', at),
    dispositions: { waiting: 5 + at * 4, active: 120 + at * 30, initiated: 90, archived: 1500 - at * 120 },
  })),
};
