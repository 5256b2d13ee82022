import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { readBraces } from '../../../src/templates/braces.ts';
import { lengthOf, templateLimits } from '../../../src/templates/index.ts';
import { icon, type IconName } from '../../base/icon.ts';
import type { ComposerView } from '../composer-view.ts';
import type { Button } from '../draft/draft-content.ts';
import {
  placeOfAdded,
  withAddedButton,
  withButton,
  withMovedButton,
  withoutButton,
  type ButtonKind,
} from '../draft/edits.ts';
import { fieldFindings, findingMarks } from '../findings/field-findings.ts';
import { typingOf } from '../text/typing.ts';
import { besideText } from './text-section.ts';

const kinds: readonly ButtonKind[] = ['quickReply', 'url', 'phone', 'copyCode'];

const icons: Readonly<Record<ButtonKind, IconName>> = {
  quickReply: 'reply',
  url: 'external-link',
  phone: 'phone',
  copyCode: 'copy',
};

const most: Readonly<Record<ButtonKind, number>> = {
  quickReply: templateLimits.quickReplies,
  url: templateLimits.urlButtons,
  phone: templateLimits.phoneButtons,
  copyCode: templateLimits.copyCodeButtons,
};

/** The buttons below the message: added, filled in, moved and taken away. */
export function buttonsSection(view: ComposerView): TemplateResult {
  const { draft, beside, editability, told, msg, actions } = view;
  const { buttons = [] } = draft;
  const labels = beside?.buttons?.map(({ text }) => text).join(' · ');
  return html`<section class="part" aria-labelledby="buttons-title" data-field="buttons" tabindex="-1">
    <div class="part-line">
      <h3 id="buttons-title">${msg.buttonsOfTemplate}</h3>
      <span class="counter">${view.formats.number(buttons.length)} / ${templateLimits.buttons}</span>
    </div>
    ${
      buttons.length === 0
        ? nothing
        : html`<ol class="buttons">
            ${buttons.map((button, place) => row(button, place, view))}
          </ol>`
    }
    ${editability.editable ? adders(view) : nothing}
    ${fieldFindings('buttons', told('buttons'), msg.buttonsOfTemplateHelp, { msg, mend: actions.mend })}
    ${beside === null || labels === undefined ? nothing : besideText(view, beside, labels)}
  </section>`;
}

function adders({ draft, isLocked, msg, actions }: ComposerView): TemplateResult {
  const { buttons = [] } = draft;
  return html`<div class="adders" ?inert=${isLocked}>
    ${kinds.map((kind) => {
      const name = msg.buttonKinds[kind];
      const count = buttons.filter((button) => button.kind === kind).length;
      const isFull = count >= most[kind] || buttons.length >= templateLimits.buttons;
      const why = msg.buttonFull(name, count >= most[kind] ? most[kind] : templateLimits.buttons);
      return html`<button
        type="button"
        class="adder"
        aria-label=${isFull ? `${msg.addButton(name)}. ${why}` : msg.addButton(name)}
        aria-disabled=${isFull}
        title=${isFull ? why : nothing}
        @click=${() => {
          if (isFull) return;
          const added = withAddedButton(draft, kind);
          actions.editLanguage(() => added, 'buttons');
          actions.focus(`buttons.${placeOfAdded(draft, added)}.text`);
        }}
      >
        ${icon('plus')}${name}
      </button>`;
    })}
  </div>`;
}

function row(button: Button, place: number, view: ComposerView): TemplateResult {
  const { editability, told, msg, actions } = view;
  const kind = msg.buttonKinds[button.kind];
  const part = `buttons.${place}`;
  return html`<li data-field=${part}>
    <div class="button-row" role="group" aria-label=${msg.buttonNumbered(kind, place + 1)}>
      <div class="button-fields">
        ${input(view, {
          field: `${part}.text`,
          label: html`${icon(icons[button.kind])}${kind}<span class="visually-hidden"
              >: ${msg.buttonLabel}</span
            >`,
          value: button.text,
          limit: templateLimits.buttonLabel,
          write: (text) => ({ text }),
        })}
        ${ownFields(button, part, view)}
      </div>
      ${editability.editable ? movers(place, view) : nothing}
      ${fieldFindings(part, told(part), nothing, { msg, mend: actions.mend })}
    </div>
  </li>`;
}

