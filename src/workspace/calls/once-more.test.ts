import { describe, expect, it } from 'vitest';
import { onceMore } from './once-more.ts';

/** Runs that end when they are told to. */
function runs() {
  const ends: (() => void)[] = [];
  const life = new AbortController();
  const ask = onceMore(life.signal, () => new Promise((resolve) => ends.push(() => resolve())));
  const end = async (): Promise<void> => {
    ends.at(-1)!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ends, life, ask, end };
}

describe('what is asked for while it is under way', () => {
  it('is done once more, and only once, however often it was asked for; then all are answered', async () => {
    const { ends, ask, end } = runs();
    let answered = 0;
    for (let times = 0; times < 3; times++) void ask().then(() => answered++);
    expect(ends).toHaveLength(1);
    await end();
    expect([ends.length, answered]).toEqual([2, 0]);
    await end();
    expect([ends.length, answered]).toEqual([2, 3]);
    void ask();
    expect(ends).toHaveLength(3);
  });

  it('is not done any more once life is over', async () => {
    const { ends, life, ask, end } = runs();
    void ask();
    void ask();
    life.abort();
    await end();
    expect(ends).toHaveLength(1);
  });
});
