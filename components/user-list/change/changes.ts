import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { User } from '../../../src/contract/user.ts';
import type { ChangeStandingEvent, RunningChange } from './change-progress.ts';

/** So many are listed; the oldest makes room for a new one. */
const LISTED = 3;

interface ListedChange {
  readonly running: RunningChange;
  /** The names and addresses of those whom it is about. */
  readonly userNames: ReadonlyMap<string, string>;
  readonly isGoingOn: boolean;
}

/** The changes that were begun in a list, the newest first. Each can be undone until it is dismissed. */
export class Changes {
  readonly #changed: () => void;
  #items: readonly ListedChange[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether one of them is not at its end. */
  get isGoingOn(): boolean {
    return this.#items.some((one) => one.isGoingOn);
  }

  begin(running: RunningChange, users: readonly User[]): void {
    const userNames = new Map(users.map(({ id, name, email }) => [id, `${name} (${email})`]));
    this.#set([{ running, userNames, isGoingOn: true }, ...this.#items].slice(0, LISTED));
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
          @change-dismiss=${() => this.#set(this.#items.filter((one) => one.running !== running))}
        ></jf-user-list-change>`,
    )}`;
  }

  #follow(running: RunningChange, isGoingOn: boolean): void {
    this.#set(this.#items.map((one) => (one.running === running ? { ...one, isGoingOn } : one)));
  }

  #set(items: readonly ListedChange[]): void {
    this.#items = items;
    this.#changed();
  }
}
