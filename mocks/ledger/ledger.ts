import type { Command, CommandOutcome } from '../commands.ts';
import type { ScenarioName } from '../scenarios/index.ts';
import type { World } from '../world/state.ts';

/** What a ledger tells those who listen. */
export type LedgerNews =
  /** Commands were folded, here or elsewhere. */
  | 'changed'
  /** The virtual clock jumped. */
  | 'jumped'
  /** Another world has begun. */
  | 'reset';

/**
 * The one world of an origin: a beginning and a log of commands, and the world that they make. Where several tabs share
 * it, each folds the same log.
 */
export interface Ledger {
  /** The world as it was last folded here. */
  readonly world: World;
  readonly scenario: ScenarioName;
  /** The virtual clock, epoch milliseconds. */
  readonly now: () => number;
  /** Takes in what others have written, and lets happen what is due by now. */
  readonly refresh: () => Promise<World>;
  /** Writes a command at the present instant and folds it. */
  readonly write: (command: Command) => Promise<CommandOutcome>;
  /** Begins anew, with the same scenario or another. */
  readonly reset: (scenario?: ScenarioName) => Promise<void>;
  readonly subscribe: (listener: (news: LedgerNews) => void) => () => void;
  readonly close: () => void;
}
