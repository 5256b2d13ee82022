import type { CdrSort } from '../../../src/contract/cdr-query.ts';
import type { RecordReader, SortKey } from './reader.ts';

export type CdrColumn = CdrSort['by'];

/** The order where none is asked for. */
export const newestFirst: readonly CdrSort[] = [{ by: 'startedAt', order: 'descending' }];

/** A record with what it is sorted by, column by column; its id decides at last. */
export interface Keyed {
  readonly keys: readonly SortKey[];
  readonly id: () => string;
}

export function keyedBy<Item>(sort: readonly CdrSort[], reader: RecordReader<Item>): (item: Item) => Keyed {
  const readers = sort.map(({ by }) => reader.keyOf(by));
  return (item) => ({ keys: readers.map((read) => read(item)), id: () => reader.id(item) });
}

/** Compares by the columns asked for; records without a value are last in either order. */
export function compareKeyed(sort: readonly CdrSort[], a: Keyed, b: Keyed): number {
  for (const [column, { order }] of sort.entries()) {
    const one = a.keys[column]!;
    const other = b.keys[column]!;
    if (one === other) continue;
    if (one === null) return 1;
    if (other === null) return -1;
    return one < other === (order === 'ascending') ? -1 : 1;
  }
  return a.id() < b.id() ? -1 : 1;
}
