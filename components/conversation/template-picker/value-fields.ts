import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  templateVariables,
  type Finding,
  type TemplateVariable,
  type TemplateVersion,
} from '../../../src/templates/index.ts';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';

export interface ValueFieldsState {
  readonly version: TemplateVersion;
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong, as far as the agent is told yet. */
  readonly findings: readonly Finding[];
  readonly msg: Messages;
  readonly input: (key: string, value: string) => void;
  readonly leave: (key: string) => void;
}

/** A field for each value of a template, each with what is wrong about it in place of its help. */
export function valueFields(state: ValueFieldsState): TemplateResult[] {
  return templateVariables(state.version).map((variable, place) => field(variable, place, state));
}

/** What the field of a variable is called. */
export function fieldName(variable: TemplateVariable, version: TemplateVersion, msg: Messages): string {
  const { name, part, button } = variable;
  const words = /^\d+$/.test(name) ? msg.valueNumber(name) : name.replaceAll('_', ' ');
  if (part === 'header') return msg.inHeader(words);
  const label = button === undefined ? undefined : version.buttons?.[button]?.text;
  return label === undefined ? words : msg.inButton(words, label);
}

/** What is wrong, in the viewer's language where there are words for the rule. */
export function findingText({ rule, message }: Finding, msg: Messages): string {
  return msg.valueProblems[rule] ?? message;
}

function field(variable: TemplateVariable, place: number, state: ValueFieldsState): TemplateResult {
  const { version, values, findings, msg, input, leave } = state;
  const { key } = variable;
  const finding = findings.find(({ part }) => part === `values.${key}`);
  const help = helpOf(variable, values[key] ?? '', msg);
  const described = finding !== undefined || help !== null;
  return html`<div class="field">
    <label for="value-${place}"><bdi>${fieldName(variable, version, msg)}</bdi></label>
    <input
      id="value-${place}"
      class="value"
      type="text"
      dir="auto"
      autocomplete="off"
      aria-required="true"
      aria-invalid=${finding === undefined ? nothing : 'true'}
      aria-describedby=${described ? `value-${place}-help` : nothing}
      .value=${live(values[key] ?? '')}
      @input=${(event: InputEvent) => input(key, (event.target as HTMLInputElement).value)}
      @blur=${() => leave(key)}
    />
    ${
      finding === undefined
        ? help === null
          ? nothing
          : html`<p class="help" id="value-${place}-help">${help}</p>`
        : html`<p class="error" id="value-${place}-help">
              ${icon('circle-alert')}${findingText(finding, msg)}
            </p>
            ${mend(finding, state)}`
    }
  </div>`;
}

/** Puts right what needs no asking, and leads back to the field. */
function mend({ part, fix }: Finding, { msg, input }: ValueFieldsState): TemplateResult | typeof nothing {
  if (typeof fix !== 'string') return nothing;
  const use = (event: Event): void => {
    const field = (event.currentTarget as HTMLElement).parentElement;
    input(part.slice('values.'.length), fix);
    field?.querySelector('input')?.focus();
  };
  return html`<button type="button" class="link mend" @click=${use}>${msg.mendValue}</button>`;
}

function helpOf({ source, example }: TemplateVariable, value: string, msg: Messages): string | null {
  if (source === 'contactName' && value === '') return msg.nameUnknown;
  if (source !== 'custom') return msg.filledByItself;
  return example === undefined ? null : msg.valueExample(example);
}
