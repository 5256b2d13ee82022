import type { Environment } from '../environment/environment.ts';
import { pageSize } from './pages.ts';

/** How long (milliseconds) what may have changed a list is gathered before it is read anew, for each page that is read. */
const gatherFor = 1000;

export interface RereadSoonOptions {
  readonly setTimer: Environment['setTimer'];
  /** How long (milliseconds) what comes is gathered. */
  readonly pause: () => number;
  readonly reread: () => void;
  readonly end: AbortSignal;
}

/** The way to have something read anew soon, once for all that comes until then. */
export function rereadSoon({ setTimer, pause, reread, end }: RereadSoonOptions): () => void {
  let cancel: (() => void) | null = null;
  end.addEventListener('abort', () => cancel?.());
  return () => {
    if (end.aborted || cancel !== null) return;
    cancel = setTimer(() => {
      cancel = null;
      reread();
    }, pause());
  };
}

/**
 * The pause of a list of so many items that were read so far (milliseconds): about one page a second is read at most,
 * however much goes on and however far the list was read.
 */
export function pauseOfList(size: number): number {
  return gatherFor * Math.max(1, Math.ceil(size / pageSize));
}
