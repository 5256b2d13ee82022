import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../../base/icon.ts';
import { isolated } from '../../base/isolated.ts';
import type { BarView } from './bar-view.ts';
import { chip } from './chip.ts';
import {
  choicesOf,
  facetOf,
  isNamed,
  matching,
  type Choice,
  type ChoicePart,
  type KnownNames,
} from './choices.ts';
import { toggled } from './table-filter.ts';

/** More are not listed at once: whoever looks for another one types its name. */
const MOST_LISTED = 200;

/** Chip and panel of one part whose values are chosen from a list. */
export class ChoicePanel {
  readonly part: ChoicePart;
  readonly #names: KnownNames;
  #search = '';

  constructor(part: ChoicePart, names: KnownNames) {
    this.part = part;
    this.#names = names;
  }

  /** The panel is opened: its list is whole again. */
  begin(): void {
    this.#search = '';
  }

  /** A backend that does not count the values has none to offer. */
  isOffered({ filter, counts }: BarView): boolean {
    const { part } = this;
    return !isNamed(part) || counts === null || facetOf(part, counts) !== null || filter[part].length > 0;
  }

  chip(view: BarView): TemplateResult {
    const { part } = this;
    const { filter, msg } = view;
    const chosen = new Set<string>(filter[part]);
    const names = this.#choices(view)
      .filter(({ id }) => chosen.has(id))
      .sort((a, b) => Number(a.name === null) - Number(b.name === null))
      .map(nameOf);
    const [first = ''] = names;
    return chip(
      {
        panel: part,
        label: msg.cdrFilterParts[part],
        value:
          names.length === 0
            ? null
            : {
                short:
                  names.length === 1
                    ? first
                    : msg.cdrFilterFirstOf(first, view.formats.number(names.length - 1)),
                whole: names.join(', '),
              },
        clear: () => view.change({ [part]: [] }),
      },
      view,
    );
  }

  content(view: BarView): TemplateResult {
    const { part } = this;
    const { msg, formats } = view;
    const choices = this.#choices(view);
    const found = matching(choices, this.#search);
    const listed = found.slice(0, MOST_LISTED);
    return html`<h3>${msg.cdrFilterParts[part]}</h3>
      ${isNamed(part) && choices.length > 0 ? this.#searchField(view, msg.cdrChoiceSearch[part]) : nothing}
      ${
        found.length === 0
          ? html`<p class="help" role="status">${emptyWords(view, choices)}</p>`
          : html`<ul class="choices" @keydown=${moveByArrows}>
              ${repeat(
                listed,
                ({ id }) => id,
                (choice) => this.#line(choice, view),
              )}
            </ul>`
      }
      ${
        listed.length < found.length
          ? html`<p class="help">
              ${msg.cdrChoiceShown(formats.number(listed.length), formats.number(found.length))}
            </p>`
          : nothing
      }`;
  }

  #choices({ filter, counts, msg }: BarView): readonly Choice[] {
    return choicesOf(this.part, filter, counts, this.#names, msg);
  }

  #searchField(view: BarView, label: string): TemplateResult {
    return html`<div class="search">
      ${icon('search')}
      <input
        type="search"
        aria-label=${label}
        placeholder=${label}
        data-first
        .value=${live(this.#search)}
        @input=${({ target }: InputEvent) => {
          this.#search = (target as HTMLInputElement).value;
          view.refresh();
        }}
        @keydown=${intoList}
      />
    </div>`;
  }

  #line(choice: Choice, view: BarView): TemplateResult {
    const { part } = this;
    const { filter, formats } = view;
    const { id, meaning, count } = choice;
    return html`<li>
      <label class="choice">
        <input
          type="checkbox"
          .checked=${live((filter[part] as readonly string[]).includes(id))}
          @change=${() => view.change({ [part]: toggled(view.filter, part, id)[part] })}
        />
        <span class="name"
          ><bdi>${choice.name ?? id}</bdi>${
            meaning === undefined ? nothing : html` <span class="help">${meaning}</span>`
          }</span
        >
        ${count === null ? nothing : html`<span class="count">${formats.number(count)}</span>`}
      </label>
    </li>`;
  }
}

function nameOf({ id, name }: Choice): string {
  return isolated(name ?? id);
}

function emptyWords({ counts, isCounting, msg }: BarView, choices: readonly Choice[]): string {
  if (choices.length > 0) return msg.cdrChoiceNone;
  if (counts !== null) return msg.cdrChoiceUncounted;
  return isCounting ? msg.cdrCounting : msg.cdrCountsFailed;
}

/** From the search field to what it found. */
function intoList(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' || event.isComposing) return;
  event.preventDefault();
  const panel = (event.target as HTMLElement).closest('.panel');
  panel?.querySelector<HTMLInputElement>('.choices input')?.focus();
}

/** Arrows go from one value to the next, and before the first one back to the search field. */
function moveByArrows(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const list = event.currentTarget as HTMLElement;
  const inputs = [...list.querySelectorAll<HTMLInputElement>('input')];
  const place = inputs.indexOf(event.target as HTMLInputElement);
  const next = inputs[place + (event.key === 'ArrowDown' ? 1 : -1)];
  event.preventDefault();
  if (next !== undefined) next.focus();
  else if (place === 0)
    list.closest('.panel')?.querySelector<HTMLInputElement>('input[type=search]')?.focus();
}
