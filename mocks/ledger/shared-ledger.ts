import { applyCommand } from '../commands.ts';
import type { Command, CommandOutcome } from '../commands.ts';
import { beginWorld, isScenarioName } from '../scenarios/index.ts';
import type { Beginning, ScenarioName } from '../scenarios/index.ts';
import { happenNext } from '../world/happenings.ts';
import type { World } from '../world/state.ts';
import type { Ledger, LedgerNews } from './ledger.ts';
import type { LogDatabase, NumberedEntry } from './log-database.ts';
import type { LedgerOptions } from './memory-ledger.ts';
import { createNewsDesk } from './news.ts';
import { pause } from './pause.ts';
import { presentInstant } from './present-instant.ts';

/** The other tabs of the origin. */
export interface OtherTabs {
  readonly tell: () => void;
  readonly onTold: (listener: () => void) => void;
  readonly close: () => void;
}

/** What a shared ledger needs of the page. */
export interface SharedLedgerOptions extends LedgerOptions {
  readonly log: LogDatabase;
  /** Lets one tab of the origin work at a time. */
  readonly exclusively: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Tells the other tabs that there is more in the log, and hears it from them. */
  readonly others: OtherTabs;
}

/** Grows when the same log would make another world: an older log is thrown away. */
const logVersion = 6;

/**
 * After so long (milliseconds) the page is let do what waits, while much happens in the world. To tell of it takes
 * several times as long.
 */
const longestSlice = 3;

/**
 * The world that all tabs of an origin share. The log is the truth: a command is written under the lock, with all that
 * others wrote before it folded, and only then applied. `scenario` and `seed` count for the first tab only.
 */
export async function createSharedLedger(options: SharedLedgerOptions): Promise<Ledger> {
  const { log, exclusively, others, localNow, seed } = options;
  const news = createNewsDesk<LedgerNews>();
  let world: World | null = null;
  let beginning: Beginning = { scenario: options.scenario, seed, generation: 0, localNow: localNow() };
  let folded = 0;
  let queue: Promise<unknown> = Promise.resolve();

  /** One thing after another in this tab. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => {});
    return turn;
  };

  /** What is due comes first anyway; here it comes in slices, so that the page stays responsive. */
  const letHappen = async (happening: World, until: number): Promise<void> => {
    let began = performance.now();
    while (happenNext(happening, until)) {
      if (performance.now() - began < longestSlice) continue;
      await pause();
      // Streams tell of it bit by bit too.
      news.tell('changed');
      await pause();
      began = performance.now();
    }
  };

  const fold = async ({ number, entry }: NumberedEntry): Promise<CommandOutcome> => {
    folded = number;
    if (entry.kind === 'begin') {
      beginning = entry.beginning;
      world = await beginWorld(beginning);
      news.tell('reset');
      return null;
    }
    await letHappen(world!, entry.command.at);
    const outcome = applyCommand(world!, entry.command);
    news.tell(entry.command.kind === 'advance' ? 'jumped' : 'changed');
    return outcome;
  };

  const catchUp = async (): Promise<void> => {
    for (;;) {
      const entries = await log.after(folded);
      if (entries.length === 0) return;
      for (const entry of entries) await fold(entry);
    }
  };

  const begin = async (scenario: ScenarioName): Promise<void> => {
    const next = { scenario, seed, generation: beginning.generation + 1, localNow: localNow() };
    const entry = { kind: 'begin', version: logVersion, beginning: next } as const;
    await fold({ number: await log.restart(entry), entry });
    others.tell();
  };

  /** Writes what `command` gives, if anything, once all else is folded. */
  const append = (command: () => Command | null): Promise<CommandOutcome> =>
    inTurn(() =>
      exclusively(async () => {
        await catchUp();
        const given = command();
        if (given === null) return null;
        const entry = {
          kind: 'command',
          command: { ...given, at: presentInstant(world!, localNow()) },
        } as const;
        const number = await log.append(entry);
        others.tell();
        return fold({ number, entry });
      }),
    );

  await exclusively(async () => {
    const [first] = await log.after(0);
    const isUsable =
      first?.entry.kind === 'begin' &&
      first.entry.version === logVersion &&
      isScenarioName(first.entry.beginning.scenario);
    if (isUsable) return catchUp();
    // Clients may know the world that is thrown away.
    if (first?.entry.kind === 'begin')
      beginning = { ...beginning, generation: first.entry.beginning.generation };
    await begin(options.scenario);
  });
  others.onTold(() => void inTurn(catchUp));

  const now = (): number => presentInstant(world!, localNow());
  const isDue = (): boolean => (world!.agenda.nextAt() ?? Infinity) <= now();
  return {
    get world() {
      return world!;
    },
    get scenario() {
      return beginning.scenario;
    },
    now,
    refresh: async () => {
      await inTurn(catchUp);
      if (isDue()) await append(() => (isDue() ? { kind: 'tick' } : null));
      return world!;
    },
    write: (command) => append(() => command),
    reset: (scenario) =>
      inTurn(() =>
        exclusively(async () => {
          await catchUp();
          await begin(scenario ?? beginning.scenario);
        }),
      ),
    subscribe: news.subscribe,
    close: () => {
      news.close();
      others.close();
      log.close();
    },
  };
}
