import { foldCase } from '../../masking/index.ts';
import { objectAt, textAt } from '../read-row.ts';
import type { CdrRow } from '../types.ts';
import type { Column } from './column.ts';

/** Texts of messages, folded. */
export class TextColumn implements Column {
  made = 0;
  /** By place; null where a row has no text. */
  readonly folded: (string | null)[] = [];

  take(rows: readonly CdrRow[], end: number): void {
    for (let place = this.made; place < end; place += 1) {
      this.replace(rows[place]!, place);
      this.made = place + 1;
    }
  }

  replace(row: CdrRow, place: number): void {
    const { text } = objectAt(row, place, 'the row');
    this.folded[place] = text === null ? null : foldCase(textAt(text, place, 'text'));
  }
}
