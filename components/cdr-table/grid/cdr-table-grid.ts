import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CdrRow, CdrSort } from '../../../src/cdr/types.ts';
import type { Masking } from '../../../src/masking/index.ts';
import { JackfieldElement } from '../../base/element.ts';
import { cdrMessages } from '../../base/messages/en-cdr.ts';
import { cdrGridMessages } from '../../base/messages/en-cdr-grid.ts';
import { base, controls, states, tokens } from '../../base/styles/index.ts';
import {
  isTableColumn,
  rowHeights,
  standardColumn,
  standardLayout,
  type ColumnState,
  type TableLayout,
} from '../columns.ts';
import type { CdrSource } from '../source/cdr-source.ts';
import { ColumnActs } from './column-acts.ts';
import { columnMenu } from './column-menu.ts';
import { ColumnSheet, pinnedWidth } from './column-sheet.ts';
import { sayInFull, sayNoMore } from './cut-words.ts';
import { GridBody } from './grid-body.ts';
import { GridFocus, type GridColumn } from './grid-focus.ts';
import { onGridKey } from './grid-keyboard.ts';
import { gridStyles } from './grid.styles.ts';
import { headerRow } from './header.ts';
import { HeaderPointer } from './header-pointer.ts';
import { headerStyles } from './header.styles.ts';
import { keysStyles } from './keys.styles.ts';
import { instantWords } from '../words/instant-words.ts';
import { resized, seenColumns } from './layout-changes.ts';
import { OpenedColumnMenu } from './opened-column-menu.ts';
import { rowMaker } from './row-maker.ts';
import { RowPointer } from './row-pointer.ts';
import type { TableRow } from './table-row.ts';

export { LayoutWishEvent, SortWishEvent } from './events.ts';

/**
 * The grid of records: header, rows in sight, and what keys and pointers do in them. It shows what its source answers,
 * and asks for another order or layout by events. A part of `jf-cdr-table`, not for use by itself.
 *
 * @tag jf-cdr-table-grid
 * @internal
 * @slot place - What stands in the place of rows: nothing fits, or nothing could be read.
 */
