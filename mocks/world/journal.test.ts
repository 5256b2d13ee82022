import { describe, expect, it } from 'vitest';
import { createJournal } from './journal.ts';

const change = (id: number) => ({ type: 'message', id: String(id) }) as const;

describe('the journal', () => {
  it('gives what came after a number, as far as it is kept', () => {
    const journal = createJournal(4);
    for (let id = 1; id <= 30; id += 1) {
      journal.record(change(id));
      expect(journal.newest()).toBe(id);
      expect(journal.after(id)).toEqual([]);
      const oldest = Math.max(0, id - 4);
      expect(journal.after(oldest)?.map(({ number }) => number)).toEqual(
        Array.from({ length: id - oldest }, (_, place) => oldest + place + 1),
      );
      if (oldest > 0) expect(journal.after(oldest - 1)).toBeNull();
    }
  });

  it('does not know numbers that it never gave', () => {
    const journal = createJournal(4);
    journal.record(change(1));
    for (const number of [2, -1, 0.5, NaN]) expect(journal.after(number)).toBeNull();
  });
});
