import type { Repeat } from '../repeat.ts';
import type { Ledger } from './ledger.ts';

/** How often what is due by itself is looked for, milliseconds. */
const interval = 500;

/** Lets what is due happen as time goes by, although nobody asks. Returns the way to stop. */
export function keepTime(ledger: Ledger, repeat: Repeat): () => void {
  return repeat(() => {
    const due = ledger.world.agenda.nextAt();
    if (due !== null && due <= ledger.now()) void ledger.refresh();
  }, interval);
}
