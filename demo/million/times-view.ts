import type { Measured } from './stopwatch.ts';

/** What holds once, in the order in which it stands. */
const FACTS = ['Rows', 'Made in', 'First rows laid out', 'Rows alone', 'With the table'] as const;

export type Fact = (typeof FACTS)[number];

/** So many of the latest times are listed. */
const LISTED = 12;

/** What was measured, beside the table. */
export class TimesView {
  readonly #facts: HTMLElement;
  readonly #times: HTMLElement;
  readonly #known = new Map<Fact, { readonly name: HTMLElement; readonly place: HTMLElement }>();

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
  fact(term: Fact, value: string): void {
    const { place } = this.#known.get(term) ?? this.#add(term);
    place.textContent = value;
  }

  #add(term: Fact): { readonly place: HTMLElement } {
    const name = document.createElement('dt');
    name.textContent = term;
    const place = document.createElement('dd');
    const next = FACTS.slice(FACTS.indexOf(term)).find((later) => this.#known.has(later));
    this.#facts.insertBefore(name, (next && this.#known.get(next)?.name) ?? null);
    name.after(place);
    this.#known.set(term, { name, place });
    return { place };
  }

  /** Bytes, which browsers round, and tell late; null where they do not tell. */
  memory(term: Fact, bytes: number | null): void {
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
