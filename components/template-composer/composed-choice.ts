import type { TemplateChoice } from '../base/template-choice.ts';

/** What is composed: what the page wants, or what was chosen in the composer in its place; and whether it is open. */
export class ComposedChoice {
  #here: TemplateChoice | null = null;
  #wanted = '';
  #open: string | null = null;

  /** What is to be composed, where the page wants this. What it wants anew goes before what was chosen here. */
  follow(wanted: TemplateChoice): TemplateChoice {
    const text = JSON.stringify(wanted);
    if (text !== this.#wanted) this.#here = null;
    this.#wanted = text;
    return this.#here ?? wanted;
  }

  /** Goes on with something else than the page wants. */
  choose(choice: TemplateChoice): void {
    this.#here = choice;
    this.#open = null;
  }

  isOpen(key: string): boolean {
    return this.#open === key;
  }

  opened(key: string): void {
    this.#open = key;
  }

  /** Has it opened again, whatever is open. */
  reopen(): void {
    this.#open = null;
  }

  /** Back to what the page wants. */
  forget(): void {
    this.#here = null;
    this.#open = null;
  }
}
