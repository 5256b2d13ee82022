import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { templateLimits } from '../../../src/templates/index.ts';
import type { ComposerView } from '../composer-view.ts';
import { newAuthentication } from '../draft/draft-content.ts';
import { withAuthentication, type Authentication } from '../draft/edits.ts';
import { fieldFindings, findingMarks } from '../findings/field-findings.ts';
import { typingOf } from '../text/typing.ts';

const kinds = ['copyCode', 'oneTap', 'zeroTap'] as const;

/** The choices of an authentication template, whose text the platform writes. */
export function authenticationSection(view: ComposerView): TemplateResult {
  const { draft, editability, isLocked, told, msg, actions } = view;
  const chosen = draft.authentication ?? newAuthentication;
  const isFixed = !editability.editable || isLocked;
  const change = (part: Partial<Authentication>, field = 'authentication'): void =>
    actions.editLanguage((before) => withAuthentication(before, part), field);
  return html`<div class="part authentication" data-field="authentication" tabindex="-1">
    <p class="help">${msg.authenticationHelp}</p>
    ${check(msg.securityLine, chosen.securityLine, isFixed, (securityLine) => change({ securityLine }))}
    ${check(msg.expires, chosen.expiryMinutes !== undefined, isFixed, (expires) =>
      change({
        expiryMinutes: expires ? newAuthentication.expiryMinutes : undefined,
      }),
    )}
    ${chosen.expiryMinutes === undefined ? nothing : expiry(chosen.expiryMinutes, view)}
    <fieldset class="field">
      <legend>${msg.codeButton}</legend>
      <div class="cards">
        ${kinds.map(
          (kind) =>
            html`<label class="card">
              <input
                type="radio"
                name="code-button"
                ?disabled=${isFixed}
                .checked=${live(chosen.button.kind === kind)}
                @change=${() => change({ button: { ...chosen.button, kind } })}
              />
              <span class="card-title">${msg.codeButtons[kind]}</span>
              <span class="help">${msg.codeButtonHelp[kind]}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    ${label(chosen, view)}
    ${fieldFindings('authentication', told('authentication'), nothing, { msg, mend: actions.mend })}
  </div>`;
}

function check(
  words: string,
  checked: boolean,
  isFixed: boolean,
  choose: (checked: boolean) => void,
): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      ?disabled=${isFixed}
      .checked=${live(checked)}
      @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
    />
    <span>${words}</span>
  </label>`;
}

function expiry(minutes: number, view: ComposerView): TemplateResult {
  const { editability, isLocked, told, msg, actions } = view;
  const field = 'authentication.expiryMinutes';
  const findings = told(field);
  const marks = findingMarks('expiry', findings, false);
  const { least, most } = templateLimits.expiryMinutes;
  return html`<div class="field expiry">
    <label for="expiry">${msg.expiryMinutes}</label>
    <input
      id="expiry"
      type="number"
      inputmode="numeric"
      min=${least}
      max=${most}
      data-field=${field}
      aria-invalid=${marks.invalid}
      aria-describedby=${marks.describedBy}
      ?readonly=${!editability.editable || isLocked}
      .value=${live(`${minutes}`)}
      @input=${(event: InputEvent) => {
        const { valueAsNumber } = event.target as HTMLInputElement;
        // An empty field counts as 0, which is refused where it stands.
        const expiryMinutes = Number.isNaN(valueAsNumber) ? 0 : valueAsNumber;
        actions.editLanguage((before) => withAuthentication(before, { expiryMinutes }), field, {
          kind: 'insert',
          word: false,
        });
      }}
      @blur=${() => actions.leave(field)}
    />
    ${fieldFindings('expiry', findings, nothing, { msg, mend: actions.mend })}
  </div>`;
}

function label({ button }: Authentication, view: ComposerView): TemplateResult {
  const { editability, isLocked, told, msg, actions } = view;
  const field = 'authentication.button.text';
  const value = button.text ?? '';
  const findings = told(field);
  const marks = findingMarks('code-label', findings, true);
  return html`<div class="field">
    <label for="code-label">${msg.codeButtonLabel}</label>
    <input
      id="code-label"
      type="text"
      dir="auto"
      autocomplete="off"
      data-field=${field}
      aria-invalid=${marks.invalid}
      aria-describedby=${marks.describedBy}
      ?readonly=${!editability.editable || isLocked}
      .value=${live(value)}
      @input=${(event: InputEvent) => {
        const { value: text } = event.target as HTMLInputElement;
        const { text: _before, ...rest } = button;
        actions.editLanguage(
          (before) => withAuthentication(before, { button: { ...rest, ...(text !== '' && { text }) } }),
          field,
          typingOf(event, value, text),
        );
      }}
      @blur=${() => actions.leave(field)}
    />
    ${fieldFindings('code-label', findings, msg.codeButtonLabelHelp, { msg, mend: actions.mend })}
  </div>`;
}
