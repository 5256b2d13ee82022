import { describe, expect, it } from 'vitest';
import type { CallOutcome } from '../../client/client.ts';
import { createPages } from './pages.ts';
import type { TotalledPage } from './pages.ts';

interface Item {
  readonly id: string;
  readonly revision: number;
}
type Answer = CallOutcome<TotalledPage<Item>>;

/** A list whose pages a test answers one by one. */
function list(pause?: Promise<void>) {
  const asked: { cursor: string | undefined; answer: (outcome: Answer) => void }[] = [];
  const end = new AbortController();
  const pages = createPages<Item>({
    readPage: (cursor) => new Promise((answer) => void asked.push({ cursor, answer })),
    keyOf: ({ id }) => id,
    merge: (known, read) => (known.revision > read.revision ? known : read),
    pause,
    end: end.signal,
  });
  const answer = async (outcome: Answer): Promise<void> => {
    asked.shift()?.answer(outcome);
    await Promise.resolve();
    await Promise.resolve();
  };
  return {
    pages,
    end,
    /** The cursors of the pages that are on their way. */
    asked: () => asked.map(({ cursor }) => cursor),
    answer,
    /** Answers the oldest request with items, written as id and revision: `a1 b1`. */
    page: (items: string, nextCursor: string | null = null) =>
      answer({
        ok: true,
        status: 200,
        etag: null,
        value: {
          items: items.split(' ').map((text) => ({ id: text[0]!, revision: Number(text[1]) })),
          nextCursor,
        },
      }),
    shown: () => pages.state.value.items.map(({ id, revision }) => `${id}${revision}`).join(' '),
  };
}

describe('a list', () => {
  it('that may have missed something while its first page came is shown, and then read anew', async () => {
    const { pages, page, asked, shown } = list();
    pages.reread();
    expect(asked()).toEqual([undefined]);
    await page('a1 b1', 'next');
    expect(shown()).toBe('a1 b1');
    expect(asked()).toEqual([undefined]);
    await page('a2 b1', 'next');
    expect(shown()).toBe('a2 b1');
    pages.retry();
    expect(asked()).toEqual([]);
  });

  it('is read anew after all when the next page was wanted meanwhile', async () => {
    const { pages, page, asked, shown } = list();
    await page('a1 b1', 'next');
    pages.reread();
    pages.more();
    expect(asked()).toEqual([undefined, 'next']);
    await page('a2 b1', 'next');
    expect(shown()).toBe('a1 b1');
    await page('c1 d1');
    expect(shown()).toBe('a1 b1 c1 d1');
    expect(asked()).toEqual([undefined]);
    await page('a2 b1', 'next');
    await page('c1');
    expect(shown()).toBe('a2 b1 c1');
    expect(pages.state.value).toMatchObject({ state: 'ready', complete: true, total: 3 });
  });

  it('is read anew once more for what was missed while it was read anew', async () => {
    const { pages, page, asked, shown } = list();
    await page('a1');
    pages.reread();
    pages.reread();
    expect(asked()).toEqual([undefined, undefined]);
    await page('a2');
    expect(shown()).toBe('a1');
    await page('a3');
    expect(shown()).toBe('a3');
    pages.retry();
    expect(asked()).toEqual([]);
  });

  it('shows nothing that was read before its viewer was masked, of many pages neither', async () => {
    const { pages, page, asked, shown } = list();
    await page('a1 b1', 'next');
    pages.more();
    await page('c1 d1');
    pages.reread();
    await page('a2 b2', 'next');
    pages.mask();
    await page('c2 d2');
    expect(shown()).toBe('a1 b1 c1 d1');
    pages.reread();
    await page('a3 b3', 'next');
    await page('c3 d3');
    expect(shown()).toBe('a3 b3 c3 d3');

    const first = list();
    first.pages.mask();
    expect(first.asked()).toEqual([undefined, undefined]);
    await first.page('a1');
    expect(first.shown()).toBe('');
    await first.page('b1');
    expect(first.shown()).toBe('b1');
    expect(asked()).toEqual([]);
  });

  it('that was forgotten shows nothing of what was asked before', async () => {
    const { pages, page, shown } = list();
    pages.forget();
    await page('a1');
    expect(shown()).toBe('');
    await page('b1');
    expect(shown()).toBe('b1');
  });

  it('that pauses first asks nothing before, and once after, even if it was forgotten or masked meanwhile', async () => {
    let pass = (): void => {};
    const { pages, page, asked, shown } = list(new Promise((resolve) => (pass = resolve)));
    pages.more();
    pages.forget();
    pages.mask();
    await Promise.resolve();
    expect(asked()).toEqual([]);
    pass();
    await new Promise(setImmediate);
    expect(asked()).toEqual([undefined]);
    await page('a1');
    expect(shown()).toBe('a1');
  });

  it('shows nothing any more once it has ended', async () => {
    const { page, end, shown } = list();
    end.abort();
    await page('a1');
    expect(shown()).toBe('');
  });

  it('shows an item once that stands on two pages, in its newest state', async () => {
    const { pages, page, shown } = list();
    await page('a1 b2', 'next');
    pages.more();
    await page('b1 c1 a3');
    expect(shown()).toBe('a3 b2 c1');
  });

  it('reads on over pages that bring nothing new', async () => {
    const { pages, page, asked, shown } = list();
    await page('a1 b1', 'second');
    pages.more();
    await page('a1 b1', 'third');
    expect(asked()).toEqual(['third']);
    await page('c1', 'fourth');
    expect(shown()).toBe('a1 b1 c1');
    expect(asked()).toEqual([]);
  });
});
