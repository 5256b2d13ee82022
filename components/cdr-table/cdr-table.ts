import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { CdrRow } from '../../src/cdr/types.ts';
import type { Masking } from '../../src/masking/index.ts';
import { CodeController } from '../base/code-controller.ts';
import { CdrKeepEvent } from '../base/events/cdr-keep.ts';
import { FormElement } from '../base/form/form-element.ts';
import { SliceController } from '../base/slice-controller.ts';
import { base, controls, form, states, tokens } from '../base/styles/index.ts';
import { cdrTableStyles } from './cdr-table.styles.ts';
import type { TableLayout } from './columns.ts';
import { TableExport } from './export/table-export.ts';
import { ChartRoom } from './chart-room.ts';
import { CdrTableChart } from './chart/cdr-table-chart.ts';
import { CdrTableDetails } from './details/details.ts';
import { CdrTableFilter } from './filter/filter-bar.ts';
import { readFilter, writeFilter, type FilterState } from './filter/filter-text.ts';
import type { SavedView } from './filter/saved-views.ts';
import { isFiltering, noFilter } from './filter/table-filter.ts';
import { UrlSync } from './filter/url-sync.ts';
import { filterBar, filterChart, type FilterPane } from './filter-pane.ts';
import { CdrTableGrid } from './grid/cdr-table-grid.ts';
import { KeptTable } from './kept-table.ts';
import { columnsMenu } from './layout/columns-menu.ts';
import { tableNotes } from './notes.ts';
import { OpenedMenus } from './opened-menus.ts';
import { RowsFirst } from './rows-first.ts';
import { placeOfNobody } from './nobody.ts';
import { loadingPlace } from './places.ts';
import type { CdrAnswer, CdrSource } from './source/cdr-source.ts';
import { SourceChoice } from './source/source-choice.ts';
import { tableBody } from './table-body.ts';
import { tableHead } from './table-head.ts';
import { tableMasking } from './table-masking.ts';
import { TableTime } from './time/table-time.ts';

export { CdrKeepEvent } from '../base/events/cdr-keep.ts';
export { ConversationSelectEvent } from '../base/events/conversation-select.ts';

/**
 * Interactions as a table that is filtered, sorted, counted and taken away: by disposition, date, agent, channel,
 * direction, text and more. The rows come from the backend of its workspace, page by page; or from the page, by the
 * property `rows`: then a million of them are answered at once, and nothing else is loaded. The element scrolls inside
 * its own height.
 *
 * A host form receives the filter and the order under `name` as text, in the way of the search parameters of an address
 * (`disposition=waiting&period=last7Days&sort=firstResponse.desc`); empty for all interactions.
 *
 * @tag jf-cdr-table
 * @summary The filter table of interactions.
 * @fires {ConversationSelectEvent} jf-conversation-select - The conversation of an interaction shall be shown.
 * @fires {CdrKeepEvent} jf-cdr-keep - A person changed the views or the columns.
 * @fires {Event} change - A person changed the filter or the order.
 * @csspart header - Filter, total, and what can be done with the rows.
 * @csspart filter - The chips and fields of the filter.
 * @csspart chart - Interactions by day and disposition.
 * @csspart grid - The grid of rows.
 * @csspart row - One interaction.
 * @csspart cell - One value of it.
 * @csspart details - What is shown under a row that is open.
 * @csspart empty - What is shown where there is no row.
 */
export class JfCdrTable extends FormElement {
  static override readonly styles = [tokens, base, controls, form, states, cdrTableStyles];

  /** Defines this element and the parts it is made of. */
  static override define(tag: string, registry: CustomElementRegistry = globalThis.customElements): void {
    CdrTableChart.define('jf-cdr-table-chart', registry);
    CdrTableDetails.define('jf-cdr-table-details', registry);
    CdrTableFilter.define('jf-cdr-table-filter', registry);
    CdrTableGrid.define('jf-cdr-table-grid', registry);
    super.define(tag, registry);
  }

  /**
   * The rows to show in place of the backend's, times in epoch milliseconds; null to ask the backend. Neither the array
   * nor its rows may be changed afterwards: set another array, or use `appendRows` and `updateRows`. Set before
   * the element is put into the page, they keep it from fetching the workspace's code.
   */
  get rows(): readonly CdrRow[] | null {
    return this.#rows;
  }

  @property({ attribute: false })
  set rows(rows: readonly CdrRow[] | null | undefined) {
    if (rows !== null && rows !== undefined && !Array.isArray(rows))
      throw new TypeError('`rows` of jf-cdr-table takes an array of rows, or null.');
    this.#rows = rows ?? null;
  }

  /** Whether the numbers of contacts are hidden in `rows`. They are, unless this or the viewer's workspace says otherwise. */
  @property({ attribute: false }) masking: Masking | null = null;
  /** The time zone in which days begin and times are shown, by its IANA name; without it the machine's. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** The filter and order it begins with, and goes back to when its form is reset; as in `value`. */
  @property({ attribute: 'value' }) defaultValue = '';

