import { html, noChange, type TemplateResult } from 'lit';
import { field } from '../base/form/field.ts';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';
import { encodings } from './csv/decode.ts';
import { separators } from './csv/separator.ts';
import type { Table, WayOfReading } from './parser/read-table.ts';

export interface WayView {
  readonly way: WayOfReading;
  /** The file as it was read; null where it could not be. */
  readonly table: Pick<Table, 'encoding' | 'separator'> | null;
  /** Whether there is reason to choose: opens it by itself, while closing it is left to the person. */
  readonly isNeeded: boolean;
  readonly msg: Messages;
  readonly readAs: (way: WayOfReading) => void;
}

/** How a file was read, to be chosen otherwise by hand. */
export function wayOfReading({ way, table, isNeeded, msg, readAs }: WayView): TemplateResult {
  // What is recognised is known only where nothing else was chosen.
  const encoding = way.encoding === null ? (table?.encoding ?? null) : null;
  const separator = way.separator === null ? (table?.separator ?? null) : null;
  // What is chosen in it may take the reason away, and must not close it over the focus.
  return html`<details class="way" ?open=${isNeeded || noChange}>
    <summary>${table === null ? msg.importOtherWay : msg.importWay} ${icon('chevron-down')}</summary>
    <div class="fields">
      ${choice({
        id: 'encoding',
        label: msg.importEncoding,
        values: encodings,
        chosen: way.encoding,
        recognised: encoding === null ? null : encodingName(encoding, msg),
        nameOf: (value) => encodingName(value, msg),
        msg,
        choose: (value) => readAs({ ...way, encoding: value }),
      })}
      ${choice({
        id: 'separator',
        label: msg.importSeparator,
        values: separators,
        chosen: way.separator,
        recognised: separator === null ? null : (msg.importSeparators[separator] ?? separator),
        nameOf: (value) => msg.importSeparators[value] ?? value,
        msg,
        choose: (value) => readAs({ ...way, separator: value }),
      })}
    </div>
  </details>`;
}

export function encodingName(encoding: string, msg: Messages): string {
  return msg.importEncodings[encoding] ?? encoding;
}

/** What of a way was chosen by hand, in words. */
export function namesOfWay({ encoding, separator }: WayOfReading, msg: Messages): string {
  return [
    ...(encoding === null ? [] : [encodingName(encoding, msg)]),
    ...(separator === null ? [] : [msg.importBetween(msg.importSeparators[separator] ?? separator)]),
  ].join(' · ');
}

interface Choice<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly values: readonly Value[];
  /** Null where it is recognised. */
  readonly chosen: Value | null;
  readonly recognised: string | null;
  readonly nameOf: (value: Value) => string;
  readonly msg: Messages;
  readonly choose: (value: Value | null) => void;
}

function choice<Value extends string>(view: Choice<Value>): TemplateResult {
  const { id, label, values, chosen, recognised, nameOf, msg, choose } = view;
  return field(
    { id, label, problem: null },
    () =>
      html`<select
        id=${id}
        @change=${({ target }: Event) =>
          choose(values[(target as HTMLSelectElement).selectedIndex - 1] ?? null)}
      >
        <option .selected=${chosen === null}>
          ${recognised === null ? msg.importRecognise : msg.importRecognised(recognised)}
        </option>
        ${values.map((value) => html`<option .selected=${chosen === value}>${nameOf(value)}</option>`)}
      </select>`,
  );
}
