import type { AdminPage, Area, OpenArea } from './area.ts';
import { elementById } from '../site/element-by-id.ts';

/** Where the page's address leads: an area, and a place inside it. */
interface Route {
  readonly area: Area;
  readonly path: readonly string[];
}

/**
 * Shows the area that the address names after its hash, the first where it names none, and opens it when it is shown
 * first. The browser's way back works, because every step is a step of its history.
 */
export class Navigation {
  readonly #areas: readonly Area[];
  readonly #page: Omit<AdminPage, 'go'>;
  readonly #links: HTMLElement;
  readonly #places: HTMLElement;
  readonly #commands = elementById('area-commands');
  readonly #opened = new Map<Area, { readonly place: HTMLElement; readonly area: OpenArea }>();
  #shown: Area | null = null;

  constructor(
    areas: readonly Area[],
    page: Omit<AdminPage, 'go'>,
    where: { links: HTMLElement; places: HTMLElement },
  ) {
    this.#areas = areas;
    this.#page = page;
    this.#links = where.links;
    this.#places = where.places;
    this.#links.append(...areas.map(({ name, title }) => link(name, title)));
    window.addEventListener('hashchange', () => this.#follow());
    this.#follow();
  }

  /** Back to the beginning of the area that is shown. */
  toBeginning(): void {
    if (this.#shown !== null) location.hash = this.#shown.name;
  }

  #follow(): void {
    const route = this.#route();
    if (route === null) return;
    const { area, path } = route;
    const before = this.#shown;
    const opened = this.#open(area);
    if (area !== before) {
      this.#shown = area;
      for (const [other, { place }] of this.#opened) place.hidden = other !== area;
      for (const one of this.#links.querySelectorAll('a')) {
        const isShown = one.hash === `#${area.name}`;
        if (isShown) one.setAttribute('aria-current', 'page');
        else one.removeAttribute('aria-current');
        // On a narrow page the links are a line that scrolls.
        if (isShown) one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
      this.#commands.replaceChildren(...(opened.area.commands ?? []));
      document.title = `Harbour CRM · ${area.title}`;
    }
    opened.area.show?.(path);
    // Who chose an area wants to be in it; at the first sight of the page nothing was chosen.
    if (area !== before && before !== null) opened.place.focus();
  }

  #route(): Route | null {
    const [name = '', ...path] = location.hash.slice(1).split('/').map(decoded);
    const area = this.#areas.find((one) => one.name === name) ?? this.#areas[0];
    return area === undefined ? null : { area, path: area.name === name ? path : [] };
  }

  #open(area: Area): { readonly place: HTMLElement; readonly area: OpenArea } {
    const standing = this.#opened.get(area);
    if (standing !== undefined) return standing;
    const place = document.createElement('section');
    place.className = `area ${area.name}`;
    place.setAttribute('aria-label', area.title);
    place.tabIndex = -1;
    this.#places.append(place);
    const go = (...path: readonly string[]): void => {
      location.hash = [area.name, ...path].map(encodeURIComponent).join('/');
    };
    const opened = { place, area: area.open(place, { ...this.#page, go }) };
    this.#opened.set(area, opened);
    return opened;
  }
}

function link(name: string, title: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = `#${name}`;
  anchor.textContent = title;
  return anchor;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
