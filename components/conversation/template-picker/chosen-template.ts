import { html, nothing, type TemplateResult } from 'lit';
import {
  templateVariables,
  type TemplateValues,
  type TemplateVariable,
} from '../../../src/templates/index.ts';
import type { Formats } from '../../base/formats.ts';
import { icon } from '../../base/icon.ts';
import { fieldName, findingText, valueFields, type ValueFieldsState } from './value-fields.ts';

type Fields = Pick<ValueFieldsState, 'version' | 'values' | 'findings' | 'msg'>;

export interface ChosenTemplateState extends Fields {
  /** The codes of the languages it can be sent in. */
  readonly languages: readonly string[];
  readonly keptText: string;
  readonly sendLabel: string;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly formats: Formats;
}

export interface ChosenTemplateActions extends Pick<ValueFieldsState, 'input' | 'leave'> {
  readonly chooseLanguage: (language: string) => void;
  readonly browse: () => void;
  readonly send: () => void;
}

/** The chosen template: its language, its values, and what the contact will see. */
export function chosenTemplate(state: ChosenTemplateState, actions: ChosenTemplateActions): TemplateResult {
  const { version, msg, findings, problem, busy } = state;
  const ofWhole = findings.find(({ part }) => !part.startsWith('values.'));
  return html`<form
    class="chosen"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      actions.send();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      actions.browse();
    }}
  >
    <div class="chosen-line">
      <button
        type="button"
        class="plain icon-only"
        aria-label=${msg.otherTemplate}
        title=${msg.byEscape(msg.otherTemplate)}
        @click=${actions.browse}
      >
        ${icon('arrow-left')}
      </button>
      <bdi class="template-name">${version.name}</bdi>
      ${language(state, actions)}
    </div>
    <div class="fill">
      ${fields(state, actions)}
      <section class="preview" aria-label=${msg.preview}>
        <p class="preview-title" aria-hidden="true">${msg.preview}</p>
        <jf-template-preview
          part="preview"
          .version=${version}
          .values=${shownValues(state)}
        ></jf-template-preview>
      </section>
    </div>
    ${
      problem === null && ofWhole === undefined
        ? nothing
        : html`<p class="error" role="alert">
            ${icon('circle-alert')}${problem ?? (ofWhole === undefined ? '' : findingText(ofWhole, msg))}
          </p>`
    }
    <div class="send-line">
      <button type="submit" class="primary" aria-disabled=${busy}>${icon('send')}${state.sendLabel}</button>
    </div>
  </form>`;
}

function language(
  { languages, version, formats, msg }: ChosenTemplateState,
  { chooseLanguage }: ChosenTemplateActions,
): TemplateResult {
  const [only] = languages;
  if (languages.length === 1 && only !== undefined) {
    return html`<span class="only-language"
      ><span class="visually-hidden">${msg.language}: </span>${formats.language(only)}</span
    >`;
  }
  return html`<label class="language">
    <span>${msg.language}</span>
    <select @change=${(event: Event) => chooseLanguage((event.target as HTMLSelectElement).value)}>
      ${languages.map(
        (code) =>
          html`<option value=${code} ?selected=${code === version.language}>
            ${formats.language(code)}
          </option>`,
      )}
    </select>
  </label>`;
}

function fields(
  state: ChosenTemplateState,
  { input, leave }: ChosenTemplateActions,
): TemplateResult | typeof nothing {
  const { version, values, keptText, msg } = state;
  const variables = templateVariables(version);
  if (variables.length === 0) return nothing;
  const target = keptText.trim() === '' ? undefined : fieldForText(variables, values);
  return html`<div class="fields" role="group" aria-label=${msg.valuesOf}>
    ${valueFields({ ...state, input, leave })}
    ${
      target === undefined
        ? nothing
        : html`<button type="button" class="use" @click=${() => input(target.key, asValue(keptText))}>
            ${icon('pencil')}${msg.useAsValue(fieldName(target, version, msg))}
          </button>`
    }
  </div>`;
}

/** Where a kept text could go: the first value that is asked for and still empty. */
function fieldForText(
  variables: readonly TemplateVariable[],
  values: Readonly<Record<string, string>>,
): TemplateVariable | undefined {
  return variables.find(({ key, source }) => source === 'custom' && (values[key] ?? '').trim() === '');
}

/** A text as a value may be: in one line. */
function asValue(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A value that is not there yet shows as its placeholder, and no example or other value stands in for it. */
function shownValues({ version, values }: ChosenTemplateState): TemplateValues {
  return Object.fromEntries(
    templateVariables(version).map(({ key, name }) => [key, values[key] || `{{${name}}}`]),
  );
}
