import { html, type TemplateResult } from 'lit';
import { textField } from '../../base/form/field.ts';
import type { NumberEntryController } from '../../base/form/number-entry.ts';
import { numberField } from '../../base/form/number-field.ts';
import type { Formats } from '../../base/formats.ts';
import type { Messages } from '../../base/messages.ts';
import { requestFields, type RequestField, type RequestValues } from './request-form.ts';

export interface RequestFieldsView {
  readonly values: RequestValues;
  readonly number: NumberEntryController;
  /** What is shown as wrong with a field, in words. */
  readonly shown: (field: RequestField) => string | null;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly type: (field: RequestField, value: string) => void;
  readonly leave: (field: RequestField) => void;
}

/** The five fields of a request. */
export function requestFieldsets(view: RequestFieldsView): TemplateResult {
  return html`${requestFields.map((field) => oneField(field, view))}`;
}

function oneField(field: RequestField, view: RequestFieldsView): TemplateResult {
  const { values, number, shown, msg, formats, type, leave } = view;
  const common = {
    id: field,
    label: msg.requestFields[field] ?? field,
    help: msg.requestFieldHelp[field],
    problem: shown(field),
    leave: () => leave(field),
  };
  if (field === 'number') {
    return numberField({
      ...common,
      entry: number,
      msg,
      formats,
      changed: () => type(field, number.typed),
    });
  }
  return textField({
    ...common,
    value: values[field],
    type: (value) => type(field, value),
    required: true,
    ...(field === 'businessManagerId' && { inputMode: 'numeric', dir: 'ltr' }),
  });
}
