import type { ReferenceColumn } from '../columns/reference-column.ts';
import { acceptedReferences } from '../filter/accepted.ts';
import type { CdrFacets } from '../types.ts';

/** The contract's most. */
const MOST_REFERENCES = 1000;

/** How many rows have which code of a column of references, and which codes a filter accepts. */
export class ReferenceCount {
  readonly #column: ReferenceColumn;
  readonly #wanted: readonly string[] | undefined;
  /** By code: 1 where it is accepted. */
  accepted: Uint8Array = new Uint8Array(0);
  /** By code. */
  counts = new Uint32Array(0);

  /** @param wanted - the ids that are accepted; without, all codes are */
  constructor(column: ReferenceColumn, wanted: readonly string[] | undefined) {
    this.#column = column;
    this.#wanted = wanted;
  }

  /** Makes room for all codes that there are by now. */
  prepare(): this {
    const { length } = this.#column.ids;
    if (length === this.counts.length) return this;
    this.accepted =
      this.#wanted === undefined
        ? new Uint8Array(length).fill(1)
        : acceptedReferences(this.#column, this.#wanted);
    const counts = new Uint32Array(length);
    counts.set(this.counts);
    this.counts = counts;
    return this;
  }

  /** The most frequent first, those as frequent by id. Of several names of one id, the one that most rows have. */
  found(): CdrFacets['agents'] {
    const { ids, names } = this.#column;
    const byId = new Map<string, { id: string; name: string; count: number; ofName: number }>();
    for (const [code, count] of this.counts.entries()) {
      // 0 is none.
      if (code === 0 || count === 0) continue;
      const id = ids[code]!;
      const known = byId.get(id) ?? { id, name: '', count: 0, ofName: 0 };
      byId.set(id, known);
      known.count += count;
      if (count > known.ofName) {
        known.name = names[code]!;
        known.ofName = count;
      }
    }
    return [...byId.values()]
      .sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1))
      .slice(0, MOST_REFERENCES)
      .map(({ id, name, count }) => ({ id, name, count }));
  }
}
