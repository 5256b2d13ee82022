import { settle } from '../../base/testing/dom.ts';

/**
 * Goes back (below 0) or forward in the history, and resolves when the page is there. It never leaves the page: an entry
 * that is missing is an error.
 */
export async function go(steps: number): Promise<void> {
  const { navigation } = window;
  const at = navigation.currentEntry?.index ?? -1;
  const target = navigation.entries()[at + steps];
  if (target === undefined) throw new Error(`There is no entry ${steps} from here.`);
  await navigation.traverseTo(target.key).finished;
  await settle();
}
