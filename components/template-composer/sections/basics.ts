import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Channel } from '../../../src/contract/channel.ts';
import type { TemplateCategory } from '../../../src/templates/index.ts';
import { fieldHelp } from '../../base/form/field.ts';
import { icon } from '../../base/icon.ts';
import type { ComposerView } from '../composer-view.ts';
import { withBusinessManager, withCategory, withTitle } from '../draft/edits.ts';
import { convertedTo } from '../draft/parameter-format.ts';
import { fieldFindings, findingMarks } from '../findings/field-findings.ts';
import { typingOf } from '../text/typing.ts';
import { nameSection, type NameView } from './name.ts';

const categories: readonly TemplateCategory[] = ['utility', 'marketing', 'authentication'];

export interface BasicsView extends NameView {
  readonly channels: readonly Channel[];
  /** What is wrong with the Business Manager ID, in words, as far as it is told. */
  readonly businessManagerProblem: string | null;
}

/** What all languages share: name, category, account, and how variables are written. */
export function basics(view: BasicsView): TemplateResult {
  return html`<div class="basics">
    <div class="pair">${title(view)} ${nameSection(view)}</div>
    ${category(view)}
    <div class="pair">${businessManager(view)} ${parameterFormat(view)}</div>
  </div>`;
}

function title({ content, isLocked, msg, actions }: ComposerView): TemplateResult | typeof nothing {
  if (content.changes !== undefined) return nothing;
  const value = content.title ?? '';
  return html`<div class="field">
    <label for="title">${msg.templateTitle}</label>
    <input
      id="title"
      type="text"
      dir="auto"
      autocomplete="off"
      aria-describedby="title-help"
      data-field="title"
      ?readonly=${isLocked}
      .value=${live(value)}
      @input=${(event: InputEvent) => {
        const { value: typed } = event.target as HTMLInputElement;
        actions.edit(withTitle(content, typed), 'title', typingOf(event, value, typed));
      }}
      @blur=${() => content.name !== '' && actions.leave('name')}
    />
    <p class="help" id="title-help">${msg.templateTitleHelp}</p>
  </div>`;
}

function category({
  content,
  editability,
  isLocked,
  template,
  told,
  msg,
  actions,
}: ComposerView): TemplateResult {
  const isFixed = template !== null && editability.categoryFixed;
  const findings = told('category');
  return html`<fieldset
    class="field"
    data-field="category"
    aria-describedby=${findingMarks('category', findings, isFixed).describedBy}
  >
    <legend>${msg.templateCategory}</legend>
    <div class="cards">
      ${categories.map(
        (one) =>
          html`<label class="card">
            <input
              type="radio"
              name="category"
              value=${one}
              ?disabled=${isFixed || isLocked}
              .checked=${live(content.category === one)}
              @change=${() => actions.edit(withCategory(content, one), 'category')}
            />
            <span class="card-title">${msg.templateCategories[one]}</span>
            <span class="help">${msg.templateCategoryHelp[one]}</span>
          </label>`,
      )}
    </div>
    ${fieldFindings('category', findings, isFixed ? msg.templateCategoryFixed : nothing, {
      msg,
      mend: actions.mend,
    })}
  </fieldset>`;
}

function businessManager(view: BasicsView): TemplateResult {
  const { content, isLocked, channels, businessManagerProblem: problem, msg, actions } = view;
  const { businessManagerId, changes } = content;
  const names = channels
    .filter((channel) => channel.businessManagerId === businessManagerId)
    .map(({ name }) => name)
    .join(', ');
  const help = changes === undefined ? msg.businessManagerHelp : msg.businessManagerFixed;
  const words = names === '' ? help : html`<bdi>${names}</bdi>. ${help}`;
  if (changes !== undefined) {
    return html`<div class="field">
      <span class="field-label">${msg.businessManager}</span>
      <span class="fixed">${icon('lock')}<bdi>${businessManagerId}</bdi></span>
      <p class="help">${words}</p>
    </div>`;
  }
  return html`<div class="field">
    <label for="business-manager">${msg.businessManager}</label>
    <input
      id="business-manager"
      type="text"
      inputmode="numeric"
      dir="ltr"
      autocomplete="off"
      list="business-managers"
      data-field="businessManagerId"
      ?readonly=${isLocked}
      aria-required="true"
      aria-invalid=${problem === null ? nothing : 'true'}
      aria-describedby="business-manager-help"
      .value=${live(businessManagerId)}
      @input=${(event: InputEvent) => {
        const { value } = event.target as HTMLInputElement;
        const typing = typingOf(event, businessManagerId, value);
        actions.edit(withBusinessManager(content, value.trim()), 'businessManagerId', typing);
      }}
      @blur=${() => actions.leave('businessManagerId')}
    />
    <datalist id="business-managers">
      ${channels.map(({ businessManagerId: id, name }) => html`<option value=${id}>${name}</option>`)}
    </datalist>
    ${fieldHelp('business-manager', problem, words)}
  </div>`;
}

function parameterFormat(view: ComposerView): TemplateResult | typeof nothing {
  const { content, draft, editability, isLocked, msg, actions } = view;
  if (content.category === 'authentication') return nothing;
  const chosen = draft.parameterFormat ?? 'positional';
  return html`<fieldset class="field" data-field="parameterFormat">
    <legend>${msg.parameterFormat}</legend>
    <div class="segments">
      ${(['positional', 'named'] as const).map(
        (format) =>
          html`<label class="segment">
            <input
              type="radio"
              name="format"
              ?disabled=${!editability.editable || isLocked}
              .checked=${live(chosen === format)}
              @change=${() => actions.edit(convertedTo(content, format), 'parameterFormat')}
            />
            <span
              >${msg.parameterFormats[format]}
              <code>${format === 'named' ? '{{first_name}}' : '{{1}}'}</code></span
            >
          </label>`,
      )}
    </div>
    <p class="help">${msg.parameterFormatHelp}</p>
  </fieldset>`;
}
