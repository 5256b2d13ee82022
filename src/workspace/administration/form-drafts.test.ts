import { describe, expect, it } from 'vitest';
import type { FormDraftRow } from '../../store/store.ts';
import { createFormDrafts } from './form-drafts.ts';

const row = (id: string, content: string): FormDraftRow => ({ id, kind: 'note', content, updatedAt: 1 });

/** Drafts of texts, in a store that answers when the test says so. */
function drafts() {
  const readings: ((rows: FormDraftRow[]) => void)[] = [];
  const kept = createFormDrafts('note', (content) => (typeof content === 'string' ? content : null), {
    store: {
      formDrafts: () => new Promise((answer) => void readings.push(answer)),
      putFormDraft: async () => {},
      removeFormDraft: async () => {},
    },
    environment: { setTimer: () => () => {} },
    now: () => 5,
  });
  return {
    kept,
    readings,
    answer: async (rows: FormDraftRow[]): Promise<void> => {
      readings.shift()?.(rows);
      await new Promise((resolve) => setImmediate(resolve));
    },
    shown: () => kept.offered.all.value?.map(({ id, content }) => `${id} ${content}`) ?? null,
  };
}

describe('the drafts of a form', () => {
  it('that are forgotten while they are read are not shown any more', async () => {
    const { kept, answer, shown } = drafts();
    expect(shown()).toBe(null);
    kept.forget();
    await answer([row('a', 'somebody else’s')]);
    expect(shown()).toEqual([]);
  });

  it('are told of only where something changed', async () => {
    const { kept, answer, shown } = drafts();
    void shown();
    await answer([row('a', 'text')]);
    let told = 0;
    kept.offered.all.subscribe(() => (told += 1));
    kept.reload();
    await answer([row('a', 'text')]);
    expect(told).toBe(0);
    kept.reload();
    await answer([{ ...row('a', 'more'), updatedAt: 2 }]);
    expect([told, shown()]).toEqual([1, ['a more']]);
  });

  it('take what was read last, and keep what was typed during any reading', async () => {
    const { kept, answer, readings, shown } = drafts();
    void shown();
    kept.reload();
    expect(readings).toHaveLength(2);
    kept.offered.save('a', 'typed');
    await answer([row('a', 'old'), row('b', 'old')]);
    expect(shown()).toEqual(['a typed', 'b old']);
    await answer([row('a', 'older')]);
    expect(shown()).toEqual(['a typed']);
  });
});
