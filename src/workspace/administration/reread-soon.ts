import type { Environment } from '../environment/environment.ts';
import { pageSize } from './pages.ts';

/** How long (milliseconds) what may have changed a list is gathered before it is read anew, for each page that is read. */
const gatherFor = 1000;

export interface RereadSoonOptions {
  readonly setTimer: Environment['setTimer'];
  /** How many items the list has that was read so far. */
  readonly size: () => number;
  readonly reread: () => void;
  readonly end: AbortSignal;
}

/**
 * The way to have a list read anew soon, once for all that comes until then: about one page a second at most, however
 * much goes on and however far the list was read.
 */
export function rereadSoon({ setTimer, size, reread, end }: RereadSoonOptions): () => void {
  let cancel: (() => void) | null = null;
  end.addEventListener('abort', () => cancel?.());
  return () => {
    if (end.aborted || cancel !== null) return;
    const pages = Math.max(1, Math.ceil(size() / pageSize));
    cancel = setTimer(() => {
      cancel = null;
      reread();
    }, gatherFor * pages);
  };
}
