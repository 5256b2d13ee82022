import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../base/icon.ts';
import { isolated } from '../../base/isolated.ts';
import type { BarView } from './bar-view.ts';
import { chip } from './chip.ts';
import { RangeTyping, type Side } from './range-typing.ts';
import { rangeUnits, rangeWords } from './range-words.ts';
import type { RangePart } from './table-filter.ts';

const parts: readonly RangePart[] = ['firstResponse', 'duration', 'messageCount'];
const sides: readonly Side[] = ['from', 'to'];

/** The panel of what is asked for less often: ranges, the contact, and where a text must stand. */
export class LimitsPanel {
  readonly #typing = new RangeTyping();

  begin({ filter }: BarView): void {
    this.#typing.begin(filter);
  }

  /** One for each thing that is set, and the one that opens the panel. */
  chips(view: BarView): TemplateResult {
    const { filter, msg, formats } = view;
    const set = parts.filter((part) => filter[part] !== null);
    return html`${set.map((part) => {
      const words = rangeWords(part, filter[part] ?? { from: null, to: null }, msg, formats);
      return this.#setChip(view, part, words, () => {
        this.#typing.fill(part, null);
        view.change({ [part]: null });
      });
    })}${
      filter.contact === ''
        ? nothing
        : this.#setChip(view, 'contact', isolated(filter.contact), () => view.change({ contact: '' }))
    }${
      filter.textMatch === 'within'
        ? nothing
        : chip(
            {
              panel: 'more',
              label: msg.cdrWordStart,
              isSecond: true,
              value: { short: '', whole: msg.cdrWordStartHelp },
              clear: () => view.change({ textMatch: 'within' }),
            },
            view,
          )
    }${chip({ panel: 'more', icon: 'sliders-horizontal', label: msg.cdrFilterMore, value: null }, view)}`;
  }

  #setChip(view: BarView, part: RangePart | 'contact', words: string, clear: () => void): TemplateResult {
    return chip(
      {
        panel: 'more',
        label: view.msg.cdrFilterParts[part],
        isSecond: true,
        value: { short: words, whole: words },
        clear,
      },
      view,
    );
  }

  content(view: BarView): TemplateResult {
    const { filter, msg } = view;
    return html`<h3>${msg.cdrFilterMoreTitle}</h3>
      ${parts.map((part) => this.#range(part, view))}
      <div class="field">
        <label for="contact">${msg.cdrFilterParts.contact}</label>
        <input
          type="text"
          id="contact"
          maxlength="256"
          autocomplete="off"
          dir="auto"
          aria-describedby="contact-help"
          .value=${live(filter.contact)}
          @input=${({ target }: InputEvent) =>
            view.change({ contact: (target as HTMLInputElement).value }, true)}
        />
        <p class="help" id="contact-help">${msg.cdrContactHelp}</p>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          aria-describedby="word-start-help"
          .checked=${live(filter.textMatch === 'wordStart')}
          @change=${({ target }: Event) =>
            view.change({ textMatch: (target as HTMLInputElement).checked ? 'wordStart' : 'within' })}
        />
        <span class="name">${msg.cdrWordStart}</span>
      </label>
      <p class="help" id="word-start-help">${msg.cdrWordStartHelp}</p>`;
  }

  #range(part: RangePart, view: BarView): TemplateResult {
    const { msg } = view;
    const result = this.#typing.result(part);
    const fault = 'fault' in result ? result.fault : null;
    return html`<fieldset class="range" aria-describedby=${fault === null ? nothing : `fault-${part}`}>
      <legend>${msg.cdrFilterParts[part]}</legend>
      ${sides.map(
        (side) =>
          html`<div class="side">
            <span class="side-name">${side === 'from' ? msg.cdrAtLeast : msg.cdrAtMost}</span>
            ${rangeUnits[part].map((_, unit) => this.#field(part, side, unit, fault !== null, view))}
          </div>`,
      )}
      ${
        fault === null
          ? nothing
          : html`<p class="error" id="fault-${part}" role="alert">
              ${icon('circle-alert')}${fault === 'reversed' ? msg.cdrRangeReversed : msg.cdrRangeUnreal}
            </p>`
      }
    </fieldset>`;
  }

  #field(
    part: RangePart,
    side: Side,
    at: number,
    isWrong: boolean,
    view: BarView,
  ): TemplateResult | typeof nothing {
    const { msg } = view;
    const unit = rangeUnits[part][at];
    if (unit === undefined) return nothing;
    const isFirst = part === parts[0] && side === 'from' && at === 0;
    return html`<span class="amount"
      ><input
        type="number"
        min="0"
        step="any"
        ?data-first=${isFirst}
        aria-label=${msg.cdrFieldName(side === 'from' ? msg.cdrAtLeast : msg.cdrAtMost, unit.name(msg))}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${this.#typing.field(part, side, at)}
        @input=${({ target }: InputEvent) => {
          const { value, validity } = target as HTMLInputElement;
          this.#typing.type(part, side, at, validity.badInput ? 'x' : value);
          const result = this.#typing.result(part);
          if ('range' in result) view.change({ [part]: result.range }, true);
          else view.refresh();
        }}
      /><span class="unit" aria-hidden="true">${unit.short(msg)}</span></span
    >`;
  }
}
