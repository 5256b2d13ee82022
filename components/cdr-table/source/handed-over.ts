/** Gives what it has, and resolves when more is wanted. */
export type Give<Item> = (item: Item) => Promise<void>;

/**
 * What a giver hands over, one by one, as who takes it wants the next. The giver is told by `signal` when nothing more
 * is wanted; what it throws is thrown where it is taken.
 *
 * @returns what the giver resolved to
 */
export async function* handedOver<Item, Result>(
  giver: (give: Give<Item>, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Item, Result, undefined> {
  const enough = new AbortController();
  const offers: { readonly item: Item; readonly taken: () => void }[] = [];
  let wake = (): void => {};
  let isOver = false;
  const give: Give<Item> = (item) =>
    new Promise((taken) => {
      offers.push({ item, taken });
      wake();
    });
  const result = giver(give, enough.signal).finally(() => {
    isOver = true;
    wake();
  });
  // It is thrown below, once all that was given before is taken.
  result.catch(() => {});
  try {
    for (;;) {
      const offer = offers.shift();
      if (offer !== undefined) {
        yield offer.item;
        offer.taken();
      } else if (isOver) {
        return await result;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    enough.abort();
    for (const { taken } of offers) taken();
  }
}
