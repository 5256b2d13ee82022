import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Template } from '../../src/contract/template.ts';
import type { TemplateCategory } from '../../src/templates/index.ts';
import type { Formats } from '../base/formats.ts';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';
import { statusWord } from '../base/template-status.ts';
import { countStatuses, languagesOf, type TemplateFilter } from './filter.ts';

const categories: readonly TemplateCategory[] = ['marketing', 'utility', 'authentication'];

export interface HeaderView {
  readonly templates: readonly Template[];
  readonly filter: TemplateFilter;
  readonly mayWrite: boolean;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly change: (change: Partial<TemplateFilter>) => void;
  readonly begin: () => void;
}

/** Search, filters and the way to a new template. */
export function listHeader(view: HeaderView): TemplateResult {
  const { filter, mayWrite, msg, change, begin } = view;
  return html`<div class="header" part="header">
    <div class="search-line">
      <label class="search">
        <span class="visually-hidden">${msg.templateSearch}</span>
        ${icon('search')}
        <input
          type="search"
          placeholder=${msg.templateSearch}
          .value=${live(filter.search)}
          @input=${({ target }: InputEvent) => change({ search: (target as HTMLInputElement).value })}
        />
      </label>
      ${categoryFilter(view)} ${languageFilter(view)}
      ${
        mayWrite
          ? html`<button type="button" class="primary new" @click=${begin}>
              ${icon('plus')}<span class="new-word">${msg.newTemplate}</span>
            </button>`
          : nothing
      }
    </div>
    ${statusFilter(view)}
  </div>`;
}

function categoryFilter({ filter, msg, change }: HeaderView): TemplateResult {
  return html`<select
    class="category"
    aria-label=${msg.templateFilterCategory}
    @change=${({ target }: Event) =>
      change({ category: ((target as HTMLSelectElement).value || null) as TemplateCategory | null })}
  >
    <option value="" .selected=${filter.category === null}>${msg.templateAnyCategory}</option>
    ${categories.map(
      (category) =>
        html`<option value=${category} .selected=${filter.category === category}>
          ${msg.templateCategories[category]}
        </option>`,
    )}
  </select>`;
}

function languageFilter({ templates, filter, msg, formats, change }: HeaderView): TemplateResult {
  const codes = new Set([...languagesOf(templates), ...(filter.language === null ? [] : [filter.language])]);
  const named = [...codes]
    .map((code) => [code, formats.language(code)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b));
  return html`<select
    class="language"
    aria-label=${msg.templateFilterLanguage}
    @change=${({ target }: Event) => change({ language: (target as HTMLSelectElement).value || null })}
  >
    <option value="" .selected=${filter.language === null}>${msg.templateAnyLanguage}</option>
    ${named.map(
      ([code, name]) => html`<option value=${code} .selected=${filter.language === code}>${name}</option>`,
    )}
  </select>`;
}

function statusFilter({ templates, filter, msg, formats, change }: HeaderView): TemplateResult {
  const chip = (isPressed: boolean, words: string, count: number | null, press: () => void): TemplateResult =>
    html`<button type="button" class="chip" aria-pressed=${isPressed} @click=${press}>
      <bdi>${words}</bdi
      >${count === null ? nothing : html`<span class="count">${formats.number(count)}</span>`}
    </button>`;
  const counts = new Map(countStatuses(templates));
  // What is filtered by stays in sight, also when nothing has this status any more.
  if (filter.status !== null && !counts.has(filter.status)) counts.set(filter.status, 0);
  return html`<div class="filter" role="group" aria-label=${msg.templateFilterStatus}>
    ${chip(filter.status === null, msg.templateAnyStatus, null, () => change({ status: null }))}
    ${[...counts].map(([status, count]) =>
      chip(filter.status === status, statusWord(status, msg), count, () => change({ status })),
    )}
    <span class="divider" aria-hidden="true"></span>
    ${chip(filter.withFindings, msg.templateWithFindings, null, () =>
      change({ withFindings: !filter.withFindings }),
    )}
  </div>`;
}
