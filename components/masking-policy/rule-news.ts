import type { PolicyRule } from './policy-changes.ts';

/** Remembers what each rule said, to tell which of them say something else now. */
export class RuleNews {
  readonly #known = new Map<string | null, boolean>();

  forget(): void {
    this.#known.clear();
  }

  /** The rules that were known, and mask by now or no longer do. */
  changedIn(rules: readonly PolicyRule[]): readonly PolicyRule[] {
    return rules.filter(({ groupId, isMasked }) => {
      const before = this.#known.get(groupId);
      this.#known.set(groupId, isMasked);
      return before !== undefined && before !== isMasked;
    });
  }
}