function movers(place: number, { draft, isLocked, msg, actions }: ComposerView): TemplateResult {
  const last = (draft.buttons?.length ?? 0) - 1;
  const move = (to: number): void => {
    actions.editLanguage((before) => withMovedButton(before, place, to), 'buttons');
    actions.focus(`buttons.${to}.text`);
  };
  const remove = (): void => {
    actions.editLanguage((before) => withoutButton(before, place), 'buttons');
    actions.focus(last === 0 ? 'buttons' : `buttons.${Math.min(place, last - 1)}.text`);
  };
  const tool = (
    name: IconName,
    label: string,
    isIdle: boolean,
    act: () => void,
  ): TemplateResult | typeof nothing =>
    isIdle
      ? nothing
      : html`<button type="button" class="plain icon-only" aria-label=${label} title=${label} @click=${act}>
          ${icon(name)}
        </button>`;
  return html`<span class="movers" ?inert=${isLocked}>
    ${tool('arrow-up', msg.moveUp, place === 0, () => move(place - 1))}
    ${tool('arrow-down', msg.moveDown, place === last, () => move(place + 1))}
    ${tool('trash-2', msg.removeButton, false, remove)}
  </span>`;
}

function ownFields(button: Button, part: string, view: ComposerView): TemplateResult | typeof nothing {
  const { msg } = view;
  switch (button.kind) {
    case 'url':
      return html`${input(view, {
        field: `${part}.url`,
        label: msg.buttonUrl,
        help: msg.buttonUrlHelp,
        value: button.url,
        isCode: true,
        write: (url) => ({ url }),
      })}
      ${
        readBraces(button.url).placeholders.length === 0
          ? nothing
          : input(view, {
              field: `${part}.example`,
              label: msg.buttonUrlExample,
              value: button.example ?? '',
              isCode: true,
              write: (example) => ({ example }),
            })
      }`;
    case 'phone':
      return input(view, {
        field: `${part}.number`,
        label: msg.buttonNumber,
        help: msg.buttonNumberHelp,
        value: button.number,
        isCode: true,
        write: (number) => ({ number }),
      });
    case 'copyCode':
      return input(view, {
        field: `${part}.example`,
        label: msg.buttonCode,
        value: button.example,
        limit: templateLimits.code,
        isCode: true,
        write: (example) => ({ example }),
      });
    default:
      return nothing;
  }
}

interface ButtonInput {
  readonly field: string;
  readonly label: TemplateResult | string;
  readonly help?: string;
  readonly value: string;
  /** Most characters, where they are counted. */
  readonly limit?: number;
  /** An address, number or code: written from left to right in any language. */
  readonly isCode?: boolean;
  readonly write: (value: string) => Partial<Button>;
}

function input(
  view: ComposerView,
  { field, label, help, value, limit, isCode, write }: ButtonInput,
): TemplateResult {
  const { editability, isLocked, told, msg, formats, actions } = view;
  const id = field.replaceAll('.', '-');
  const place = Number(field.split('.')[1]);
  const findings = told(field);
  const marks = findingMarks(id, findings, help !== undefined);
  const length = lengthOf(value);
  return html`<div class="field">
    <div class="label-line">
      <label for=${id}>${label}</label>
      ${
        limit === undefined
          ? nothing
          : html`<span class="counter" aria-hidden="true" ?data-over=${length > limit}
              >${formats.number(length)} / ${formats.number(limit)}</span
            >`
      }
    </div>
    <input
      id=${id}
      type="text"
      dir=${isCode ? 'ltr' : 'auto'}
      autocomplete="off"
      spellcheck=${isCode ? 'false' : 'true'}
      data-field=${field}
      aria-required="true"
      aria-invalid=${marks.invalid}
      aria-describedby=${marks.describedBy}
      ?readonly=${!editability.editable || isLocked}
      .value=${live(value)}
      @input=${(event: InputEvent) => {
        const { value: typed } = event.target as HTMLInputElement;
        actions.editLanguage(
          (before) => withButton(before, place, write(typed)),
          field,
          typingOf(event, value, typed),
        );
      }}
      @blur=${() => actions.leave(field)}
    />
    ${fieldFindings(id, findings, help, { msg, mend: actions.mend })}
  </div>`;
}
