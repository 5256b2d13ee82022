import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { languageName, templateLanguages } from '../../../src/templates/index.ts';
import { icon } from '../../base/icon.ts';
import type { ComposerView } from '../composer-view.ts';

export interface AddLanguageView {
  readonly present: readonly string[];
  readonly typed: string;
  readonly problem: string | null;
  /** The code of the language whose text the new one begins with; null to begin empty. */
  readonly from: string | null;
  readonly isLocked: boolean;
  readonly locale: string;
  readonly view: Pick<ComposerView, 'msg' | 'formats'>;
  readonly type: (typed: string) => void;
  readonly chooseFrom: (language: string | null) => void;
  readonly add: () => void;
  readonly leave: () => void;
}

/** A row to add a language by its name or code. */
export function addLanguage(state: AddLanguageView): TemplateResult {
  const { present, typed, problem, from, isLocked, locale, view, type, chooseFrom, add, leave } = state;
  const { msg, formats } = view;
  const [first] = present;
  return html`<form
    class="add-language"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      add();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      leave();
    }}
  >
    <div class="field">
      <label for="new-language">${msg.addLanguage}</label>
      <input
        id="new-language"
        data-field="new-language"
        type="text"
        autocomplete="off"
        spellcheck="false"
        list="known-languages"
        ?readonly=${isLocked}
        aria-describedby="new-language-help"
        aria-invalid=${problem === null ? nothing : 'true'}
        .value=${live(typed)}
        @input=${(event: InputEvent) => type((event.target as HTMLInputElement).value)}
      />
      <datalist id="known-languages">
        ${templateLanguages
          .filter(({ code }) => !present.includes(code))
          .map(({ code }) => html`<option value=${languageName(code, locale)}>${code}</option>`)}
      </datalist>
      ${
        problem === null
          ? html`<p class="help" id="new-language-help">${msg.addLanguageHelp}</p>`
          : html`<p class="error" id="new-language-help" role="alert">
              ${icon('circle-alert')}<span>${problem}</span>
            </p>`
      }
    </div>
    <div class="add-choices">
      ${
        first === undefined
          ? nothing
          : html`<label class="check">
              <input
                type="checkbox"
                ?disabled=${isLocked}
                .checked=${live(from !== null)}
                @change=${(event: Event) =>
                  chooseFrom((event.target as HTMLInputElement).checked ? first : null)}
              />
              <span>${msg.addLanguageFrom(formats.language(first))}</span>
            </label>`
      }
      <button type="submit" class="primary" aria-disabled=${isLocked}>${msg.addLanguageDo}</button>
      <button type="button" class="plain" @click=${leave}>${msg.cancel}</button>
    </div>
  </form>`;
}

export interface LanguageToolsView {
  readonly view: ComposerView;
  readonly showBeside: (language: string | null) => void;
  readonly copyFrom: (language: string) => void;
  readonly remove: () => void;
}

/** What can be done with a language: another one beside it, copied from, taken away. */
export function languageTools({
  view,
  showBeside,
  copyFrom,
  remove,
}: LanguageToolsView): TemplateResult | typeof nothing {
  const { content, draft, beside, standing, editability, isLocked, msg, formats } = view;
  const others = content.languages.filter(({ language }) => language !== draft.language);
  if (others.length === 0) return nothing;
  const name = formats.language(draft.language);
  return html`<div class="language-tools">
    <label class="beside-choice">
      <span>${msg.besideLanguage}</span>
      <select
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          showBeside(value === '' ? null : value);
        }}
      >
        <option value="" .selected=${beside === null}>${msg.besideNone}</option>
        ${others.map(
          ({ language }) =>
            html`<option value=${language} .selected=${language === beside?.language}>
              ${formats.language(language)}
            </option>`,
        )}
      </select>
    </label>
    ${
      beside === null || !editability.editable
        ? nothing
        : html`<button
            type="button"
            class="plain"
            aria-disabled=${isLocked}
            @click=${() => copyFrom(beside.language)}
          >
            ${icon('copy')}${msg.copyFrom(formats.language(beside.language))}
          </button>`
    }
    ${
      standing === undefined
        ? html`<button
            type="button"
            class="plain remove"
            aria-label=${msg.removeLanguageNamed(name)}
            aria-disabled=${isLocked}
            @click=${remove}
          >
            ${icon('trash-2')}${msg.removeLanguage}
          </button>`
        : nothing
    }
  </div>`;
}
