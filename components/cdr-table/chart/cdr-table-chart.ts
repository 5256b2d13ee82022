import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { afterFrame } from '../../base/after-frame.ts';
import { JackfieldElement } from '../../base/element.ts';
import { cdrMessages } from '../../base/messages/en-cdr.ts';
import { cdrChartMessages } from '../../base/messages/en-cdr-chart.ts';
import { base, controls, states, tokens } from '../../base/styles/index.ts';
import type { DayRange } from '../filter/period.ts';
import { dispositions } from '../filter/table-filter.ts';
import type { CdrCounts } from '../source/cdr-source.ts';
import { BarNames } from './bar-names.ts';
import { barsOf, sumOf, type Bar, type Bars } from './bars.ts';
import { Brush, placeByKey } from './brush.ts';
import { chartTable } from './chart-table.ts';
import { chartStyles } from './chart.styles.ts';
import { DaysChooseEvent } from './events.ts';
import { placeAt, plot } from './plot.ts';

const noBars: Bars = { step: 'day', bars: [] };

/**
 * Interactions by day and disposition, as a small chart in which days are chosen. A part of `jf-cdr-table`, not for use
 * by itself.
 *
 * @tag jf-cdr-table-chart
 * @internal
 */
export class CdrTableChart extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, chartStyles];
  protected static override readonly english = [cdrMessages, cdrChartMessages];

  @property({ attribute: false }) counts: CdrCounts = null;
  /** Whether counts are on their way, where there are none. */
  @property({ attribute: false }) isCounting = true;
  /** The days that are asked for; null for all. */
  @property({ attribute: false }) range: DayRange | null = null;

  /** Pixels that the bars may take. */
  @state() private width = 0;
  /** The bar under the pointer. */
  @state() private pointed: number | null = null;
  @state() private hasFocus = false;

  readonly #brush = new Brush();
  #isDragging = false;
  #bars: Bars = noBars;
  /** Those that are told as a table: a frame after they are drawn. */
  #barsOfTable: Bars = noBars;
  #isTableDue = false;
  #names: BarNames | null = null;
  readonly #observer = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry?.contentRect.width ?? 0);
  });

  override disconnectedCallback(): void {
    this.#observer.disconnect();
    super.disconnectedCallback();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  /** At the beginning a frame later than what holds it, in a task of its own. */
  protected override scheduleUpdate(): void | Promise<void> {
    if (this.hasUpdated) return void super.scheduleUpdate();
    return afterFrame().then(() => void super.scheduleUpdate());
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  #observe(): void {
    const frame = this.renderRoot.querySelector('.frame');
    if (frame !== null) this.#observer.observe(frame);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { locale } = this;
    const isOther = this.#names?.locale !== locale;
    if (isOther) this.#names = new BarNames(locale);
    if (!changed.has('counts') && !changed.has('range') && !isOther) return;
    const before = this.#bars;
    this.#bars = barsOf(this.counts?.days ?? [], this.range, this.#barNames.firstWeekday);
    if (isAligned(before, this.#bars)) return;
    this.#brush.fit(this.#bars.bars.length);
    this.#isDragging = false;
    this.pointed = null;
  }

  protected override updated(): void {
    if (this.#isTableDue || this.counts === null || this.#barsOfTable === this.#bars) return;
    this.#isTableDue = true;
    void afterFrame().then(() => {
      this.#isTableDue = false;
      this.#barsOfTable = this.#bars;
      this.requestUpdate();
    });
  }

  get #barNames(): BarNames {
    return (this.#names ??= new BarNames(this.locale));
  }

  get #isRightToLeft(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }

  protected override render(): TemplateResult {
    const { msg, formats } = this;
    const { step, bars } = this.#bars;
    const bar = this.#said;
    const counted = bar ?? sumOf(bars);
    return html`<div class="root" part="chart">
      <div class="line">
        <p class="said">
          ${
            bar === null
              ? html`<bdi class="title">${msg.cdrChartBy[step]}</bdi> ${
                    bars.length === 0 ? nothing : html`<bdi class="hint">${msg.cdrChartHint}</bdi>`
                  }`
              : html`<bdi>${this.#when(bar)}</bdi>`
          }
        </p>
        <ul class="legend">
          ${dispositions.map(
            (one) =>
              html`<li>
                <span class="swatch" data-disposition=${one}></span>${msg.dispositions[one]}
                <span class="count">${counted === null ? nothing : formats.number(counted.counts[one])}</span>
              </li>`,
          )}
        </ul>
      </div>
      <div class="frame">${this.#content()}</div>
    </div>`;
  }

  #content(): TemplateResult {
    const { msg, counts, isCounting, formats } = this;
    const { bars, step } = this.#bars;
    if (counts === null && !isCounting) return html`<p class="none"><bdi>${msg.cdrCountsFailed}</bdi></p>`;
    if (counts === null)
      return html`<div class="bones" role="img" aria-label=${msg.cdrChartLoading}>
        ${Array.from({ length: 12 }, () => html`<span class="bone"></span>`)}
      </div>`;
    if (bars.length === 0) return html`<p class="none"><bdi>${msg.cdrChartEmpty}</bdi></p>`;
    const { cursor } = this.#brush;
    return html`<div
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${msg.cdrChartName}
        aria-describedby="keys"
        aria-valuemin="1"
        aria-valuemax=${bars.length}
        aria-valuenow=${cursor + 1}
        aria-valuetext=${this.#words(this.#chosenBar ?? bars[cursor])}
        @focus=${() => (this.hasFocus = true)}
        @blur=${() => (this.hasFocus = false)}
        @keydown=${this.#onKey}
        @pointerdown=${this.#onPress}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onRelease}
        @pointercancel=${this.#onCancel}
        @pointerleave=${() => (this.pointed = null)}
      >
        ${
          this.width === 0
            ? nothing
            : plot({
                bars,
                width: this.width,
                isRightToLeft: this.#isRightToLeft,
                chosen: this.#brush.chosen,
                marked: this.#marked,
                label: (bar) => this.#barNames.short(bar, step),
              })
        }
      </div>
      <p class="visually-hidden" id="keys">${msg.cdrChartKeys}</p>
      ${guard([this.#barsOfTable, msg, formats], () =>
        this.#barsOfTable.bars.length === 0
          ? nothing
          : chartTable(this.#barsOfTable, (bar) => this.#barNames.whole(bar), msg, formats),
      )}`;
  }

  /** The bar that is looked at, by pointer or by keys. */
  get #marked(): number | null {
    return this.pointed ?? (this.hasFocus ? this.#brush.cursor : null);
  }

  /** All that is chosen, as one bar. */
  get #chosenBar(): Bar | null {
    const { chosen } = this.#brush;
    return chosen === null ? null : sumOf(this.#bars.bars.slice(chosen.first, chosen.last + 1));
  }

  /** What is told in words just now: what is chosen, or else looked at. */
  get #said(): Bar | null {
    const marked = this.#marked;
    return this.#chosenBar ?? (marked === null ? null : (this.#bars.bars[marked] ?? null));
  }

  /** The days of a bar, and how many interactions they have. */
  #when(bar: Bar): string {
    const { msg, formats } = this;
    return msg.cdrChartWhen(this.#barNames.whole(bar), msg.cdrTotal(bar.total, formats.number(bar.total)));
  }

  /** The same with each disposition. */
  #words(bar: Bar | undefined): string {
    const { msg, formats } = this;
    if (bar === undefined) return '';
    const parts = dispositions
      .filter((one) => bar.counts[one] > 0)
      .map((one) => msg.cdrChartPart(formats.number(bar.counts[one]), msg.dispositions[one]));
    return msg.cdrChartSaid(this.#when(bar), parts.join(', '));
  }

  #choose(): void {
    const bar = this.#chosenBar ?? this.#bars.bars[this.#brush.cursor];
    this.#brush.clear();
    this.requestUpdate();
    if (bar !== undefined) this.dispatchEvent(new DaysChooseEvent(bar.from, bar.to));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { bars } = this.#bars;
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    if (key === 'Enter') this.#choose();
    else if (key === 'Escape') {
      if (this.#brush.chosen === null) return;
      this.#brush.clear();
      this.#isDragging = false;
    } else {
      const forward = this.#isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
      const place = placeByKey(key, this.#brush.cursor, bars.length, forward);
      if (place === null) return;
      if (shiftKey) this.#brush.extend(place);
      else this.#brush.move(place);
      this.pointed = null;
    }
    event.preventDefault();
    event.stopPropagation();
    this.requestUpdate();
  };

  readonly #onPress = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#isDragging = true;
    this.#brush.begin(this.#placeOf(event));
    this.requestUpdate();
  };

  readonly #onMove = (event: PointerEvent): void => {
    const place = this.#placeOf(event);
    this.pointed = place;
    if (!this.#isDragging || this.#brush.cursor === place) return;
    this.#brush.extend(place);
    this.requestUpdate();
  };

  readonly #onRelease = (event: PointerEvent): void => {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    this.#brush.extend(this.#placeOf(event));
    this.#choose();
  };

  readonly #onCancel = (): void => {
    this.#isDragging = false;
    this.#brush.clear();
    this.requestUpdate();
  };

  #placeOf({ clientX, currentTarget }: PointerEvent): number {
    const { left, right } = (currentTarget as HTMLElement).getBoundingClientRect();
    const distance = this.#isRightToLeft ? right - clientX : clientX - left;
    return placeAt(distance, { bars: this.#bars.bars, width: this.width });
  }
}

/** Whether bars stand for the same days, though for other counts. */
function isAligned(a: Bars, b: Bars): boolean {
  return (
    a.step === b.step &&
    a.bars.length === b.bars.length &&
    a.bars[0]?.from === b.bars[0]?.from &&
    a.bars.at(-1)?.to === b.bars.at(-1)?.to
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-cdr-table-chart': CdrTableChart;
  }
}
