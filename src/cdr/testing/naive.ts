import {
  archivedReasons,
  directions,
  dispositions,
  serviceLevelStates,
  type CdrRow,
} from '../../contract/cdr.ts';
import type { CdrFilter, CdrSort } from '../../contract/cdr-query.ts';
import { shownContact, type Masking } from '../../masking/index.ts';
import type { CdrColumn, CdrFacets, CdrSummary } from '../types.ts';

/** The engine's questions, answered by looking at plain rows one by one: a second model, in its own words. */
export class NaiveRows {
  readonly rows: CdrRow[];
  readonly masking: Masking | null;

  constructor(rows: readonly CdrRow[], masking: Masking | null) {
    this.rows = [...rows];
    this.masking = masking;
  }

  update(rows: readonly CdrRow[]): void {
    for (const row of rows) {
      const place = this.rows.findIndex(({ id }) => id === row.id);
      if (place === -1) this.rows.push(row);
      else if (row.revision >= this.rows[place]!.revision) this.rows[place] = row;
    }
  }

  select(filter: CdrFilter = {}, sort: readonly CdrSort[] = []): number[] {
    const places = [...this.rows.keys()].filter((place) => this.fits(this.rows[place]!, filter));
    return places.sort((one, other) => {
      for (const { by, order } of sort) {
        const a = this.valueOf(this.rows[one]!, by);
        const b = this.valueOf(this.rows[other]!, by);
        if (a === null && b === null) continue;
        if (a === null) return 1;
        if (b === null) return -1;
        const difference = compare(a, b);
        if (difference !== 0) return order === 'ascending' ? difference : -difference;
      }
      return one - other;
    });
  }

  counts(filter: CdrFilter = {}): Omit<CdrFacets, 'channels' | 'agents' | 'groups'> & {
    channels: Map<string, number>;
    agents: Map<string, number>;
    groups: Map<string, number>;
  } {
    const without = (part: keyof CdrFilter): CdrRow[] =>
      this.rows.filter((row) => this.fits(row, { ...filter, [part]: undefined }));
    const perWord = <Word extends string>(
      part: keyof CdrFilter,
      words: readonly Word[],
      of: (row: CdrRow) => Word | null,
    ) => {
      const rows = without(part);
      return Object.fromEntries(
        words.map((word) => [word, rows.filter((row) => of(row) === word).length]),
      ) as Record<Word, number>;
    };
    const perId = (part: keyof CdrFilter, field: 'channel' | 'agent' | 'group') => {
      const counts = new Map<string, number>();
      for (const row of without(part)) {
        const id = row[field]?.id;
        if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return counts;
    };
    return {
      total: this.select(filter).length,
      dispositions: perWord('dispositions', dispositions, (row) => row.disposition),
      directions: perWord('directions', directions, (row) => row.direction),
      serviceLevels: perWord('serviceLevels', serviceLevelStates, (row) => row.serviceLevel),
      archivedReasons: perWord('archivedReasons', archivedReasons, (row) => row.archivedReason),
      channels: perId('channelIds', 'channel'),
      agents: perId('agentIds', 'agent'),
      groups: perId('groupIds', 'group'),
    };
  }

  days(filter: CdrFilter | undefined, timeZone: string): CdrSummary['days'] {
    const format = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    const days = new Map<string, Record<CdrRow['disposition'], number>>();
    for (const place of this.select(filter)) {
      const row = this.rows[place]!;
      const [month, day, year] = format.format(row.startedAt).split('/');
      const name = `${year}-${month}-${day}`;
      const counts = days.get(name) ?? { initiated: 0, waiting: 0, active: 0, archived: 0 };
      counts[row.disposition] += 1;
      days.set(name, counts);
    }
    return [...days]
      .map(([day, counts]) => ({ day, dispositions: counts }))
      .sort((one, other) => (one.day < other.day ? -1 : 1));
  }

  fits(row: CdrRow, filter: CdrFilter): boolean {
    const isIn = (list: readonly string[] | undefined, value: string | null | undefined): boolean =>
      list === undefined || list.some((one) => one === value);
    const isBetween = (range: CdrFilter['duration'], value: number | null): boolean =>
      range === undefined ||
      (value !== null && !(value < (range.from ?? -Infinity)) && !(value > (range.to ?? Infinity)));
    return (
      isIn(filter.dispositions, row.disposition) &&
      isIn(filter.archivedReasons, row.archivedReason) &&
      isIn(filter.directions, row.direction) &&
      isIn(filter.serviceLevels, row.serviceLevel) &&
      isIn(filter.channelIds, row.channel.id) &&
      isIn(filter.agentIds, row.agent?.id) &&
      isIn(filter.groupIds, row.group?.id) &&
      !(row.startedAt < (filter.startedFrom ?? -Infinity)) &&
      row.startedAt < (filter.startedBefore ?? Infinity) &&
      isBetween(filter.duration, row.duration) &&
      isBetween(filter.firstResponse, row.firstResponse) &&
      isBetween(filter.messageCount, row.messageCount) &&
      (filter.contactRef === undefined || row.contact.ref === filter.contactRef) &&
      (filter.contactLabel === undefined ||
        this.findsContact(row, filter.contactLabel, filter.textMatch === 'wordStart')) &&
      (filter.text === undefined ||
        (row.text !== null && finds(row.text, fold(filter.text), filter.textMatch === 'wordStart')))
    );
  }

  findsContact({ contact }: CdrRow, query: string, atWordStart: boolean): boolean {
    const { label, accountId, name } = shownContact(contact, this.masking);
    const texts = ['', name ?? '', accountId ?? '', label.kind === 'hidden' ? '' : label.text];
    const wanted = fold(query.trim());
    if (texts.some((text) => finds(text, wanted, atWordStart))) return true;
    if (/\p{L}/u.test(wanted)) return false;
    const digits = onlyDigits(wanted);
    // Separators in a query of digits do not matter, whatever the contact is called by; of a number neither do its own.
    const inDigits = label.kind === 'number' ? [...texts, onlyDigits(label.text)] : texts;
    return digits !== '' && inDigits.some((text) => finds(text, digits, atWordStart));
  }

  valueOf(row: CdrRow, by: CdrColumn): number | readonly [string, string] | null {
    const named = (name: string | undefined): readonly [string, string] | null =>
      name === undefined ? null : [fold(name), name];
    switch (by) {
      case 'disposition':
        return dispositions.indexOf(row.disposition);
      case 'direction':
        return directions.indexOf(row.direction);
      case 'serviceLevel':
        return serviceLevelStates.indexOf(row.serviceLevel);
      case 'archivedReason':
        return row.archivedReason === null ? null : archivedReasons.indexOf(row.archivedReason);
      case 'channel':
      case 'agent':
      case 'group':
        return named(row[by]?.name);
      case 'contact': {
        const { label } = shownContact(row.contact, this.masking);
        return label.kind === 'hidden' ? null : named(label.text);
      }
      default:
        return row[by];
    }
  }
}

function compare(a: number | readonly [string, string], b: number | readonly [string, string]): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1;
  return 0;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}

function finds(text: string, query: string, atWordStart: boolean): boolean {
  const folded = fold(text);
  for (let at = 0; at + query.length <= folded.length; at += 1) {
    if (!folded.startsWith(query, at)) continue;
    if (!atWordStart || !/[\p{L}\p{M}\p{N}]$/u.test(folded.slice(0, at))) return true;
  }
  return false;
}

function onlyDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^0-9]/g, '');
}
