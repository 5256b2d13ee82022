import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { JackfieldElement } from '../../base/element.ts';
import { icon } from '../../base/icon.ts';
import { cdrMessages } from '../../base/messages/en-cdr.ts';
import { cdrFilterMessages } from '../../base/messages/en-cdr-filter.ts';
import { onPopoverToggle, placePopover } from '../../base/popover.ts';
import { base, controls, list, states, tokens } from '../../base/styles/index.ts';
import type { CdrCounts } from '../source/cdr-source.ts';
import type { BarView, PanelName } from './bar-view.ts';
import { panel } from './chip.ts';
import { ChoicePanel } from './choice-panel.ts';
import { KnownNames, type ChoicePart } from './choices.ts';
import { dispositionChips, meanings } from './disposition-chips.ts';
import {
  FilterChangeEvent,
  ViewChooseEvent,
  ViewDeleteEvent,
  ViewRestoreEvent,
  ViewSaveEvent,
} from './events.ts';
import { filterBarStyles } from './filter-bar.styles.ts';
import { LimitsPanel } from './limits-panel.ts';
import { panelStyles } from './panel.styles.ts';
import { PeriodPanel } from './period-panel.ts';
import { DayFormats } from './period-words.ts';
import type { SavedView } from './saved-views.ts';
import { isFiltering, noFilter, type TableFilter } from './table-filter.ts';
import { ViewsPanel } from './views-panel.ts';

const choiceParts: readonly ChoicePart[] = [
  'agentIds',
  'channelIds',
  'groupIds',
  'directions',
  'serviceLevels',
  'archivedReasons',
];

/**
 * The filter above the table: chips that say what is set, and open where it is changed. A part of `jf-cdr-table`, not for
 * use by itself.
 *
 * @tag jf-cdr-table-filter
 * @internal
 */
