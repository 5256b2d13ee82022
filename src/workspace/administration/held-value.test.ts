import { describe, expect, it } from 'vitest';
import type { CallOutcome } from '../../client/client.ts';
import { createHeldValue, newerOf } from './held-value.ts';

interface Thing {
  readonly revision: number;
}

function thing() {
  const asked: ((outcome: CallOutcome<Thing>) => void)[] = [];
  const end = new AbortController();
  const held = createHeldValue<Thing>({
    read: () => new Promise((answer) => void asked.push(answer)),
    merge: newerOf,
    end: end.signal,
  });
  return {
    held,
    end,
    asked,
    answer: async (revision: number): Promise<void> => {
      asked.shift()?.({ ok: true, status: 200, etag: null, value: { revision } });
      await Promise.resolve();
      await Promise.resolve();
    },
    shown: () => held.state.value.value?.revision ?? null,
  };
}

describe('what is held', () => {
  it('is shown at once, and read again where something may have been missed meanwhile', async () => {
    const { held, answer, asked, shown } = thing();
    void held.read();
    expect(asked).toHaveLength(1);
    await answer(1);
    expect(shown()).toBe(1);
    expect(asked).toHaveLength(1);
    await answer(2);
    expect(shown()).toBe(2);
    expect(asked).toHaveLength(0);
    held.retry();
    expect(asked).toHaveLength(0);
  });

  it('takes changes by their revision, and none before it was read', async () => {
    const { held, answer, shown } = thing();
    held.change(() => ({ revision: 9 }));
    expect(shown()).toBe(null);
    await answer(3);
    held.change((known) => newerOf(known, { revision: 2 }));
    expect(shown()).toBe(3);
    void held.read();
    held.change((known) => newerOf(known, { revision: 5 }));
    await answer(4);
    expect(shown()).toBe(5);
  });

  it('shows nothing of what was asked before it was forgotten, or ended', async () => {
    const { held, answer, end, shown } = thing();
    held.forget();
    await answer(1);
    expect(shown()).toBe(null);
    await answer(2);
    expect(shown()).toBe(2);
    void held.read();
    end.abort();
    await answer(3);
    expect(shown()).toBe(2);
  });
});
