import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { Formats } from '../formats.ts';
import { icon } from '../icon.ts';
import type { Messages } from '../messages.ts';
import { fieldHelp, type FieldView } from './field.ts';
import type { NumberEntryController } from './number-entry.ts';

export interface NumberFieldView extends FieldView {
  readonly entry: NumberEntryController;
  readonly msg: Messages;
  readonly formats: Formats;
  /** What stands in the field has changed. */
  readonly changed: () => void;
  readonly leave: () => void;
}

/** A field for a telephone number with its country. */
export function numberField(view: NumberFieldView): TemplateResult {
  const { id, label, problem, entry, msg, changed, leave } = view;
  return html`<div class="field" data-field=${id}>
    <label for=${id}>${label}</label>
    <div class="number-line">
      ${countryChoice(view)}
      <input
        id=${id}
        type="tel"
        dir="ltr"
        inputmode="tel"
        autocomplete="off"
        spellcheck="false"
        aria-required="true"
        aria-invalid=${problem === null ? nothing : 'true'}
        aria-describedby="${id}-help"
        .value=${live(entry.typed)}
        @input=${(event: InputEvent) => {
          if (event.isComposing) return;
          entry.type(event.target as HTMLInputElement, { isPaste: event.inputType === 'insertFromPaste' });
          changed();
        }}
        @compositionend=${(event: CompositionEvent) => {
          entry.type(event.target as HTMLInputElement);
          changed();
        }}
        @blur=${() => {
          entry.leave();
          leave();
        }}
      />
    </div>
    ${fieldHelp(id, problem, helpOf(view))}
    <p class="visually-hidden" role="status">${entry.state === 'loading' ? msg.numberLoading : nothing}</p>
  </div>`;
}

function helpOf({ entry, help, msg }: NumberFieldView): unknown {
  if (entry.state === 'missing') return msg.numberUnchecked;
  const { entry: read } = entry;
  if (!read.ok || read.reading.isKnown) return help;
  return html`<span class="doubt">${icon('triangle-alert')}<span>${msg.numberDoubt}</span></span>`;
}

/** The countries by name; none where the numbers of the world are not at hand. */
function countryChoice({ id, entry, msg, formats, changed }: NumberFieldView): TemplateResult {
  const { countries, country, state } = entry;
  return html`<select
    id="${id}-country"
    class="country"
    aria-label=${msg.numberCountry}
    aria-busy=${state === 'loading' ? 'true' : nothing}
    ?hidden=${state === 'missing'}
    .value=${live(country ?? '')}
    @change=${({ target }: Event) => {
      const { value } = target as HTMLSelectElement;
      entry.choose(value === '' ? null : value);
      changed();
    }}
  >
    <option value="" ?selected=${country === null}>${msg.numberCountryChoose}</option>
    ${guard([countries, country, msg, formats], () => countryOptions(countries, country, { msg, formats }))}
  </select>`;
}

function countryOptions(
  countries: NumberEntryController['countries'],
  chosen: string | null,
  { msg, formats }: Pick<NumberFieldView, 'msg' | 'formats'>,
): TemplateResult[] {
  const callingCodes = new Map(countries.map(({ country, callingCode }) => [country, callingCode]));
  return formats
    .countries([...callingCodes.keys()])
    .map(
      ({ country, name }) =>
        html`<option value=${country} ?selected=${country === chosen}>
          ${msg.numberCountryOption(name, callingCodes.get(country) ?? '')}
        </option>`,
    );
}
