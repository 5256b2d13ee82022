import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../base/messages.ts';
import { icon } from '../../base/icon.ts';
import type { UsableTemplate } from './usable-templates.ts';

export interface TemplateListState {
  readonly found: readonly UsableTemplate[];
  /** Whether there is any template at all. */
  readonly isEmpty: boolean;
  readonly search: string;
  /** The place in `found` that the arrow keys stand on. */
  readonly active: number;
  readonly msg: Messages;
}

export interface TemplateListActions {
  readonly searchFor: (text: string) => void;
  readonly moveTo: (place: number) => void;
  readonly choose: (template: UsableTemplate) => void;
  readonly leave: () => void;
}

/** How many rows a page key moves. */
const PAGE = 5;

/** Why a template cannot be sent from here, in words; null if it can. */
export function obstacleOf({ needs }: UsableTemplate, msg: Messages): string | null {
  if (needs === null) return null;
  return needs === 'location' ? msg.needsLocation : msg.needsFile(msg.contents[needs]);
}

/** A search field over the list that it steers: the focus stays in the field. */
export function templateList(state: TemplateListState, actions: TemplateListActions): TemplateResult {
  const { found, search, active, msg } = state;
  const hasOptions = found.length > 0;
  return html`<div class="search">
      ${icon('search')}
      <input
        class="search-field"
        type="text"
        role="combobox"
        aria-label=${msg.searchTemplates}
        aria-autocomplete="list"
        aria-expanded=${hasOptions}
        aria-controls="options"
        aria-activedescendant=${hasOptions ? `option-${active}` : nothing}
        aria-describedby="picker-hint"
        autocomplete="off"
        placeholder=${msg.searchTemplates}
        .value=${search}
        @input=${(event: InputEvent) => actions.searchFor((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => onKeyDown(event, state, actions)}
      />
    </div>
    <div
      id="options"
      class="options"
      role="listbox"
      aria-label=${msg.templates}
      tabindex="-1"
      ?hidden=${!hasOptions}
    >
      ${found.map((template, place) => option(template, place, state, actions))}
    </div>
    ${hasOptions ? nothing : nothingFound(state, actions)}
    <p class="help hint" id="picker-hint">${msg.pickerHint}</p>
    <p class="visually-hidden" role="status">${msg.templatesFound(found.length)}</p>`;
}

function option(
  usable: UsableTemplate,
  place: number,
  { active, msg }: TemplateListState,
  { choose }: TemplateListActions,
): TemplateResult {
  const { template, languages, snippet } = usable;
  const obstacle = obstacleOf(usable, msg);
  return html`<div
    id="option-${place}"
    class="option"
    part="template"
    role="option"
    aria-selected=${place === active}
    aria-disabled=${obstacle === null ? nothing : 'true'}
    @mousedown=${(event: MouseEvent) => event.preventDefault()}
    @click=${() => choose(usable)}
  >
    <span class="option-line">
      <bdi class="template-name">${template.name}</bdi>
      <span class="option-detail"
        >${msg.templateCategories[template.category]}${
          languages.length > 1 ? ` · ${msg.languages(languages.length)}` : ''
        }</span
      >
    </span>
    <bdi class="option-snippet">${obstacle ?? snippet}</bdi>
  </div>`;
}

function nothingFound(
  { isEmpty, msg }: TemplateListState,
  { searchFor }: TemplateListActions,
): TemplateResult {
  if (isEmpty) return html`<p class="nothing">${msg.noTemplates}</p>`;
  return html`<p class="nothing">
    ${msg.noTemplateMatch}
    <button type="button" class="link" @click=${() => searchFor('')}>${msg.clearSearch}</button>
  </p>`;
}

function onKeyDown(
  event: KeyboardEvent,
  { found, active, search }: TemplateListState,
  { moveTo, choose, searchFor, leave }: TemplateListActions,
): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const last = found.length - 1;
  const target: Record<string, number> = {
    ArrowDown: active === last ? 0 : active + 1,
    ArrowUp: active === 0 ? last : active - 1,
    PageDown: Math.min(active + PAGE, last),
    PageUp: Math.max(active - PAGE, 0),
  };
  const place = target[event.key];
  const current = found[active];
  if (place !== undefined && current !== undefined) moveTo(place);
  else if (event.key === 'Enter' && current !== undefined) choose(current);
  else if (event.key === 'Escape' && search !== '') searchFor('');
  else if (event.key === 'Escape') leave();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