export class CdrTableFilter extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, list, states, filterBarStyles, panelStyles];
  protected static override readonly english = [cdrMessages, cdrFilterMessages];

  @property({ attribute: false }) filter: TableFilter = noFilter;
  @property({ attribute: false }) counts: CdrCounts = null;
  /** Whether counts are on their way, where there are none. */
  @property({ attribute: false }) isCounting = true;
  /** Epoch milliseconds, from which days such as today are counted. */
  @property({ attribute: false }) now = 0;
  /** IANA name of the time zone in which days begin. */
  @property({ attribute: false }) timeZone = 'UTC';
  @property({ attribute: false }) savedViews: readonly SavedView[] = [];

  @state() private openPanel: PanelName | null = null;

  readonly #names = new KnownNames();
  readonly #choices = choiceParts.map((part) => new ChoicePanel(part, this.#names));
  readonly #period = new PeriodPanel();
  readonly #limits = new LimitsPanel();
  readonly #views = new ViewsPanel({
    save: (name) => this.dispatchEvent(new ViewSaveEvent(name)),
    choose: (view) => this.dispatchEvent(new ViewChooseEvent(view)),
    remove: (view) => this.dispatchEvent(new ViewDeleteEvent(view)),
    restore: (view) => this.dispatchEvent(new ViewRestoreEvent(view)),
  });
  /** What opened the panel that is open. */
  #opener: HTMLElement | null = null;
  /** Where the focus goes when what had it is taken away. */
  #focusNext: string | null = null;
  #days: { readonly locale: string; readonly formats: DayFormats } | null = null;

  protected override forget(): void {
    this.#names.forget();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('counts')) this.#names.read(this.counts);
  }

  protected override updated(): void {
    if (this.#focusNext !== null) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = null;
    // Its chip may have moved, and what is in it become more.
    const shown = this.#shown;
    if (shown !== null && this.#opener !== null) placePopover(shown, this.#opener);
  }

  get #view(): BarView {
    const { filter, counts, isCounting, now, timeZone, msg, formats, locale } = this;
    if (this.#days?.locale !== locale) this.#days = { locale, formats: new DayFormats(locale, msg) };
    return {
      filter,
      counts,
      isCounting,
      present: { now, timeZone },
      msg,
      formats,
      days: this.#days.formats,
      change: (change, isTyping = false) => this.#set(change, isTyping),
      refresh: () => this.requestUpdate(),
      close: () => this.#close(),
    };
  }

  #set(change: Partial<TableFilter>, isTyping = false): void {
    this.filter = { ...this.filter, ...change };
    this.dispatchEvent(new FilterChangeEvent(change, isTyping));
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const { msg } = this;
    return html`<div
      class="root"
      role="search"
      aria-label=${msg.cdrFilter}
      @click=${{ handleEvent: (event: Event) => this.#onClick(event), capture: true }}
      @beforetoggle=${{ handleEvent: (event: ToggleEvent) => this.#onBeforeToggle(event), capture: true }}
      @toggle=${{ handleEvent: (event: ToggleEvent) => this.#onToggle(event), capture: true }}
      @focusout=${this.#onFocusOut}
    >
      <div class="line">
        ${dispositionChips(view)}
        <div class="search-and-views">${this.#textField()} ${this.#views.opener(view)}</div>
      </div>
      <div class="line">
        <div class="chips">
          ${this.#period.chip(view)}
          ${this.#choices.filter((one) => one.isOffered(view)).map((one) => one.chip(view))}
          ${this.#limits.chips(view)}
        </div>
        <div class="standing">${this.#standing()}</div>
      </div>
      ${this.#panels(view)}
    </div>`;
  }

  #standing(): TemplateResult | typeof nothing {
    if (!isFiltering(this.filter)) return nothing;
    return html`<button type="button" class="link" id="clear-all" @click=${this.#clearAll}>
      ${this.msg.cdrFilterClearAll}
    </button>`;
  }

  #panels(view: BarView): TemplateResult {
    const { msg, openPanel } = this;
    const { cdrFilterParts: parts } = msg;
    const when = (name: PanelName, content: () => TemplateResult) =>
      openPanel === name ? content() : nothing;
    return html`${panel(
      'meanings',
      msg.cdrMeaningsTitle,
      when('meanings', () => meanings(view)),
    )}
    ${panel(
      'period',
      parts.period,
      when('period', () => this.#period.content(view)),
    )}
    ${this.#choices.map((one) =>
      panel(
        one.part,
        parts[one.part],
        when(one.part, () => one.content(view)),
      ),
    )}
    ${panel(
      'more',
      msg.cdrFilterMoreTitle,
      when('more', () => this.#limits.content(view)),
    )}
    ${panel(
      'views',
      msg.cdrViewsTitle,
      when('views', () => this.#views.content(view, this.savedViews)),
    )}`;
  }

  #textField(): TemplateResult {
    const { filter, msg } = this;
    const type = (text: string, isTyping: boolean): void => this.#set({ text }, isTyping);
    return html`<div class="search text-search">
      ${icon('search')}
      <input
        type="search"
        id="text"
        maxlength="256"
        aria-label=${msg.cdrTextSearch}
        title=${msg.cdrTextSearch}
        placeholder=${msg.cdrTextSearchShort}
        dir=${filter.text === '' ? nothing : 'auto'}
        .value=${live(filter.text)}
        @input=${({ target }: InputEvent) => type((target as HTMLInputElement).value, true)}
      />
      ${
        filter.text === ''
          ? nothing
          : html`<button
              type="button"
              class="plain icon-only clear-text"
              aria-label=${msg.clearSearch}
              title=${msg.byEscape(msg.clearSearch)}
              @click=${() => {
                this.#focusNext = '#text';
                type('', false);
              }}
            >
              ${icon('x')}
            </button>`
      }
    </div>`;
  }

  readonly #clearAll = (): void => {
    this.#focusNext = '.dispositions button';
    this.#set(noFilter);
  };

  /** A button that takes itself away hands the focus on; asked before it does, as it may be gone right after. */
  #onClick(event: Event): void {
    const button = (event.target as Element).closest('button');
    if (button === null) return;
    if (button.hasAttribute('popovertarget')) this.#opener = button;
    const { back, next = back === undefined ? undefined : `#open-${back}` } = button.dataset;
    if (next !== undefined) this.#focusNext = next;
  }

  #onBeforeToggle({ target, newState }: ToggleEvent): void {
    const name = panelOf(target);
    if (name === null || newState !== 'open') return;
    const view = this.#view;
    if (name === 'period') this.#period.begin(view);
    else if (name === 'more') this.#limits.begin(view);
    else if (name === 'views') this.#views.begin();
    else this.#choices.find(({ part }) => part === name)?.begin();
    this.openPanel = name;
  }

  #onToggle(event: ToggleEvent): void {
    const name = panelOf(event.target);
    if (name === null) return;
    const shown = event.target as HTMLElement;
    // The chip that opened it may have been cleared meanwhile.
    const isThere = this.#opener?.isConnected === true;
    onPopoverToggle(event, isThere ? this.#opener : this.renderRoot.querySelector(`#open-${name}`));
    if (event.newState === 'open') {
      // The event comes late where the machine is slow: whoever is in a field by then goes on typing there.
      if (shown.matches(':focus-within')) return;
      (shown.querySelector<HTMLElement>('[data-first]') ?? firstControl(shown) ?? shown).focus();
    } else if (this.openPanel === name) this.openPanel = null;
  }

  /** Whoever goes on by Tab leaves no panel open behind. */
  readonly #onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
    const left = (target as Element).closest<HTMLElement>('.panel');
    if (left === null || !(relatedTarget instanceof Node) || left.contains(relatedTarget)) return;
    if (relatedTarget !== this.#opener && left.matches(':popover-open')) left.hidePopover();
  };

  get #shown(): HTMLElement | null {
    return this.hasUpdated ? this.renderRoot.querySelector<HTMLElement>('.panel:popover-open') : null;
  }

  #close(): void {
    this.#shown?.hidePopover();
  }
}

function panelOf(target: EventTarget | null): PanelName | null {
  return target instanceof HTMLElement ? ((target.dataset['panel'] as PanelName | undefined) ?? null) : null;
}

function firstControl(panel: HTMLElement): HTMLElement | null {
  return panel.querySelector<HTMLElement>('input, button');
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-cdr-table-filter': CdrTableFilter;
  }
}
