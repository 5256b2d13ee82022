import { foldCase } from '../../masking/index.ts';
import { identifierAt, objectAt, textAt } from '../read-row.ts';
import { rankTexts, type Ranks } from '../sort/ranks.ts';
import type { RowList } from '../row-list.ts';
import type { CdrRow } from '../types.ts';
import { CodeArray } from './code-array.ts';
import type { Column } from './column.ts';

/**
 * References to what has an id and a name, as codes. Each name that an id was seen with has a code of its own, from 1;
 * 0 is none.
 */
export class ReferenceColumn implements Column {
  made = 0;
  readonly #field: 'channel' | 'agent' | 'group';
  readonly #codes = new CodeArray();
  readonly #first = new Map<string, number>();
  readonly #ids: string[] = [''];
  readonly #names: string[] = [''];
  /** The next code with the same id; 0 behind the last. */
  readonly #next: number[] = [0];
  #ranks: Ranks | null = null;

  constructor(field: 'channel' | 'agent' | 'group') {
    this.#field = field;
  }

  /** By place. */
  get codes(): CodeArray['codes'] {
    return this.#codes.codes;
  }

  /** By code; that of 0 is no id. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** By code. */
  get names(): readonly string[] {
    return this.#names;
  }

  take(rows: RowList, end: number): void {
    this.#codes.reserve(rows.size);
    for (let place = this.made; place < end; place += 1) {
      this.replace(rows.at(place), place);
      this.made = place + 1;
    }
  }

  replace(row: CdrRow, place: number): void {
    const reference = objectAt(row, place, 'the row')[this.#field];
    if (reference === null && this.#field !== 'channel') this.#codes.set(place, 0);
    else this.#codes.set(place, this.#codeOf(objectAt(reference, place, this.#field), place));
  }

  /** The order of names, by code. */
  ranks(): Ranks {
    if (this.#ranks?.ranks.length !== this.#names.length) {
      const folded = this.#names.map((name, code) => (code === 0 ? null : foldCase(name)));
      this.#ranks = rankTexts(this.#names, folded);
    }
    return this.#ranks;
  }

  #codeOf(reference: Readonly<Record<string, unknown>>, place: number): number {
    const id = reference.id as string;
    const name = reference.name as string;
    let code = this.#first.get(id) ?? 0;
    let last = code;
    while (code !== 0) {
      if (this.#names[code] === name) return code;
      last = code;
      code = this.#next[code]!;
    }
    identifierAt(id, place, `${this.#field}.id`);
    textAt(name, place, `${this.#field}.name`);
    code = this.#ids.push(id) - 1;
    this.#names.push(name);
    this.#next.push(0);
    if (last === 0) this.#first.set(id, code);
    else this.#next[last] = code;
    return code;
  }
}
