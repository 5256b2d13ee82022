import type { Measured } from './stopwatch.ts';

/** So many of the latest times are listed. */
const LISTED = 12;

/** What was measured, beside the table. */
export class TimesView {
  readonly #facts: HTMLElement;
  readonly #times: HTMLElement;
  readonly #known = new Map<string, HTMLElement>();

  constructor(facts: HTMLElement, times: HTMLElement) {
    this.#facts = facts;
    this.#times = times;
  }

  clear(): void {
    this.#known.clear();
    this.#facts.replaceChildren();
    this.#times.replaceChildren();
  }

  /** Something that holds once; said anew, it takes the place of what was said before. */
  fact(term: string, value: string): void {
    let place = this.#known.get(term);
    if (place === undefined) {
      const name = document.createElement('dt');
      name.textContent = term;
      place = document.createElement('dd');
      this.#facts.append(name, place);
      this.#known.set(term, place);
    }
    place.textContent = value;
  }

  /** Bytes, which browsers round, and tell late; null where they do not tell. */
  memory(term: string, bytes: number | null): void {
    this.fact(term, bytes === null ? 'not told by this browser' : `about ${Math.round(bytes / 1e6)} MB`);
  }

  measured({ value, isSort, took }: Measured): void {
    const item = document.createElement('li');
    const time = document.createElement('strong');
    time.textContent = took.toFixed(1);
    const what = document.createElement('span');
    what.textContent = `${isSort ? 'sort' : 'filter'}: ${value === '' ? 'everything' : readable(value)}`;
    item.append(time, what);
    this.#times.prepend(item);
    while (this.#times.childElementCount > LISTED) this.#times.lastElementChild?.remove();
  }
}

/** `disposition=waiting&sort=agent.desc` as words with spaces between them. */
function readable(value: string): string {
  return [...new URLSearchParams(value)].map(([name, set]) => `${name} ${set}`).join(', ');
}
