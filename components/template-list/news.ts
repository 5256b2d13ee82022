import type { Template } from '../../src/contract/template.ts';
import type { TemplatesState } from '../../src/workspace/workspace.ts';
import type { Formats } from '../base/formats.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';
import { statusWord } from '../base/template-status.ts';

/** More than this is only counted. */
const SAID = 3;

/** What is said aloud when languages of known templates got another status; null if none did. */
export function newsBetween(
  before: readonly Template[],
  after: readonly Template[],
  { msg, formats }: { readonly msg: Messages; readonly formats: Formats },
): string | null {
  const known = new Map(before.map((template) => [template.id, template]));
  const changed = after.filter((template) => known.has(template.id) && known.get(template.id) !== template);
  const words = changed.flatMap((template) => {
    const old = new Map(known.get(template.id)?.languages.map(({ language, status }) => [language, status]));
    return template.languages
      .filter(({ language, status }) => old.has(language) && old.get(language) !== status)
      .map(({ language, status }) =>
        msg.templateChangedTo(isolated(template.name), formats.language(language), statusWord(status, msg)),
      );
  });
  if (words.length === 0) return null;
  return words.length > SAID ? msg.templatesChanged(changed.length) : words.join('. ');
}

/** What a list says aloud: of the platform's decisions as they come, and of what was done here. */
export class News {
  readonly #words: () => { readonly msg: Messages; readonly formats: Formats };
  #known: readonly Template[] | null = null;
  #said = '';

  constructor(words: () => { readonly msg: Messages; readonly formats: Formats }) {
    this.#words = words;
  }

  /** What was said last. */
  get said(): string {
    return this.#said;
  }

  /** What was known was of another workspace. */
  forget(): void {
    this.#known = null;
    this.#said = '';
  }

  say(words: string): void {
    this.#said = words;
  }

  /** The templates as they are now; what is read first is no news. */
  follow({ state, items }: TemplatesState): void {
    if (state !== 'ready') return;
    const words = this.#known === null ? null : newsBetween(this.#known, items, this.#words());
    if (words !== null) this.#said = words;
    this.#known = items;
  }
}
