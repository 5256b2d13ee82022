import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../base/icon.ts';
import type { BarView, PanelName } from './bar-view.ts';

export interface ChipView {
  /** The panel that it opens. */
  readonly panel: PanelName;
  /** What part of the filter it is about. */
  readonly label: string;
  readonly icon?: IconName;
  /** What is set: short (empty where the label says it), and whole for a tooltip; null where nothing is. */
  readonly value: { readonly short: string; readonly whole: string } | null;
  readonly clear?: () => void;
  /** More than one chip may open a panel. Only the first has its id. */
  readonly isSecond?: boolean;
}

/** A button that opens a panel of the filter; with its value, and a way to clear it, where something is set. */
export function chip(view: ChipView, { msg }: Pick<BarView, 'msg'>): TemplateResult {
  const { panel, label, value, clear, isSecond = false } = view;
  const isSet = value !== null;
  return html`<span class="pair" ?data-set=${isSet}>
    <button
      type="button"
      class="chip opener"
      id=${isSecond ? nothing : `open-${panel}`}
      popovertarget="panel-${panel}"
      title=${value?.whole ?? nothing}
    >
      ${view.icon === undefined ? nothing : icon(view.icon)}
      <bdi class="words">${isSet && value.short !== '' ? msg.cdrFilterValue(label, value.short) : label}</bdi>
      ${isSet ? nothing : icon('chevron-down')}
    </button>
    ${
      isSet && clear !== undefined
        ? html`<button
            type="button"
            class="chip icon-only clear"
            aria-label=${msg.cdrFilterClear(label)}
            title=${msg.cdrFilterClear(label)}
            data-back=${panel}
            @click=${clear}
          >
            ${icon('x')}
          </button>`
        : nothing
    }
  </span>`;
}

/** What a chip opens. It is made when it is opened first. */
export function panel(
  name: PanelName,
  title: string,
  content: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<div
    popover
    class="panel"
    id="panel-${name}"
    role="dialog"
    aria-label=${title}
    data-panel=${name}
    tabindex="-1"
  >
    ${content}
  </div>`;
}
