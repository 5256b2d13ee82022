/**
 * Which problems of a form are shown: those of fields that were left, from handing in on those of all fields, and what
 * the backend refused until it is changed. Problems are words, computed anew from what stands in the fields.
 */
export class FieldProblems<Field extends string> {
  readonly #left = new Set<Field>();
  readonly #refused = new Map<Field, string>();
  #handedIn = false;

  /** The person left this field: from now on it is checked while they type. */
  leave(field: Field): void {
    this.#left.add(field);
  }

  /** The field was changed: what the backend said of its old content no longer holds. */
  change(field: Field): void {
    this.#refused.delete(field);
  }

  /** The form is handed in: every problem is shown. */
  handIn(): void {
    this.#handedIn = true;
  }

  /** The backend did not take what stands in this field. */
  refuse(field: Field, words: string): void {
    this.#refused.set(field, words);
  }

  /** What the backend said is not kept: the viewer may no longer see all of it. */
  dropRefused(): void {
    this.#refused.clear();
  }

  /** The form begins anew. */
  reset(): void {
    this.#left.clear();
    this.#refused.clear();
    this.#handedIn = false;
  }

  /** What is shown under a field of which `problem` holds. */
  shown(field: Field, problem: string | null): string | null {
    if (problem !== null) return this.#handedIn || this.#left.has(field) ? problem : null;
    return this.#refused.get(field) ?? null;
  }
}
