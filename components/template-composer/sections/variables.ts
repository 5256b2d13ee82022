import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { keyIn, meantTextParts } from '../../../src/templates/text-part.ts';
import type { ComposerView } from '../composer-view.ts';
import { withExample, withSource, type VariableSource } from '../draft/edits.ts';
import { fieldFindings, findingMarks } from '../findings/field-findings.ts';
import { typingOf } from '../text/typing.ts';

const sources: readonly VariableSource[] = ['custom', 'contactName', 'agentName'];

/** The variables of a part: what fills each when it is sent, and its example for the review. */
export function variableRows(view: ComposerView, part: 'header' | 'body'): TemplateResult | typeof nothing {
  const { version, msg } = view;
  // Also of what is only meant to be a variable: it needs an example as soon as its braces are mended.
  const parts = meantTextParts(version);
  const own = parts.find((one) => one.part === part);
  if (own === undefined || own.names.size === 0) return nothing;
  return html`<div class="variables" role="group" aria-label=${msg.variables}>
    <div class="variable-heads" aria-hidden="true">
      <span>${msg.variable}</span><span>${msg.variableSource}</span><span>${msg.variableExample}</span>
    </div>
    ${Array.from(own.names, (name) =>
      row(
        view,
        part,
        name,
        keyIn(own, name, parts),
        Object.hasOwn(own.examples, name) ? own.examples[name]! : '',
      ),
    )}
  </div>`;
}

function row(
  view: ComposerView,
  part: 'header' | 'body',
  name: string,
  key: string,
  example: string,
): TemplateResult {
  const { draft, editability, isLocked, told, msg, actions } = view;
  const field = `${part}.examples.${name}`;
  const id = `example-${part}-${name}`;
  const written = `{{${name}}}`;
  const { variables = {} } = draft;
  const source = Object.hasOwn(variables, key) ? variables[key]!.source : 'custom';
  const findings = told(field);
  const marks = findingMarks(id, findings, false);
  return html`<div class="variable">
    <code class="variable-name"><bdi>${written}</bdi></code>
    <label class="variable-source">
      <span class="variable-label" aria-hidden="true">${msg.variableSource}</span>
      <select
        aria-label=${msg.variableSourceOf(written)}
        ?disabled=${!editability.editable || isLocked}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          actions.editLanguage(
            (before) => withSource(before, key, value as VariableSource),
            `variables.${key}`,
          );
        }}
      >
        ${sources.map(
          (one) =>
            html`<option value=${one} .selected=${one === source}>${msg.variableSources[one]}</option>`,
        )}
      </select>
    </label>
    <label class="variable-example">
      <span class="variable-label" aria-hidden="true">${msg.variableExample}</span>
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        data-field=${field}
        aria-label=${msg.variableExampleOf(written)}
        aria-required="true"
        aria-invalid=${marks.invalid}
        aria-describedby=${marks.describedBy}
        ?readonly=${!editability.editable || isLocked}
        .value=${live(example)}
        @input=${(event: InputEvent) => {
          const { value } = event.target as HTMLInputElement;
          actions.editLanguage(
            (before) => withExample(before, part, name, value),
            field,
            typingOf(event, example, value),
          );
        }}
        @blur=${() => actions.leave(field)}
      />
    </label>
    <div class="variable-help">
      ${source === 'custom' ? nothing : html`<p class="help">${msg.variableSourceHelp[source]}</p>`}
      ${fieldFindings(id, findings, nothing, { msg, mend: actions.mend })}
    </div>
  </div>`;
}
