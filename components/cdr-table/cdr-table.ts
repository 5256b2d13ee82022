import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { CdrRow } from '../../src/cdr/types.ts';
import type { Masking } from '../../src/masking/index.ts';
import { CdrKeepEvent } from '../base/events/cdr-keep.ts';
import { FormElement } from '../base/form/form-element.ts';
import { cdrMessages } from '../base/messages/en-cdr.ts';
import { cdrGridMessages } from '../base/messages/en-cdr-grid.ts';
import { base, controls, form, states, tokens } from '../base/styles/index.ts';
import { cdrTableStyles } from './cdr-table.styles.ts';
import type { TableLayout } from './columns.ts';
import { CdrTableChart } from './chart/cdr-table-chart.ts';
import { CdrTableDetails } from './details/details.ts';
import { CdrTableFilter } from './filter/filter-bar.ts';
import { FilterChoice } from './filter/filter-choice.ts';
import type { SavedView } from './filter/saved-views.ts';
import { isFiltering, noFilter } from './filter/table-filter.ts';
import { FirstPaint } from './first-paint.ts';
import { CdrTableGrid } from './grid/cdr-table-grid.ts';
import { KeptTable } from './kept-table.ts';
import { makeOnce } from './made-once.ts';
import { tableNotes } from './notes.ts';
import { RowsFirst } from './rows-first.ts';
import type { CdrAnswer, CdrSource } from './source/cdr-source.ts';
import { SourceChoice } from './source/source-choice.ts';
import { tableBody } from './table-body.ts';
import { headRoom, tableHead } from './table-head.ts';
import { TableTools } from './table-tools.ts';
import { TableViewer } from './table-viewer.ts';
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
  protected static override readonly english = [cdrMessages, cdrGridMessages];

  /** Defines this element and the parts it is made of. */
  static override define(tag: string, registry: CustomElementRegistry = globalThis.customElements): void {
    CdrTableChart.define('jf-cdr-table-chart', registry);
    CdrTableDetails.define('jf-cdr-table-details', registry);
    CdrTableFilter.define('jf-cdr-table-filter', registry);
    CdrTableGrid.define('jf-cdr-table-grid', registry);
    super.define(tag, registry);
    makeOnce([JfCdrTable, CdrTableGrid]);
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
  /**
   * The filter and order it begins with, and goes back to when its form is reset; as in `value`.
   * @default ''
   */
  get defaultValue(): string {
    return this.#choice.defaultValue;
  }

  @property({ attribute: 'value' })
  set defaultValue(value: string) {
    this.#choice.defaultValue = value;
  }

  /**
   * Keeps filter and order in the address of the page, so that back and forward restore them; its value begins the names
   * of the parameters (`cdr` without one: `?cdr.disposition=waiting`). What is searched of contacts stays out of it.
   */
  @property({ attribute: 'sync-url' }) syncUrl: string | null = null;

  @query('jf-cdr-table-grid') private readonly grid!: CdrTableGrid | null;

  #rows: readonly CdrRow[] | null = null;
  readonly #sources = new SourceChoice(
    () => this.requestUpdate(),
    () => this.msg,
  );
  readonly #kept = new KeptTable(this, () => this.dispatchEvent(new CdrKeepEvent()));
  readonly #tools = new TableTools(this, this.#kept, () => ({
    source: this.#sources.source,
    question: this.#time.question(this.#choice.state),
    layout: this.layout,
    masking: this.#masking,
    day: this.#time.day,
  }));
  readonly #choice = new FilterChoice(this, {
    prefix: () => (this.syncUrl === null ? null : this.syncUrl || 'cdr'),
    handOver: (value) => this.internals.setFormValue(value),
    show: (isTyping) => this.#show(isTyping),
  });
  readonly #viewer = new TableViewer(this);
  readonly #time = new TableTime(this, () => this.timeZone);
  readonly #rowsFirst = new RowsFirst();
  readonly #firstPaint = new FirstPaint(this);
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
    return this.#choice.value;
  }

  set value(value: string) {
    this.#choice.value = value;
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
    this.#choice.reset();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#choice.isDisabled = isDisabled;
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
    this.#tools.export.forget();
    this.#sources.release();
    this.#kept.forget();
    this.#choice.forget();
  }

  // Not `willUpdate`: that comes before the controllers know of another workspace and its viewer.
  protected override update(changed: PropertyValues): void {
    this.#follow();
    this.#tools.export.followMasking(this.#masking);
    this.#ask();
    super.update(changed);
  }

  protected override scheduleUpdate(): void | Promise<void> {
    return this.#rowsFirst.wait(() => void super.scheduleUpdate());
  }

  protected override updated(): void {
    this.#rowsFirst.follow(this.grid, this.#sources.source, this.#choice.state);
  }

  /** Rows that are answered at once are shown at once, unless something else is to be taken before. */
  #show(isTyping: boolean): void {
    const isWaiting = !this.hasUpdated || this.isUpdatePending;
    this.#isTyping = isTyping;
    this.requestUpdate();
    if (isWaiting) return;
    this.#ask();
    this.#rowsFirst.draw(this.grid, this.#sources.source);
  }

  #ask(): void {
    this.#sources.ask(this.#time.question(this.#choice.state), this.#isTyping);
    this.#isTyping = false;
  }

  get #masking(): Masking | null {
    return this.#viewer.masking(this.masking);
  }

  /** An export of rows that are shown no more, or may be hidden from now on, ends. */
  #follow(): void {
    const { rows, workspace } = this;
    if (this.#sources.follow({ rows, masking: this.#masking, workspace })) this.#tools.export.cancel();
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
  readonly #clearAll = (): void => this.#choice.change({ filter: noFilter });

  protected override render(): TemplateResult {
    const place = this.#placeInstead();
    if (place !== null) return html`<div class="root">${place}</div>`;
    const { source } = this.#sources;
    const answer = source?.answer ?? null;
    return html`<div class="root" aria-busy=${answer === null || answer.state === 'loading'}>
      ${this.#head(answer)}
      ${tableNotes({
        answer,
        isOffline: this.rows === null && this.#viewer.isOffline,
        msg: this.msg,
        formats: this.formats,
        retry: () => source?.retry(),
        refresh: () => this.refresh(),
        clearAll: this.#clearAll,
      })}
      <div class="rows">${this.#body(source)}</div>
    </div>`;
  }

  /** What stands in place of everything, where there is nobody to show interactions to. */
  #placeInstead(): TemplateResult | null {
    if (this.rows !== null) return null;
    return this.#viewer.placeInstead(this.#sources.source?.answer.problem ?? null, this.msg);
  }

  #head(answer: CdrAnswer | null): TemplateResult {
    // How much room a filter takes that is set already, nobody knows before it is drawn.
    const isRoomKnown = !isFiltering(this.#choice.state.filter);
    if (!this.#firstPaint.isOver && isRoomKnown) return headRoom(this.#tools);
    const { source } = this.#sources;
    return tableHead({
      answer,
      filter: {
        choice: this.#choice,
        counts: source?.counts ?? null,
        isCounting: source?.isCounting ?? true,
        present: this.#time.present,
        kept: this.#kept,
      },
      tools: this.#tools,
      msg: this.msg,
      formats: this.formats,
    });
  }

  #body(source: CdrSource | null): TemplateResult {
    const { filter, sort } = this.#choice.state;
    return tableBody({
      source,
      layout: this.layout,
      sort,
      timeZone: this.#time.zone,
      masking: this.#masking,
      isFiltering: isFiltering(filter),
      hasMenus: this.#firstPaint.isOver,
      details: this.#details,
      msg: this.msg,
      formats: this.formats,
      onSort: (event) => this.#choice.change({ sort: event.sort }),
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
