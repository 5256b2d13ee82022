import { html, nothing, type TemplateResult } from 'lit';
import type { Template } from '../../../src/contract/template.ts';
import { icon } from '../../base/icon.ts';
import type { Formats } from '../../base/formats.ts';
import type { Messages } from '../../base/messages.ts';
import { statusWord } from '../../base/template-status.ts';
import type { PlacedFinding } from '../draft/composition.ts';
import type { LanguageDraft } from '../draft/draft-content.ts';
import { rove } from '../roving.ts';

export interface LanguageTabsView {
  readonly languages: readonly LanguageDraft[];
  readonly selected: string;
  readonly template: Template | null;
  /** What is told of a language. */
  readonly toldIn: (language: string) => readonly PlacedFinding[];
  readonly msg: Messages;
  readonly formats: Formats;
  readonly select: (language: string) => void;
}

/** A tab for each language, with its status and how many findings it has. */
export function languageTabs(view: LanguageTabsView): TemplateResult {
  const { languages, msg, select } = view;
  return html`<div
    class="tabs"
    role="tablist"
    aria-label=${msg.languagesOfTemplate}
    @keydown=${(event: KeyboardEvent) => {
      const code = rove(event)?.dataset['language'];
      if (code !== undefined) select(code);
    }}
  >
    ${languages.map((draft) => tab(draft, view))}
  </div>`;
}

function tab({ language }: LanguageDraft, view: LanguageTabsView): TemplateResult {
  const { selected, template, toldIn, msg, formats, select } = view;
  const isSelected = language === selected;
  const told = toldIn(language);
  const errors = told.filter(({ severity }) => severity === 'error').length;
  const status = template?.languages.find((one) => one.language === language)?.status;
  return html`<button
    type="button"
    class="tab"
    role="tab"
    id="tab-${language}"
    data-rove
    data-language=${language}
    aria-selected=${isSelected}
    aria-controls="language-panel"
    tabindex=${isSelected ? 0 : -1}
    @click=${() => select(language)}
  >
    <bdi>${formats.language(language)}</bdi>
    ${status === undefined ? nothing : html`<span class="tab-status">${statusWord(status, msg)}</span>`}
    ${counted('error', errors, msg)} ${counted('warning', told.length - errors, msg)}
  </button>`;
}

function counted(
  severity: 'error' | 'warning',
  many: number,
  msg: Messages,
): TemplateResult | typeof nothing {
  if (many === 0) return nothing;
  return html`<span class="tab-count" data-severity=${severity}
    >${icon(severity === 'error' ? 'circle-alert' : 'triangle-alert')}<span aria-hidden="true">${many}</span
    ><span class="visually-hidden"
      >${severity === 'error' ? msg.errors(many) : msg.warnings(many)}</span
    ></span
  >`;
}