  /**
   * Keeps filter and order in the address of the page, so that back and forward restore them; its value begins the names
   * of the parameters (`cdr` without one: `?cdr.disposition=waiting`). What is searched of contacts stays out of it.
   */
  @property({ attribute: 'sync-url' }) syncUrl: string | null = null;

  @query('jf-cdr-table-grid') private readonly grid!: CdrTableGrid | null;

  /** What is set; null until something was: then the default holds. */
  @state() private chosen: FilterState | null = null;
  @state() private isDisabled = false;

  #rows: readonly CdrRow[] | null = null;
  readonly #sources = new SourceChoice(
    () => this.requestUpdate(),
    () => this.msg,
  );
  readonly #export = new TableExport(this, () => ({
    source: this.#sources.source,
    question: this.#time.question(this.#set),
    layout: this.layout,
    masking: this.#masking,
    day: this.#time.day,
  }));
  readonly #kept = new KeptTable(this, () => this.dispatchEvent(new CdrKeepEvent()));
  readonly #address = new UrlSync(this, {
    prefix: () => (this.syncUrl === null ? null : this.syncUrl || 'cdr'),
    state: () => this.#set,
    restore: (state) => (this.chosen = state),
  });
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  readonly #connection = new SliceController(this, (workspace) => workspace.connection);
  readonly #time = new TableTime(this, () => this.timeZone);
  readonly #code = new CodeController(this);
  readonly #chart = new ChartRoom(this);
  readonly #menus = new OpenedMenus(this);
  readonly #rowsFirst = new RowsFirst();
  #isTyping = false;

  /**
   * The views that were saved: names with the written form of a filter and order, and the columns. A workspace keeps them
   * for its viewer; without one, take them at `jf-cdr-keep`, and set them again the next time.
   */
  get views(): readonly SavedView[] {
    return this.#kept.views;
  }

  set views(views: readonly SavedView[]) {
    this.#kept.give({ views });
  }

  /** The columns in their order, their widths in pixels, and how dense rows stand; kept as `views` are. */
  get layout(): TableLayout {
    return this.#kept.layout;
  }

  set layout(layout: TableLayout) {
    this.#kept.give({ layout });
  }

  /** The filter and the order, in their written form. Setting it tells nobody. */
  get value(): string {
    const { filter, sort } = this.#set;
    return writeFilter(filter, sort);
  }

  set value(value: string) {
    this.#choose(readFilter(value));
  }

  /** @internal */
  override get needsWorkspace(): boolean {
    return this.rows === null;
  }

  /**
   * Puts rows behind those of `rows`, or in the places of those with the same `id`; filter and order go on holding. One
   * that cannot be a row is thrown back at once as a `CdrRowError`: then none of them is taken, and the others stay.
   */
  appendRows(rows: Iterable<CdrRow>): void {
    this.#put(rows);
  }

  /**
   * Puts rows in the places of those with the same `id`, and new ones behind; an older `revision` changes nothing. What
   * cannot be a row is thrown back as by `appendRows`.
   */
  updateRows(rows: Iterable<CdrRow>): void {
    this.#put(rows);
  }

  /** Asks the backend anew, while the rows that are there stay. */
  refresh(): void {
    this.#sources.source?.refresh();
  }

  /** Puts the focus into the rows. */
  override focus(): void {
    this.grid?.focus();
  }

  formResetCallback(): void {
    this.chosen = null;
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
  }

  formStateRestoreCallback(value: unknown): void {
    if (typeof value === 'string') this.value = value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is moved keeps the rows that its page gave; a backend is asked anew.
    if (this.rows === null) this.#sources.release();
  }

  protected override forget(): void {
    this.#export.forget();
    this.#sources.release();
    this.#kept.forget();
    this.#address.forget();
    this.chosen = null;
  }

  // Not `willUpdate`: that comes before the controllers know of another workspace and its viewer.
  protected override update(changed: PropertyValues): void {
    this.#follow();
    this.#export.followMasking(this.#masking);
    this.#ask();
    const mayDiffer = !this.hasUpdated || changed.has('chosen') || changed.has('defaultValue');
    if (mayDiffer) this.internals.setFormValue(this.value);
    super.update(changed);
  }

  protected override scheduleUpdate(): void | Promise<void> {
    return this.#rowsFirst.wait(() => void super.scheduleUpdate());
  }

  protected override updated(changed: PropertyValues): void {
    this.#rowsFirst.follow(this.grid, this.#sources.source, changed.has('chosen'));
  }

  /** Rows that are answered at once are shown at once, unless something else is to be taken before. */
  #choose(chosen: FilterState): void {
    const isWaiting = !this.hasUpdated || this.isUpdatePending;
    this.chosen = chosen;
    if (this.internals.form !== null) this.internals.setFormValue(this.value);
    if (isWaiting) return;
    this.#ask();
    this.#rowsFirst.draw(this.grid, this.#sources.source);
  }

  #ask(): void {
    this.#sources.ask(this.#time.question(this.#set), this.#isTyping);
    this.#isTyping = false;
  }

  get #set(): FilterState {
    return this.chosen ?? readFilter(this.defaultValue);
  }

  get #masking(): Masking | null {
    const owner = this.workspace === null ? null : { viewer: this.#viewer.value?.viewer ?? null };
    return tableMasking(this.masking, owner);
  }

  /** An export of rows that are shown no more, or may be hidden from now on, ends. */
  #follow(): void {
    const { rows, workspace } = this;
    if (this.#sources.follow({ rows, masking: this.#masking, workspace })) this.#export.cancel();
  }

  #put(rows: Iterable<CdrRow>): void {
    this.#follow();
    this.#sources.put([...rows]);
  }

  readonly #details = (row: CdrRow): TemplateResult =>
    html`<jf-cdr-table-details
      .row=${row}
      .timeZone=${this.#time.zone}
      .masking=${this.#masking}
      .isOfHost=${this.rows !== null}
    ></jf-cdr-table-details>`;
  readonly #keepColumns = (layout: TableLayout): Promise<unknown> => {
    this.#kept.keepLayout(layout);
    return this.updateComplete;
  };
  readonly #clearAll = (): void => this.#change({ filter: noFilter });

  /** A person changed what is set. */
  #change(change: Partial<FilterState>, isTyping = false): void {
    if (this.isDisabled) return;
    this.#isTyping = isTyping;
    this.#choose({ ...this.#set, ...change });
    this.#address.write(isTyping);
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  protected override render(): TemplateResult {
    const { msg } = this;
    const place = this.#placeInstead();
    if (place !== null) return html`<div class="root">${place}</div>`;
    const { source } = this.#sources;
    const answer = source?.answer ?? null;
    const isOffline = ['offline', 'retrying'].includes(this.#connection.value?.state ?? '');
    return html`<div class="root" aria-busy=${answer === null || answer.state === 'loading'}>
      ${this.#head(answer)}
      ${
        answer === null
          ? nothing
          : tableNotes({
              answer,
              hasRows: answer.total !== null,
              isOffline: this.rows === null && isOffline,
              msg,
              formats: this.formats,
              retry: () => source?.retry(),
              refresh: () => this.refresh(),
              clearAll: this.#clearAll,
            })
      }
      <div class="rows">${source === null ? loadingPlace(msg) : this.#body(source)}</div>
    </div>`;
  }

  /** What stands in place of everything, where there is nobody to show interactions to. */
  #placeInstead(): TemplateResult | null {
    if (this.rows !== null) return null;
    return placeOfNobody({
      trouble: this.#code.trouble,
      viewer: this.#viewer.value?.state ?? null,
      problem: this.#sources.source?.answer.problem ?? null,
      msg: this.msg,
      fetchAgain: () => this.#code.retry(),
      retry: () => this.workspace?.retry(),
    });
  }

  #head(answer: CdrAnswer | null): TemplateResult {
    const { msg, formats, layout } = this;
    const isChartShown = this.#chart.isShown;
    const menus = this.#menus;
    const total = answer === null || answer.isFormer || answer.fault !== null ? null : answer.total;
    const pane: FilterPane = {
      set: this.#set,
      counts: this.#sources.source?.counts ?? null,
      isCounting: this.#sources.source?.isCounting ?? true,
      present: this.#time.present,
      kept: this.#kept,
      isDisabled: this.isDisabled,
      change: (change, isTyping) => this.#change(change, isTyping),
    };
    return tableHead({
      answer,
      timeZone: this.#time.zone,
      isChartShown,
      msg,
      formats,
      toggleChart: () => this.#chart.toggle(),
      filter: filterBar(pane),
      chart: isChartShown ? filterChart(pane) : nothing,
      menus: html`${guard([layout, menus.has('columns'), msg], () =>
        columnsMenu({ layout, menus, msg, change: this.#keepColumns }),
      )}
      ${this.#export.menu({ total, menus, msg, formats })}`,
    });
  }

  #body(source: CdrSource): TemplateResult {
    const { filter, sort } = this.#set;
    return tableBody({
      source,
      layout: this.layout,
      sort,
      timeZone: this.#time.zone,
      masking: this.#masking,
      isFiltering: isFiltering(filter),
      details: this.#details,
      msg: this.msg,
      formats: this.formats,
      onSort: (event) => this.#change({ sort: event.sort }),
      onLayout: (event) => this.#kept.keepLayout(event.layout),
      clearAll: this.#clearAll,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-cdr-table': JfCdrTable;
  }
}
