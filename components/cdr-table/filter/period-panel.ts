import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icon.ts';
import type { BarView } from './bar-view.ts';
import { isCalendarDay } from './calendar-day.ts';
import { chip } from './chip.ts';
import { daysOf, isDayRange, periodPresets, type DayRange } from './period.ts';
import { zoneName } from './period-words.ts';
import type { Side } from './range-typing.ts';

const everyDay: DayRange = { from: null, to: null };

/** Chip and panel of the days on which interactions were opened. */
export class PeriodPanel {
  /** Days as they are being typed; empty where none is. */
  #typed: Record<Side, string> = { from: '', to: '' };
  /** A field says by itself that what is typed is no day. */
  #isUnreal = false;

  begin(view: BarView): void {
    const { from, to } = meant(view);
    this.#typed = { from: from ?? '', to: to ?? '' };
    this.#isUnreal = false;
  }

  chip(view: BarView): TemplateResult {
    const { filter, msg, days, present } = view;
    const { period } = filter;
    const range = meant(view);
    return chip(
      {
        panel: 'period',
        icon: 'calendar',
        label: msg.cdrFilterParts.period,
        value:
          period === null
            ? null
            : {
                short: 'preset' in period ? msg.cdrPresets[period.preset] : days.range(range),
                whole: days.rangeInZone(range, present.timeZone),
              },
        clear: () => view.change({ period: null }),
      },
      view,
    );
  }

  content(view: BarView): TemplateResult {
    const { filter, msg, days, present } = view;
    const { period } = filter;
    const fault = this.#fault(view);
    const preset = period !== null && 'preset' in period ? period.preset : null;
    return html`<h3>${msg.cdrFilterParts.period}</h3>
      <div class="presets">
        ${periodPresets.map(
          (one) =>
            html`<button
              type="button"
              class="plain preset"
              aria-pressed=${one === preset}
              ?data-first=${one === (preset ?? periodPresets[0])}
              @click=${() => {
                view.change({ period: { preset: one } });
                view.close();
              }}
            >
              <span>${msg.cdrPresets[one]}</span>${one === preset ? icon('check') : nothing}
            </button>`,
        )}
      </div>
      <div class="days">
        ${this.#field('from', msg.cdrDaysFrom, fault, view)} ${this.#field('to', msg.cdrDaysTo, fault, view)}
      </div>
      ${
        fault === null
          ? html`<p class="help" role="status">
              ${
                period === null
                  ? msg.cdrDaysAny(zoneName(present.timeZone))
                  : days.rangeInZone(meant(view), present.timeZone)
              }
            </p>`
          : html`<p class="error" id="days-fault" role="alert">${icon('circle-alert')}${fault}</p>`
      }`;
  }

  #field(side: Side, label: string, fault: string | null, view: BarView): TemplateResult {
    return html`<div class="field">
      <label for="day-${side}">${label}</label>
      <input
        type="date"
        id="day-${side}"
        min="1970-01-01"
        max="9998-12-31"
        aria-invalid=${fault === null ? nothing : 'true'}
        aria-describedby=${fault === null ? nothing : 'days-fault'}
        .value=${this.#typed[side]}
        @input=${(event: Event) => this.#type(side, event.target as HTMLInputElement, view)}
      />
    </div>`;
  }

  #type(side: Side, { value, validity }: HTMLInputElement, view: BarView): void {
    this.#typed = { ...this.#typed, [side]: value };
    this.#isUnreal = validity.badInput;
    const { from, to } = this.#typed;
    const range = { from: from || null, to: to || null };
    const isEmpty = from === '' && to === '';
    if (this.#fault(view) !== null) view.refresh();
    else view.change({ period: isEmpty ? null : range }, true);
  }

  #fault({ msg }: BarView): string | null {
    const { from, to } = this.#typed;
    if (this.#isUnreal || [from, to].some((day) => day !== '' && !isCalendarDay(day)))
      return msg.cdrDayUnreal;
    if (from === '' && to === '') return null;
    return isDayRange({ from: from || null, to: to || null }) ? null : msg.cdrDaysReversed;
  }
}

/** The days that are set, at present. */
function meant({ filter: { period }, present }: BarView): DayRange {
  return period === null ? everyDay : daysOf(period, present);
}