export class CdrTableGrid extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, gridStyles, headerStyles, keysStyles];
  protected static override readonly english = [cdrMessages, cdrGridMessages];

  @property({ attribute: false }) source: CdrSource | null = null;
  @property({ attribute: false }) layout: TableLayout = standardLayout;
  @property({ attribute: false }) sort: readonly CdrSort[] = [];
  /** IANA name of the zone in which times are shown. */
  @property({ attribute: false }) timeZone = 'UTC';
  /** How contacts are called; by no number, as long as that is not known. */
  @property({ attribute: false }) masking: Masking | null = null;
  /** What a row holds that is opened in place; null where rows do not open. */
  @property({ attribute: false }) details: ((row: CdrRow) => TemplateResult) | null = null;
  /** What is shown answers a question that is no longer asked. */
  @property({ attribute: false }) isStale = false;
  @property({ attribute: false }) label = '';
  /** Whether columns have the buttons of their menus yet: these are seen later than the rows, and made after them. */
  @property({ attribute: false }) hasMenus = true;

  @state() private announcement = '';

  readonly #sheet = new ColumnSheet();
  readonly #sizes = new ResizeObserver(() => this.#resized());
  readonly #acts = new ColumnActs(
    this,
    () => this.msg,
    (words) => (this.announcement = words),
  );
  readonly #pointer = new HeaderPointer({
    widthOf: (column) => this.#acts.stateOf(column).width,
    preview: (column, width) => this.#measure(resized(this.layout, column, width)),
    resize: (column, width) => this.#acts.resize(column, width),
    resetWidth: (column) => this.#acts.resize(column, standardColumn(column).width),
    move: (column, before) => this.#acts.move(column, before),
  });
  readonly #focus = new GridFocus({
    body: () => this.#body,
    root: () => this.renderRoot,
    columns: () => this.#columns,
    pinnedWidth: () => pinnedWidth(this.layout, this.#find('.scroller').clientWidth),
  });
  readonly #rowPointer = new RowPointer({
    body: () => this.#body,
    focus: () => this.#focus,
    columns: () => this.#columns,
    toggle: (place) => this.#toggle(place),
  });
  readonly #menu = new OpenedColumnMenu({
    menu: () => this.#find('.menu'),
    focus: () => this.#focus,
    act: (column, act) => this.#acts.act(column, act),
    requestUpdate: () => this.requestUpdate(),
    updateComplete: () => this.updateComplete,
  });
  #body: GridBody | null = null;
  #makeRow: () => TableRow = () => {
    throw new Error('Rows are made after the first update.');
  };
  #seen: readonly ColumnState[] = [];
  #columns: readonly GridColumn[] = [];
  #shownLocale = '';
  /** Whether the focus was in the grid before an update, in which headers may move and rows be made anew. */
  #hadFocus = false;

  /**
   * Shows the rows as the source has them now, before it returns.
   *
   * @param fromTop - the rows of another answer, from the first on
   */
  redraw(fromTop = false): void {
    const body = this.#body;
    if (body === null) return;
    const hadFocus = this.#hasFocus;
    body.redraw(fromTop);
    this.#count(body);
    this.#focus.mark();
    if (hadFocus) this.#keepFocus();
  }

  get #hasFocus(): boolean {
    const { activeElement } = this.renderRoot as ShadowRoot;
    return activeElement !== null && this.#find('.scroller').contains(activeElement);
  }

  /** What had the focus may be gone, or show another row. */
  #keepFocus(): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    const line = this.#focus.cell?.parentElement ?? null;
    if (activeElement === null || line?.contains(activeElement) !== true) this.#focus.take();
  }

  /** Puts the focus at the cell that was used last. */
  override focus(): void {
    this.#focus.take();
  }

  protected override forget(): void {
    this.#body?.forget();
    this.#focus.choose(0, null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.#observe();
    this.#body?.goOn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#body?.stop();
    this.#menu.removed();
    this.removeAttribute('data-by-keys');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('layout') || changed.has('details')) {
      this.#seen = seenColumns(this.layout);
      const columns = this.#seen.map(({ column }) => column);
      this.#columns = this.details === null ? columns : ['toggle', ...columns];
    }
    if (!this.hasUpdated) return;
    this.#hadFocus = this.#hasFocus;
    if (changed.has('sort')) this.announcement = this.#acts.sortWords();
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet.sheet];
    this.#body = new GridBody(
      {
        source: () => this.source,
        details: () => this.details,
        rowHeight: () => rowHeights[this.layout.density],
        activePlace: () => this.#focus.place,
        makeRow: () => this.#makeRow(),
      },
      { scroller: this.#find('.scroller'), header: this.#find('.head'), canvas: this.#find('.rows') },
    );
    this.#observe();
  }

  protected override updated(changed: PropertyValues): void {
    const { locale } = this;
    const isMadeAnew =
      locale !== this.#shownLocale ||
      ['layout', 'timeZone', 'masking'].some((name) => changed.has(name)) ||
      (changed.has('details') && ((changed.get('details') ?? null) === null) !== (this.details === null));
    if (isMadeAnew) this.#makeAnew();
    if (isMadeAnew || changed.has('source') || changed.has('details')) this.redraw();
    this.#focus.mark();
    if (this.#hadFocus) this.#keepFocus();
  }

  #makeAnew(): void {
    const { msg, formats, locale, timeZone, masking } = this;
    const instants = instantWords(locale, timeZone);
    const context = { msg, formats, instants, masking };
    this.#shownLocale = locale;
    this.#makeRow = rowMaker(this.#seen, this.details !== null, context);
    this.#measure(this.layout);
    this.#body?.clear();
  }

  #measure(layout: TableLayout): void {
    this.#sheet.update({ layout, hasToggle: this.details !== null });
  }

  #find(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }

  #observe(): void {
    this.#sizes.observe(this.#find('.scroller'));
    this.#sizes.observe(this.#find('.head'));
  }

  #resized(): void {
    this.#menu.place();
    if (this.#body?.look() === true) this.redraw();
  }

  /** The grid counts its header as a row, and says -1 while it does not know. */
  #count(body: GridBody): void {
    const total = this.source?.answer.total ?? null;
    const rows = total === null ? '-1' : String(body.total + 1);
    const scroller = this.#find('.scroller');
    if (scroller.ariaRowCount !== rows) scroller.ariaRowCount = rows;
    this.#find('.under').toggleAttribute('hidden', body.total > 0);
  }

  readonly #onScroll = (): void => {
    const scroller = this.#find('.scroller');
    scroller.toggleAttribute('data-scrolled', Math.abs(scroller.scrollLeft) >= 1);
    this.#body?.scrolled();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    onGridKey(event, {
      body: this.#body,
      focus: this.#focus,
      columnCount: this.#columns.length,
      isRightToLeft: this.#isRightToLeft,
      cycleSort: (column, adds) => this.#acts.cycleSort(column, adds),
      act: (column, act) => this.#acts.act(column, act),
      openMenu: (header) => header.querySelector<HTMLElement>('.menu-button')?.click(),
      toggle: (place) => this.#toggle(place),
    });
  };

  get #isRightToLeft(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }

  /** The focus may come by other ways than keys of the grid: into details, by Tab or a press. */
  readonly #onFocusIn = ({ target }: FocusEvent): void => {
    const element = target as HTMLElement;
    const place = this.#body?.rowOf(element)?.place ?? (element.closest('.head') === null ? null : -1);
    if (place === null) return;
    if (place !== this.#focus.place) {
      const header = element.closest<HTMLElement>('.head-cell')?.dataset['column'];
      this.#focus.choose(place, isTableColumn(header) ? header : this.#focus.column);
    }
    // The browser scrolls by the bar, which need not stand where the row does.
    if (place >= 0 && element.closest('.details-place') === null) this.#body?.reveal(place);
  };

  #toggle(place: number): void {
    const isOpen = this.#body?.toggle(place) ?? null;
    if (isOpen !== null) this.announcement = isOpen ? this.msg.cdrDetailsOpen : this.msg.cdrDetailsClosed;
  }

  readonly #onHeaderClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const column = target.closest<HTMLElement>('.head-cell')?.dataset['column'];
    if (!isTableColumn(column)) return;
    this.#focus.choose(-1, column);
    if (target.closest('.menu-button') !== null) this.#menu.begin(column, event);
    else if (target.closest('.grip') === null && !this.#pointer.swallows()) {
      this.#acts.cycleSort(column, event.shiftKey);
      this.#focus.take();
    }
  };

  protected override render(): TemplateResult {
    const { msg, label, isStale, sort, layout } = this;
    const pointer = this.#pointer;
    return html`<div class="root">
      <div
        class="scroller"
        part="grid"
        role="grid"
        aria-label=${label}
        aria-colcount=${this.#columns.length}
        aria-readonly="true"
        aria-describedby="keys"
        aria-busy=${isStale}
        @scroll=${this.#onScroll}
        @scrollend=${() => this.#body?.rest()}
        @keydown=${this.#onKeyDown}
        @focusin=${this.#onFocusIn}
      >
        <div
          class="head"
          part="header"
          role="rowgroup"
          @click=${this.#onHeaderClick}
          @dblclick=${pointer.doubleClick}
          @pointerdown=${pointer.down}
          @pointermove=${pointer.move}
          @pointerup=${pointer.up}
          @pointercancel=${pointer.cancel}
        >
          ${headerRow({
            columns: this.#seen,
            sort,
            hasToggle: this.details !== null,
            hasMenus: this.hasMenus,
            menuColumn: this.#menu.openColumn,
            msg,
          })}
        </div>
        <div
          class="rows line"
          role="rowgroup"
          @mousedown=${this.#rowPointer.down}
          @click=${this.#rowPointer.click}
          @pointerover=${sayInFull}
          @pointerout=${sayNoMore}
        ></div>
      </div>
      <div class="under" hidden><slot name="place"></slot></div>
      ${columnMenu({
        opened: this.#menu,
        layout,
        sort,
        // Asking makes the browser lay out: only for a menu that is open.
        isRightToLeft: this.#menu.openColumn !== null && this.#isRightToLeft,
        msg,
      })}
      <p id="keys" hidden>${msg.cdrGridKeys}</p>
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-cdr-table-grid': CdrTableGrid;
  }
}
