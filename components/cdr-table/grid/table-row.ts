import { nothing, render, type TemplateResult } from 'lit';
import type { CdrRow } from '../../../src/cdr/types.ts';
import type { Cell } from './cells/cell.ts';

/** The header is the first row of the grid. */
const ROWS_BEFORE = 2;
/** Above the rows, where nothing is seen. */
const PARKED = -10_000;

export interface RowParts {
  readonly element: HTMLElement;
  readonly cells: readonly Cell[];
  /** What opens the row; null where rows do not open. */
  readonly button: HTMLElement | null;
  /** What is heard of a row that is not read yet. */
  readonly notRead: string;
}

/** One row of the page, which shows one record after the other. It touches only what changes. */
export class TableRow {
  readonly element: HTMLElement;
  readonly #cells: readonly Cell[];
  readonly #button: HTMLElement | null;
  readonly #notRead: string;
  #details: HTMLElement | null = null;
  #detailsPlace: HTMLElement | null = null;
  /** Which answer it shows; counted by who draws it. */
  version = -1;
  #place = -1;
  #id: string | null = null;
  #isRead = true;
  #top = 0;
  #extra = 0;
  #isHidden = false;

  constructor({ element, cells, button, notRead }: RowParts) {
    this.element = element;
    this.#cells = cells;
    this.#button = button;
    this.#notRead = notRead;
  }

  /** The place it shows, from 0; -1 while it shows none. */
  get place(): number {
    return this.#place;
  }

  /** The record it shows; null where that is not read yet. */
  get id(): string | null {
    return this.#id;
  }

  /** Pixels from the top of what holds the rows. */
  get top(): number {
    return this.#top;
  }

  get details(): HTMLElement | null {
    return this.#details;
  }

  draw(place: number, row: CdrRow | null): void {
    if (this.#isHidden) this.element.hidden = this.#isHidden = false;
    if (place !== this.#place) {
      this.#place = place;
      this.element.setAttribute('aria-rowindex', String(place + ROWS_BEFORE));
    }
    this.#id = row?.id ?? null;
    if (row === null) for (const cell of this.#cells) cell.clear();
    else for (const cell of this.#cells) cell.write(row);
    if (this.#isRead !== (row !== null)) this.#say(row !== null);
  }

  #say(isRead: boolean): void {
    this.#isRead = isRead;
    this.element.toggleAttribute('data-bones', !isRead);
    this.element.ariaBusy = isRead ? null : 'true';
    this.element.ariaLabel = isRead ? null : this.#notRead;
  }

  /** Moves to so many pixels from the top. A row that is translated is neither laid out nor painted anew. */
  moveTo(top: number): void {
    if (top === this.#top) return;
    this.#top = top;
    this.element.style.translate = `0 ${top}px`;
  }

  /** Shows details below its cells, or no more. They are `extra` pixels high, as far as that is known. */
  open(details: TemplateResult | null, extra: number): void {
    if (details === null && this.#details === null) return;
    if (details === null) {
      render(nothing, this.#details!);
      this.#detailsPlace!.remove();
      this.#details = this.#detailsPlace = null;
    } else {
      this.#details ??= this.#makeDetails();
      render(details, this.#details);
    }
    if (this.#button !== null) this.#button.ariaExpanded = String(details !== null);
    this.element.toggleAttribute('data-open', details !== null);
    this.stretch(details === null ? 0 : extra);
  }

  stretch(extra: number): void {
    if (extra === this.#extra) return;
    this.#extra = extra;
    this.element.style.paddingBlockEnd = extra === 0 ? '' : `${extra}px`;
  }

  #makeDetails(): HTMLElement {
    const place = document.createElement('div');
    place.className = 'details-place';
    place.setAttribute('role', 'gridcell');
    place.ariaColIndex = '1';
    place.ariaColSpan = String(this.element.childElementCount);
    const details = document.createElement('div');
    details.className = 'details';
    details.tabIndex = -1;
    details.setAttribute('part', 'details');
    place.append(details);
    this.element.append(place);
    this.#detailsPlace = place;
    return details;
  }

  /** The cell at a place from the beginning of the line. */
  cellAt(at: number): HTMLElement | null {
    const cell = this.element.children[at];
    return cell instanceof HTMLElement && cell !== this.#detailsPlace ? cell : null;
  }

  /** It shows no place until it is drawn again. */
  free(): void {
    this.#place = -1;
  }

  /** Stands where nobody sees it. */
  park(): void {
    this.moveTo(PARKED);
  }

  /** Takes a row that is not needed for some time from those who hear the page, too. */
  hide(): void {
    if (!this.#isHidden) this.element.hidden = this.#isHidden = true;
  }
}
