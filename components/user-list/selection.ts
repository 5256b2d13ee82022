import type { User } from '../../src/contract/user.ts';
import type { PagedState } from '../../src/workspace/administration.ts';

/** The users that are selected, each as it was last seen. They stay selected while others are searched for. */
export class Selection {
  readonly #users = new Map<string, User>();
  /** Whether all that match are being read, to be selected when they are there. */
  isReadingAll = false;

  get size(): number {
    return this.#users.size;
  }

  get users(): readonly User[] {
    return [...this.#users.values()];
  }

  has(userId: string): boolean {
    return this.#users.has(userId);
  }

  set(user: User, isSelected: boolean): void {
    if (isSelected) this.#users.set(user.id, user);
    else this.#users.delete(user.id);
  }

  clear(): void {
    this.#users.clear();
    this.isReadingAll = false;
  }

  /** Takes the newest state of those who are selected; once all were read that shall be, selects them. */
  follow({ items, complete, state }: PagedState<User>): void {
    const isAllThere = this.isReadingAll && complete && state === 'ready';
    for (const user of items) if (isAllThere || this.#users.has(user.id)) this.#users.set(user.id, user);
    if (isAllThere || state === 'failed') this.isReadingAll = false;
  }
}
