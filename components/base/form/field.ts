import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../icon.ts';

/** One field of a form: label above, help below, what is wrong in place of the help. */
export interface FieldView {
  /** Unique in its shadow root; the help has it with `-help` behind. */
  readonly id: string;
  readonly label: string;
  readonly help?: unknown;
  /** What is wrong with what stands in it, in words. */
  readonly problem: string | null;
}

/** What a control says of its field to assistive technology; spread over its attributes. */
export interface FieldMarks {
  readonly id: string;
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

/** A field around a control of any kind, which carries the marks it is given. */
export function field(view: FieldView, control: (marks: FieldMarks) => TemplateResult): TemplateResult {
  const { id, label, help, problem } = view;
  const isDescribed = problem !== null || (help !== undefined && help !== nothing);
  const marks: FieldMarks = {
    id,
    describedBy: isDescribed ? `${id}-help` : nothing,
    invalid: problem === null ? nothing : 'true',
  };
  return html`<div class="field" data-field=${id}>
    <label for=${id}>${label}</label>
    ${control(marks)} ${isDescribed ? fieldHelp(id, problem, help) : nothing}
  </div>`;
}

/** The help of a field, or in its place what is wrong. */
export function fieldHelp(id: string, problem: string | null, help: unknown): TemplateResult {
  return problem === null
    ? html`<p class="help" id="${id}-help">${help}</p>`
    : html`<p class="error" id="${id}-help" role="alert">${icon('circle-alert')}<span>${problem}</span></p>`;
}

export interface TextFieldView extends FieldView {
  readonly value: string;
  readonly type?: (value: string, input: HTMLInputElement) => void;
  readonly leave?: () => void;
  readonly required?: boolean;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'decimal' | 'search';
  /** The direction of the text in it: `ltr` for numbers and identifiers. */
  readonly dir?: 'auto' | 'ltr';
  readonly autocomplete?: AutoFill;
  readonly spellcheck?: boolean;
}

/** A field of one line of text. */
export function textField(view: TextFieldView): TemplateResult {
  const { value, type, leave, required, inputMode, dir, autocomplete, spellcheck } = view;
  return field(
    view,
    ({ id, describedBy, invalid }) =>
      html`<input
        id=${id}
        type="text"
        dir=${dir ?? 'auto'}
        inputmode=${inputMode ?? nothing}
        autocomplete=${autocomplete ?? 'off'}
        spellcheck=${spellcheck === true ? 'true' : 'false'}
        aria-required=${required === true ? 'true' : nothing}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        .value=${live(value)}
        @input=${({ target }: InputEvent) => type?.((target as HTMLInputElement).value, target as HTMLInputElement)}
        @blur=${() => leave?.()}
      />`,
  );
}

/** Focuses the first field of the form that is marked as wrong. False where there is none. */
export function focusFirstProblem(root: ParentNode): boolean {
  const first = root.querySelector<HTMLElement>('[aria-invalid="true"]');
  first?.focus();
  return first !== null;
}
