import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../base/icon.ts';
import type { ComposerView } from '../composer-view.ts';
import { nameFor, withName } from '../draft/edits.ts';
import { fieldFindings, findingMarks } from '../findings/field-findings.ts';
import type { NameState } from '../submission/name-check.ts';
import { typingOf } from '../text/typing.ts';

export interface NameView extends ComposerView {
  /** Whether the name is free, as far as that is known. */
  readonly nameState: NameState;
}

/** The name: suggested from the title, checked, and asked of the backend; fixed once it was submitted. */
export function nameSection(view: NameView): TemplateResult {
  const { content, isLocked, told, msg, actions } = view;
  const { name, title = '', changes } = content;
  if (changes !== undefined) {
    return html`<div class="field">
      <span class="field-label">${msg.templateName}</span>
      <span class="fixed">${icon('lock')}<bdi>${name}</bdi></span>
      <p class="help">${msg.templateNameFixed}</p>
    </div>`;
  }
  const findings = told('name');
  const refused = refusedWords(view);
  const marks = findingMarks('name', findings, true);
  const suggestion = nameFor(title);
  return html`<div class="field">
    <label for="name">${msg.templateName}</label>
    <input
      id="name"
      type="text"
      dir="ltr"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      data-field="name"
      ?readonly=${isLocked}
      aria-required="true"
      aria-invalid=${refused === null ? marks.invalid : 'true'}
      aria-describedby="name-help"
      .value=${live(name)}
      @input=${(event: InputEvent) => {
        const { value } = event.target as HTMLInputElement;
        actions.edit(withName(content, value), 'name', typingOf(event, name, value));
      }}
      @blur=${() => actions.leave('name')}
    />
    ${
      findings.length === 0 && refused !== null
        ? html`<p class="error" id="name-help" role="alert">
            ${icon('circle-alert')}<span>${refused}</span>
          </p>`
        : fieldFindings('name', findings, help(view), { msg, mend: actions.mend })
    }
    ${
      suggestion === '' || suggestion === name
        ? nothing
        : html`<button
            type="button"
            class="link suggestion"
            aria-disabled=${isLocked}
            @click=${() => actions.edit(withName(content, suggestion), 'name')}
          >
            ${msg.templateNameUse(suggestion)}
          </button>`
    }
  </div>`;
}

/** Why the backend would not take the name; null as far as it is known to take it. */
function refusedWords({ nameState, formats, msg }: NameView): string | null {
  if (nameState.state === 'taken') return msg.templateNameTaken;
  if (nameState.state !== 'locked') return null;
  const { lockedUntil } = nameState;
  return lockedUntil === null
    ? msg.refusals['name-locked']!
    : msg.templateNameLocked(formats.fullTime(lockedUntil));
}

function help({ nameState, msg }: NameView): TemplateResult | string {
  switch (nameState.state) {
    case 'asking':
      return msg.templateNameChecking;
    case 'free':
      return html`<span class="good">${icon('check')}${msg.templateNameFree}</span>`;
    case 'unknown':
      return msg.templateNameUnchecked;
    default:
      return msg.templateNameHelp;
  }
}
