import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../base/icon.ts';
import type { OpenedMenus } from './opened-menus.ts';

export interface ToolMenu {
  /** What ids of button and menu begin with. */
  readonly name: string;
  readonly icon: IconName;
  /** On the button. */
  readonly words: string;
  readonly menus: OpenedMenus;
  /** Made when it is opened for the first time. */
  readonly content: () => TemplateResult;
}

/** A button above the table, and the menu that it opens. */
export function toolMenu({ name, icon: iconName, words, menus, content }: ToolMenu): TemplateResult {
  return html`<button type="button" id="${name}-button" popovertarget="${name}-menu">
      ${icon(iconName)}<span>${words}</span>
    </button>
    <div
      id="${name}-menu"
      class="menu"
      popover
      role="dialog"
      aria-labelledby="${name}-button"
      @beforetoggle=${() => menus.open(name)}
      @toggle=${(event: ToggleEvent) => menus.toggled(event)}
    >
      ${menus.has(name) ? content() : nothing}
    </div>`;
}
