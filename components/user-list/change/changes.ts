import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { User } from '../../../src/contract/user.ts';
import type { BegunChange } from '../../../src/workspace/administration.ts';
import { nameOfUser, type ChangeStandingEvent, type RunningChange } from './change-progress.ts';
import { wantedOf } from './wanted.ts';

/** So many are listed; the oldest makes room for a new one. */
const LISTED = 3;

interface ListedChange {
  readonly running: RunningChange;
  /** The names and addresses of those whom it is about. */
  readonly userNames: ReadonlyMap<string, string>;
  readonly isGoingOn: boolean;
}

/**
 * The changes that were begun in a list, the newest first, and behind them those that were begun before it was there. Each
 * can be undone until it is dismissed.
 */
export class Changes {
  readonly #changed: () => void;
  readonly #dismissed: (jobId: string) => void;
  readonly #left: () => void;
  #items: readonly ListedChange[] = [];

  /**
   * @param dismissed - called for each change that is not shown any more
   * @param left - called where the focus was in it
   */
  constructor(changed: () => void, dismissed: (jobId: string) => void, left: () => void) {
    this.#changed = changed;
    this.#dismissed = dismissed;
    this.#left = left;
  }

  /** Whether one of them is not at its end. */
  get isGoingOn(): boolean {
    return this.#items.some((one) => one.isGoingOn);
  }

  begin(running: RunningChange, users: readonly User[]): void {
    const userNames = new Map(users.map((user) => [user.id, nameOfUser(user)]));
    // It may have been found before its beginning was told.
    const known = this.#items.find((one) => one.running.jobId === running.jobId);
    const others = this.#items.filter((one) => one !== known);
    const items = [{ running, userNames, isGoingOn: known?.isGoingOn ?? true }, ...others];
    this.#set(items.slice(0, LISTED));
    for (const { running: oldest } of items.slice(LISTED)) this.#dismissed(oldest.jobId);
  }

  /** Takes the changes that were begun here or elsewhere, the newest first. */
  find(begun: readonly BegunChange[]): void {
    const told = new Map(begun.map((one) => [one.jobId, one]));
    const known = new Map(this.#items.map((one) => [one.running.jobId, takenBack(one, told)]));
    const own = [...known.values()].filter(({ running }) => !running.isFoundAgain);
    const others = begun
      .map((one) => known.get(one.jobId) ?? foundAgain(one))
      .filter((one) => !own.includes(one));
    this.#set([...own, ...others].slice(0, LISTED));
  }

  clear(): void {
    this.#set([]);
  }

  template(channelNames: ReadonlyMap<string, string>): TemplateResult {
    return html`${repeat(
      this.#items,
      ({ running }) => running.jobId,
      ({ running, userNames }) =>
        html`<jf-user-list-change
          exportparts="change"
          .running=${running}
          .userNames=${userNames}
          .channelNames=${channelNames}
          @change-standing=${({ isGoingOn }: ChangeStandingEvent) => this.#follow(running, isGoingOn)}
          @change-dismiss=${({ target }: Event) => this.#dismiss(running, target as HTMLElement)}
        ></jf-user-list-change>`,
    )}`;
  }

  #dismiss(running: RunningChange, shown: HTMLElement): void {
    if (shown.matches(':focus-within')) this.#left();
    this.#set(this.#items.filter((one) => one.running.jobId !== running.jobId));
    this.#dismissed(running.jobId);
  }

  #follow({ jobId }: RunningChange, isGoingOn: boolean): void {
    this.#set(this.#items.map((one) => (one.running.jobId === jobId ? { ...one, isGoingOn } : one)));
  }

  #set(items: readonly ListedChange[]): void {
    this.#items = items;
    this.#changed();
  }
}

/** The same, or with the change that takes it back, where that was asked for since, perhaps in another tab. */
function takenBack(one: ListedChange, told: ReadonlyMap<string, BegunChange>): ListedChange {
  const undoId = told.get(one.running.jobId)?.undoId ?? null;
  if (undoId === null || undoId === one.running.undoId) return one;
  return { ...one, running: { ...one.running, undoId } };
}

function foundAgain({ jobId, change, many, undoId }: BegunChange): ListedChange {
  const running = { jobId, wanted: wantedOf(change), many, undoId: undoId ?? null, isFoundAgain: true };
  return { running, userNames: new Map(), isGoingOn: true };
}
