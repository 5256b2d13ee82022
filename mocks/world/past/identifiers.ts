import { chanceOf, orderedId, orderedNumberOf } from '../random.ts';

/*
 * Identifiers of the past can be read back, so that nothing of it needs to be in memory to be found. They sort as what
 * they name came into being; those of the present sort behind them.
 */

/** Room for the facts of one conversation. */
export const factsEach = 512;

/** How many facts a past takes up at most: those of the present are counted from here. */
export const pastFacts = 2 ** 26;

const made = (seed: number, prefix: string, number: number): string =>
  orderedId(chanceOf(seed, `past ${prefix} ${number}`), prefix, number);

export function pastFactId(seed: number, conversation: number, place: number): string {
  return made(seed, 'evt', conversation * factsEach + place);
}

export function pastConversationId(seed: number, conversation: number): string {
  return made(seed, 'cnv', conversation);
}

/** The number of the conversation that has this id; null if it is none of this past's. */
export function pastConversationOf(seed: number, id: string): number | null {
  const number = orderedNumberOf('cnv', id);
  return number !== null && pastConversationId(seed, number) === id ? number : null;
}
